import { Problem } from '../../domain/problems.ts';
import { WORKFLOWS } from '../../domain/processes.ts';
import type { Database, Tx } from '../connection.ts';
import { enqueueStart } from '../outbox/enqueue.ts';
import { recordPaymentEvent } from './record-event.ts';

interface Opened {
  paymentId: string;
  authority: string;
  /** Where the payer is sent. */
  redirectUrl: string;
}

/**
 * Keeps the bank's authority and makes the following of it due, in the transaction that answers the payer: nobody is
 * sent to a payment that nothing would follow. Throws Problem `bank-unavailable` where it was given up meanwhile.
 */
export async function openPayment(db: Database, tx: Tx, { paymentId, authority, redirectUrl }: Opened): Promise<void> {
  const kept = await db.query(
    `update payments set authority = $2, redirect_url = $3, opened_at = now()
       where id = $1 and authority is null and closed_at is null returning id`,
    [paymentId, authority, redirectUrl],
    tx,
  );
  if (kept.length === 0) throw new Problem('bank-unavailable');
  await recordPaymentEvent(db, tx, paymentId, { kind: 'request', result: 'created' });
  await enqueueStart(db, tx, { workflow: WORKFLOWS.onlinePayment, workflowId: `payment/${paymentId}`, payload: { paymentId } });
}
