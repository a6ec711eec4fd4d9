import type { Database, Tx } from '../connection.ts';
import { SPENDER } from './count-spending.ts';

/**
 * Takes back what a settling releases of a run, on the day on which it was held: a month later that gives no room to
 * the new month. Called after the charges are locked and before the accounts are.
 */
export async function giveBackSpending(db: Database, tx: Tx, runId: string, released: bigint): Promise<void> {
  if (released === 0n) return;
  await db.query(
    `update spending_days d set spent_rial = d.spent_rial - $2
       from runs r join order_versions v on v.id = r.order_version_id join orders o on o.id = r.order_id
      where r.id = $1 and d.organisation_id = r.organisation_id and d.user_id = ${SPENDER}
        and d.day = (r.held_at at time zone 'Asia/Tehran')::date
      returning 1`,
    [runId, released.toString()],
    tx,
  );
}
