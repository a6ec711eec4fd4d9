import type { Database, Tx } from '../connection.ts';
import { recordPaymentEvent } from './record-event.ts';
import { signalPayment } from './signal-payment.ts';

/** Of one payment. Who has worn them out (only its payer or the bank knows the address) waits for the next look. */
const MAX_CALLBACKS = 100;

interface Callback {
  authority: string;
  /** What it says of itself. Kept for the story and believed by nobody. */
  hint: 'ok' | 'not-ok' | 'none';
  address: string;
}

export interface CalledPayment {
  paymentId: string;
  organisationId: string;
}

/**
 * A browser has come from the bank, or somebody says so: the process asks the bank. Nothing else follows from it.
 * @returns undefined for an authority that is not ours.
 */
export async function takeCallback(db: Database, { authority, hint, address }: Callback): Promise<CalledPayment | undefined> {
  return db.transaction(async (tx) => {
    const [payment] = await db.query<CalledPayment & { closed: boolean; count: number }>(
      `select id as "paymentId", organisation_id as "organisationId", closed_at is not null as closed, callback_count as count
         from payments where authority = $1 for no key update`,
      [authority],
      tx,
    );
    if (payment === undefined) return undefined;
    const { paymentId, organisationId, closed, count } = payment;
    if (!closed && count < MAX_CALLBACKS) {
      await db.query('update payments set callback_count = callback_count + 1 where id = $1 returning id', [paymentId], tx);
      await recordPaymentEvent(db, tx, paymentId, { kind: 'callback', result: hint, address });
      await wake(db, tx, paymentId);
    }
    return { paymentId, organisationId };
  });
}

/**
 * One signal on its way is enough for any number of callbacks, and a flood of them must not keep other processes' starts
 * waiting in the outbox. A row that can be locked is not being delivered just now, and will not be before our commit.
 */
async function wake(db: Database, tx: Tx, paymentId: string): Promise<void> {
  const waiting = await db.query(
    `select id from outbox where kind = 'signal' and workflow_id = $1 and delivered_at is null limit 1 for update skip locked`,
    [`payment/${paymentId}`],
    tx,
  );
  if (waiting.length > 0) return;
  await signalPayment(db, tx, paymentId);
}
