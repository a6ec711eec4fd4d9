import { Problem } from '../../domain/problems.ts';
import type { Database, Tx } from '../connection.ts';
import { orderView, SELECT_ORDER, type OrderRow, type OrderView } from './order-view.ts';

/** One order of the organisation. Throws `not-found`, also for an order of somebody else. */
export async function readOrder(db: Database, { organisationId, orderId }: { organisationId: string; orderId: string }, tx?: Tx): Promise<OrderView> {
  const [row] = await db.query<OrderRow>(`${SELECT_ORDER} where o.organisation_id = $1 and o.id = $2`, [organisationId, orderId], tx);
  if (row === undefined) throw new Problem('not-found');
  return orderView(row);
}
