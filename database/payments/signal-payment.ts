import { CHANGED_SIGNAL, WORKFLOWS } from '../../domain/processes.ts';
import type { Database, Tx } from '../connection.ts';
import { enqueueSignal } from '../outbox/enqueue.ts';

/** Wakes the payment's process, which asks the bank itself. */
export async function signalPayment(db: Database, tx: Tx, paymentId: string): Promise<void> {
  await enqueueSignal(db, tx, { workflow: WORKFLOWS.onlinePayment, workflowId: `payment/${paymentId}`, signal: CHANGED_SIGNAL, payload: {} });
}
