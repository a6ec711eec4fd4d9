import { CHANGED_SIGNAL, WORKFLOWS } from '../../domain/processes.ts';
import type { Database, Tx } from '../connection.ts';
import { enqueueSignal } from '../outbox/enqueue.ts';

/** Wakes the application's process; what has changed it reads itself. */
export async function signalRegistration(db: Database, tx: Tx, registrationId: string): Promise<void> {
  await enqueueSignal(db, tx, { workflow: WORKFLOWS.registration, workflowId: `registration/${registrationId}`, signal: CHANGED_SIGNAL, payload: {} });
}
