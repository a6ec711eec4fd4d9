import { foldPersian } from '../../domain/digits.ts';
import type { OrderStatus } from '../../domain/statuses.ts';
import type { Database } from '../connection.ts';
import { FOLDED, likePattern } from './folded-search.ts';
import { orderView, SELECT_ORDER, type OrderRow, type OrderView } from './order-view.ts';

/** Sorted columns by their name in the API. */
export const ORDER_SORTS = {
  createdAt: 'o.created_at',
  updatedAt: 'o.updated_at',
  name: 'o.name collate "fa-x-icu"',
  status: 'o.status',
  total: 'v.total',
  lineCount: 'v.line_count',
} as const;

export interface OrderFilter {
  organisationId: string;
  status?: readonly OrderStatus[];
  /** Any spelling; matched in the order's name. */
  q?: string;
  sort: { field: keyof typeof ORDER_SORTS; descending: boolean };
  /** From 1. */
  page: number;
  pageSize: number;
}

/** A page of the organisation's orders and how many there are in all. */
export async function listOrders(db: Database, { organisationId, status, q, sort, page, pageSize }: OrderFilter): Promise<{ items: OrderView[]; total: number }> {
  const folded = foldPersian(q ?? '');
  const where = `where o.organisation_id = $1
    and ($2::text[] is null or o.status = any($2::text[]))
    and ($3::text is null or ${FOLDED('o.name')} like $3)`;
  const params = [organisationId, status ?? null, folded === '' ? null : likePattern(folded)];
  const direction = sort.descending ? 'desc' : 'asc';
  const [rows, [count]] = await Promise.all([
    db.query<OrderRow>(
      `${SELECT_ORDER} ${where} order by ${ORDER_SORTS[sort.field]} ${direction}, o.id ${direction} limit $4 offset $5`,
      [...params, pageSize, (page - 1) * pageSize],
    ),
    db.query<{ n: string }>(`select count(*) as n from orders o ${where}`, params),
  ]);
  return { items: rows.map(orderView), total: Number(count?.n ?? 0) };
}
