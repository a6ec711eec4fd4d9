import type { Database, Tx } from '../connection.ts';

/** Whether its first day has come in Tehran: then orders may have been priced by it, and it stays as a record. */
export async function hasBegun(db: Database, tx: Tx, id: string): Promise<boolean> {
  const rows = await db.query(`select 1 from discounts where id = $1 and from_date <= (now() at time zone 'Asia/Tehran')::date`, [id], tx);
  return rows.length > 0;
}
