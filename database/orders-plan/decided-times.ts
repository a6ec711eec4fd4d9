import type { Database, Tx } from '../connection.ts';

/** Coming times of an order, epoch milliseconds, of which it is decided already what becomes of them: those that were skipped. */
export async function decidedTimes(db: Database, tx: Tx | undefined, orderId: string): Promise<ReadonlySet<number>> {
  const rows = await db.query<{ nominal_at: Date }>(`select nominal_at from order_occurrences where order_id = $1 and nominal_at > now()`, [orderId], tx);
  return new Set(rows.map(({ nominal_at: at }) => at.getTime()));
}
