import type { Database, Tx } from '../connection.ts';

/** Takes back the open revision of a confirmed order, if there is one; the caller holds the order's row. */
export async function dropRevision(db: Database, tx: Tx, orderId: string): Promise<void> {
  await db.query('update orders set draft_version_id = null, version = version + 1, updated_at = now() where id = $1 and draft_version_id is not null', [orderId], tx);
  await db.query(`delete from uploads where order_id = $1 and status = 'judged'`, [orderId], tx);
  await db.query('delete from order_versions where order_id = $1 and confirmed_at is null', [orderId], tx);
}
