import type { Database, Tx } from '../connection.ts';

/** Whether slips name this account: what was paid into stays what it was. */
export async function accountIsUsed(db: Database, tx: Tx, accountId: string): Promise<boolean> {
  const [used] = await db.query('select 1 from deposits where company_account_id = $1 limit 1', [accountId], tx);
  return used !== undefined;
}
