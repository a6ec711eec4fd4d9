import type { Database } from '../connection.ts';
import { endRun } from './end-run.ts';

/**
 * Ends a run of which every charge is settled, or marks that only outcomes that nobody knows yet are left (`settling`).
 * @returns true once it has ended. A hold that is left over then is refused by the database: an alarm, not a state.
 */
export async function closeRun(db: Database, runId: string): Promise<boolean> {
  return db.transaction(async (tx) => {
    const [run] = await db.query<{ control: string; status: string; ended_at: Date | null; open: number; only_unknown: boolean }>(
      `select r.control, r.status, r.ended_at,
              r.charge_count - r.succeeded_count - r.failed_count - r.cancelled_count as open,
              r.prepared_at is not null
                and not exists (select 1 from charges where run_id = r.id and state in ('waiting', 'sending')
                                  and person_since is null) as only_unknown
         from runs r where r.id = $1 for update of r`,
      [runId],
      tx,
    );
    if (run === undefined) throw new Error('No such run');
    if (run.ended_at !== null) return true;
    if (run.open === 0) {
      await endRun(db, tx, { runId, status: run.control === 'cancel' ? 'cancelled' : 'finished' });
      return true;
    }
    const status = run.control === 'pause' ? 'paused' : run.only_unknown ? 'settling' : 'running';
    if (status !== run.status) await db.query('update runs set status = $2 where id = $1 returning id', [runId, status], tx);
    return false;
  });
}
