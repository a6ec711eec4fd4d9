import { Problem } from '../../domain/problems.ts';
import { CHANGED_SIGNAL, WORKFLOWS } from '../../domain/processes.ts';
import type { Database, Tx } from '../connection.ts';
import { recordAudit } from '../audit/record-audit.ts';
import { enqueueSignal } from '../outbox/enqueue.ts';

interface Control {
  runId: string;
  /** Given for a customer: another organisation's run is not found. */
  organisationId?: string;
  action: 'pause' | 'resume' | 'cancel';
  actorId: string;
  /** Of staff: why, which stays in the record of who did what. */
  reason?: string | undefined;
  address?: string | undefined;
}

interface RunRow {
  organisation_id: string;
  order_id: string;
  status: string;
  control: string;
  ended_at: Date | null;
}

/**
 * Commits what a person asked of a run. From the commit on no charge of a paused or cancelled run is claimed; those
 * already at the operator are followed to their end. The workflow is woken, it does not decide.
 * @throws Problem `not-found`, `wrong-state` (the run has ended, or it is being cancelled).
 */
export async function controlRun(db: Database, tx: Tx, { runId, organisationId, action, actorId, reason, address }: Control): Promise<void> {
  // FOR UPDATE waits for claims under way (they hold the row FOR KEY SHARE) and makes later ones see this decision.
  const [run] = await db.query<RunRow>(
    `select organisation_id, order_id, status, control, ended_at from runs
     where id = $1 and ($2::uuid is null or organisation_id = $2) for update`,
    [runId, organisationId ?? null],
    tx,
  );
  if (run === undefined) throw new Problem('not-found');
  if (run.ended_at !== null) throw new Problem('wrong-state', { detail: 'این اجرا پایان یافته است.' });
  if (!(await apply(db, tx, runId, run, action))) return;
  await recordAudit(db, tx, {
    actorId,
    action: `run.${action}`,
    subject: `run/${runId}`,
    organisationId: run.organisation_id,
    ...(address === undefined ? {} : { address }),
    ...(reason === undefined ? {} : { detail: { reason } }),
  });
  await enqueueSignal(db, tx, { workflow: WORKFLOWS.orderRun, workflowId: `run/${runId}`, signal: CHANGED_SIGNAL, payload: {} });
}

/** @returns false where the run is in that state already. */
async function apply(db: Database, tx: Tx, runId: string, run: RunRow, action: Control['action']): Promise<boolean> {
  if (run.control === 'cancel') {
    if (action === 'cancel') return false;
    throw new Problem('wrong-state', { detail: 'این اجرا در حال لغو است.' });
  }
  if (action === 'cancel') {
    await db.query(`update runs set control = 'cancel' where id = $1 returning id`, [runId], tx);
    return true;
  }
  if (run.status === 'waiting-for-credit') throw new Problem('wrong-state', { detail: 'این اجرا هنوز آغاز نشده است.' });
  const paused = run.control === 'pause';
  if (paused === (action === 'pause')) return false;
  await db.query(
    paused
      ? `update runs set control = 'go', status = 'running' where id = $1 returning id`
      : `update runs set control = 'pause', status = 'paused' where id = $1 returning id`,
    [runId],
    tx,
  );
  return true;
}
