import { Problem } from '../../domain/problems.ts';
import type { OrderPlan } from '../../domain/recurrence/index.ts';
import type { OrderStatus, SaleType } from '../../domain/statuses.ts';
import type { Database, Tx } from '../connection.ts';

/** What an edit needs to know of the order that it has locked. */
export interface LockedDraft {
  orderId: string;
  organisationId: string;
  versionId: string;
  /** `orders.version`, before this edit. */
  version: number;
  name: string;
  saleType: SaleType;
  createdBy: string;
  /** Of a revision the version that is in force until this one is confirmed, and its plan. */
  inForce: { versionId: string; plan: OrderPlan } | undefined;
  /** What was chosen for this version and is not signed yet. */
  plan: OrderPlan | null;
  /** When the buyer who asked for approval wants it to run; only for the owner who has approved. */
  wish: OrderPlan | null;
  lineCount: number;
  productCount: number;
  total: bigint;
  payable: bigint;
  lastPosition: number;
}

interface LockedRow {
  id: string;
  name: string;
  status: OrderStatus;
  sale_type: SaleType;
  version: number;
  created_by: string;
  draft_version_id: string | null;
  confirmed_version_id: string | null;
  live_plan: OrderPlan | null;
  plan: OrderPlan | null;
  line_count: number;
  product_count: string;
  total: string;
  payable: string;
  last_position: number;
}

/** A draft, and the open revision of an order whose plan lives. */
const EDITABLE: ReadonlySet<OrderStatus> = new Set(['draft', 'scheduled', 'active', 'paused']);

/**
 * Takes the order's row lock (the first of the lock order) for an edit of its draft.
 * Throws `not-found`, also for an order of another organisation, and `order-not-editable` for one that is no draft.
 * `approver`: the person who confirms; an order that was handed to the owners for approval is a draft to the one who has approved it
 * and is an owner still. A key is no person: it names none.
 */
export async function lockDraft(
  db: Database, tx: Tx, { organisationId, orderId, approver }: { organisationId: string; orderId: string; approver?: string },
): Promise<LockedDraft> {
  // Two statements: a join with FOR UPDATE that waited would show the version's counts from before the wait.
  const [order] = await db.query<LockedRow>(
    `select id, name, status, sale_type, version, created_by, draft_version_id, confirmed_version_id, plan as live_plan from orders
      where organisation_id = $1 and id = $2 for update`,
    [organisationId, orderId],
    tx,
  );
  if (order === undefined) throw new Problem('not-found');
  const approved = order.status === 'awaiting-approval' ? await readApproved(db, tx, orderId, approver) : undefined;
  if (order.status === 'awaiting-approval' && approved === undefined) {
    throw new Problem('order-not-editable', {
      detail: 'این درخواست برای تایید به مدیران فرستاده شده است. برای ویرایش آن را پس بگیرید.', extra: { orderStatus: order.status },
    });
  }
  if ((approved === undefined && !EDITABLE.has(order.status)) || order.draft_version_id === null) throw new Problem('order-not-editable');
  const [counts] = await db.query<LockedRow>(
    `select line_count, product_count, total, payable, last_position, plan from order_versions where id = $1`,
    [order.draft_version_id],
    tx,
  );
  if (counts === undefined) throw new Error(`order ${orderId} has no draft version`);
  return {
    orderId: order.id,
    organisationId,
    versionId: order.draft_version_id,
    version: order.version,
    name: order.name,
    saleType: order.sale_type,
    createdBy: order.created_by,
    inForce: order.confirmed_version_id === null || order.live_plan === null ? undefined : { versionId: order.confirmed_version_id, plan: order.live_plan },
    plan: counts.plan,
    wish: approved?.wish ?? null,
    lineCount: counts.line_count,
    productCount: Number(counts.product_count),
    total: BigInt(counts.total),
    payable: BigInt(counts.payable),
    lastPosition: counts.last_position,
  };
}

async function readApproved(db: Database, tx: Tx, orderId: string, approver: string | undefined): Promise<{ wish: OrderPlan | null } | undefined> {
  if (approver === undefined) return undefined;
  const [approved] = await db.query<{ wish: OrderPlan | null }>(
    `select a.wish from order_approvals a join users u on u.id = a.decided_by
      where a.order_id = $1 and a.status = 'approved' and a.decided_by = $2 and u.role = 'owner'`, [orderId, approver], tx);
  return approved;
}
