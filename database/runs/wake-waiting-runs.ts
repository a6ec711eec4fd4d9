import { CHANGED_SIGNAL, WORKFLOWS } from '../../domain/processes.ts';
import type { Database, Tx } from '../connection.ts';
import { enqueueSignal } from '../outbox/enqueue.ts';

/**
 * Wakes the organisation's runs that wait for credit, in the transaction that gives them reason to look again: credit
 * came in or was released, or a run that went before them waits no more. Oldest first; the hold itself is decided under
 * the account's lock.
 */
export async function wakeWaitingRuns(db: Database, tx: Tx, organisationId: string): Promise<void> {
  const waiting = await db.query<{ id: string }>(
    `select id from runs where organisation_id = $1 and status = 'waiting-for-credit' order by created_at, id`,
    [organisationId],
    tx,
  );
  for (const { id } of waiting) {
    await enqueueSignal(db, tx, { workflow: WORKFLOWS.orderRun, workflowId: `run/${id}`, signal: CHANGED_SIGNAL, payload: {} });
  }
}
