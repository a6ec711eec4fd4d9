import type { SaleType } from '../../domain/statuses.ts';
import type { Database, Tx } from '../connection.ts';
import type { OrderView } from './order-view.ts';
import { readOrder } from './read-order.ts';

export interface NewOrder {
  organisationId: string;
  userId: string;
  /** 1–200 characters, trimmed. */
  name: string;
  saleType?: SaleType;
}

/** Makes an empty draft order with the version that its lines will belong to. */
export async function createOrder(db: Database, tx: Tx, { organisationId, userId, name, saleType = 'charge-and-package' }: NewOrder): Promise<OrderView> {
  const [made] = await db.query<{ id: string }>(
    `with made as (
       insert into orders (organisation_id, name, sale_type, created_by, draft_version_id)
       values ($1, $2, $3, $4, new_id()) returning id, organisation_id, draft_version_id)
     insert into order_versions (id, order_id, organisation_id, number)
       select draft_version_id, id, organisation_id, 1 from made
     returning order_id as id`,
    [organisationId, name, saleType, userId],
    tx,
  );
  if (made === undefined) throw new Error('the order was not inserted');
  return readOrder(db, { organisationId, orderId: made.id }, tx);
}
