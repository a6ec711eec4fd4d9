import { isProblem, type Problem } from '../../domain/problems.ts';
import type { Database } from '../connection.ts';
import { holdRun } from '../ledger/hold-run.ts';
import { endRun } from './end-run.ts';
import { wakeWaitingRuns } from './wake-waiting-runs.ts';

export type HoldAnswer = 'held' | 'short' | 'ended';

/**
 * Tries to hold the price of a run that waits for credit: held and running, still short, or ended because its
 * deadline has passed or it was cancelled. Older runs of the organisation go first, unless a spending limit keeps them: what
 * the limit of one buyer keeps must not stop the others.
 */
export async function holdWaitingRun(db: Database, runId: string, asOf: Date): Promise<HoldAnswer> {
  try {
    return await db.transaction(async (tx) => {
      const [run] = await db.query<{
        status: string; control: string; organisation_id: string; price: string; deadline: Date | null; number: number; limit: string | null; older: boolean;
      }>(
        `select r.status, r.control, r.organisation_id, r.price_total as price, r.credit_deadline as deadline, r.number, r.waits_for_limit as limit,
                exists (select 1 from runs o where o.organisation_id = r.organisation_id and o.status = 'waiting-for-credit'
                          and o.control = 'go' and o.waits_for_limit is null and (o.created_at, o.id) < (r.created_at, r.id)) as older
           from runs r where r.id = $1 for update of r`,
        [runId],
        tx,
      );
      if (run === undefined) throw new Error('No such run');
      if (run.status !== 'waiting-for-credit') return run.status === 'failed' || run.status === 'cancelled' ? 'ended' : 'held';
      if (run.control === 'cancel') {
        await endRun(db, tx, { runId, status: 'cancelled' });
        return 'ended';
      }
      if (run.deadline !== null && run.deadline <= asOf) {
        await endRun(db, tx, { runId, status: 'failed', failureCode: run.limit === null ? 'credit-deadline' : 'limit-deadline' });
        return 'ended';
      }
      if (run.older) return 'short';
      await holdRun(db, tx, {
        runId, organisationId: run.organisation_id, price: BigInt(run.price), description: `رزرو اجرای ${run.number}`,
      });
      await db.query(
        `update runs set status = 'running', held_at = now(), started_at = now(), waits_for_limit = null where id = $1 returning id`,
        [runId],
        tx,
      );
      // Those behind it were told to wait for it.
      await wakeWaitingRuns(db, tx, run.organisation_id);
      return 'held';
    });
  } catch (error) {
    if (!isProblem(error) || (error.code !== 'insufficient-credit' && error.code !== 'spending-limit')) throw error;
    await noteCause(db, runId, error);
    return 'short';
  }
}

/** Why it waits: a limit, by its name, or credit. */
async function noteCause(db: Database, runId: string, { code, extra }: Problem): Promise<void> {
  const limit = code === 'spending-limit' ? String(extra?.['limit']) : null;
  await db.query(
    `update runs set waits_for_limit = $2 where id = $1 and status = 'waiting-for-credit' and waits_for_limit is distinct from $2 returning id`,
    [runId, limit],
  );
}
