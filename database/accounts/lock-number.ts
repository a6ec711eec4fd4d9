import type { Database, Tx } from '../connection.ts';

/** Makes all who are about to give somebody this number take turns, until the transaction ends. */
export async function lockNumber(db: Database, tx: Tx, mobile: string): Promise<void> {
  await db.query('select pg_advisory_xact_lock(hashtextextended($1, 11))', [mobile], tx);
}
