import type { OrderPlan } from '../../domain/recurrence/index.ts';
import type { OrderStatus, SaleType } from '../../domain/statuses.ts';
import { LAST_APPROVAL, type ApprovalView } from '../approvals/approval-view.ts';

/** An order as the portal sees it. Money is rial as a decimal string, instants are ISO 8601. */
export interface OrderView {
  id: string;
  name: string;
  saleType: SaleType;
  status: OrderStatus;
  /** Grows with every edit of content, name or plan; a code signs one value of it. */
  version: number;
  lineCount: number;
  /** Items to be bought: a line of n PINs counts n times. */
  productCount: number;
  total: string;
  payable: string;
  /** The plan in force. */
  plan?: OrderPlan;
  nextOccurrenceAt?: string;
  /** The open revision of a confirmed order; what stands above are its lines and sums, `plan` here the one it will have. */
  revision?: { number: number; plan?: OrderPlan; confirmed: { lineCount: number; total: string; payable: string } };
  /** What was asked of the owners last, unless it was withdrawn. */
  approval?: ApprovalView;
  createdAt: string;
  updatedAt: string;
  confirmedAt?: string;
  createdBy: { id: string; name: string };
}

export interface OrderRow {
  id: string;
  name: string;
  sale_type: SaleType;
  status: OrderStatus;
  version: number;
  line_count: number;
  product_count: string;
  total: string;
  payable: string;
  plan: OrderPlan | null;
  next_occurrence_at: Date | null;
  revision: NonNullable<OrderView['revision']> | null;
  approval: ApprovalView | null;
  created_at: Date;
  updated_at: Date;
  confirmed_at: Date | null;
  maker_id: string;
  maker_name: string;
}

/**
 * `select … from orders o` with the version that people see: the draft while there is one, else the confirmed.
 * The caller adds the WHERE, always with `o.organisation_id`.
 */
export const SELECT_ORDER = `
  select o.id, o.name, o.sale_type, o.status, o.version, o.plan, o.next_occurrence_at, o.created_at, o.updated_at,
         v.line_count, v.product_count, v.total, v.payable, v.confirmed_at,
         case when o.draft_version_id is not null and o.confirmed_version_id is not null then jsonb_strip_nulls(jsonb_build_object(
           'number', v.number, 'plan', coalesce(v.plan, o.plan),
           'confirmed', (select jsonb_build_object('lineCount', c.line_count, 'total', c.total::text, 'payable', c.payable::text)
                           from order_versions c where c.id = o.confirmed_version_id))) end as revision,
         ${LAST_APPROVAL} as approval,
         u.id as maker_id, concat_ws(' ', u.first_name, u.last_name) as maker_name
  from orders o
  join order_versions v on v.id = coalesce(o.draft_version_id, o.confirmed_version_id)
  join users u on u.id = o.created_by`;

export function orderView(row: OrderRow): OrderView {
  return {
    id: row.id,
    name: row.name,
    saleType: row.sale_type,
    status: row.status,
    version: row.version,
    lineCount: row.line_count,
    productCount: Number(row.product_count),
    total: row.total,
    payable: row.payable,
    ...(row.plan === null ? {} : { plan: row.plan }),
    ...(row.next_occurrence_at === null ? {} : { nextOccurrenceAt: row.next_occurrence_at.toISOString() }),
    ...(row.revision === null ? {} : { revision: row.revision }),
    ...(row.approval === null ? {} : { approval: row.approval }),
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
    ...(row.confirmed_at === null ? {} : { confirmedAt: row.confirmed_at.toISOString() }),
    createdBy: { id: row.maker_id, name: row.maker_name },
  };
}
