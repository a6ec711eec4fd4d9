import { limitReached } from '../../domain/spending/limits.ts';
import type { Database, Tx } from '../connection.ts';
import { readLimits } from './read-rooms.ts';
import { spendingLimitProblem } from './spending-limit-problem.ts';

/** SQL: who spends what a run holds, of `runs r`, `order_versions v` and `orders o`: who confirmed it. */
export const SPENDER = 'coalesce(v.confirmed_by, o.created_by)';

/**
 * Counts a run's hold on Tehran's day of the transaction, in the hold's own transaction and before the accounts are locked:
 * limits → days → accounts is the order of locks. It is counted whether there are limits or not, so that one that is
 * set at noon knows of the morning. Throws Problem `spending-limit`; nothing is counted then.
 */
export async function countSpending(db: Database, tx: Tx, { runId, organisationId, price }: { runId: string; organisationId: string; price: bigint }): Promise<void> {
  const [spender] = await db.query<{ id: string }>(
    `select ${SPENDER} as id from runs r join order_versions v on v.id = r.order_version_id join orders o on o.id = r.order_id where r.id = $1`,
    [runId],
    tx,
  );
  if (spender === undefined) throw new Error('No such run');
  const { rooms } = await readLimits(db, tx, { organisationId, userId: spender.id }, { lock: true });
  const reached = limitReached(rooms, price);
  if (reached !== undefined) throw spendingLimitProblem(reached, price);
  await db.query(
    `insert into spending_days as d (organisation_id, user_id, day, spent_rial) values ($1, $2, (now() at time zone 'Asia/Tehran')::date, $3)
     on conflict (organisation_id, day, user_id) do update set spent_rial = d.spent_rial + excluded.spent_rial returning 1`,
    [organisationId, spender.id, price.toString()],
    tx,
  );
}
