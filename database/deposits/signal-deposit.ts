import { CHANGED_SIGNAL, WORKFLOWS } from '../../domain/processes.ts';
import type { Database, Tx } from '../connection.ts';
import { enqueueSignal } from '../outbox/enqueue.ts';

/** Wakes the deposit's process; what has changed it reads itself. */
export async function signalDeposit(db: Database, tx: Tx, depositId: string): Promise<void> {
  await enqueueSignal(db, tx, { workflow: WORKFLOWS.depositReview, workflowId: `deposit/${depositId}`, signal: CHANGED_SIGNAL, payload: {} });
}
