import type { PaymentFailure } from '../../domain/payments/failures.ts';
import type { Database } from '../connection.ts';
import { tellStaff } from '../messages/tell-staff.ts';
import { recordPaymentEvent } from './record-event.ts';

/** What the bank said instead of an authority. */
interface NotOpened {
  failure: Extract<PaymentFailure, 'bank-unavailable' | 'bank-refused' | 'not-opened'>;
  /** The bank's number. */
  code?: number;
}

/**
 * Ends a payment that the bank did not open. Nothing is owed: even if the bank has opened it, no payer is ever sent
 * there. A number of refusal is about our terminal, so staff are told, once a day.
 */
export async function failOpening(db: Database, paymentId: string, { failure, code }: NotOpened): Promise<void> {
  await db.transaction(async (tx) => {
    const failed = await db.query(
      `update payments set status = 'failed', failure_code = $2, closed_at = now()
         where id = $1 and authority is null and closed_at is null returning id`,
      [paymentId, failure],
      tx,
    );
    if (failed.length === 0 || failure === 'not-opened') return;
    await recordPaymentEvent(db, tx, paymentId, { kind: 'request', result: code === undefined ? 'silence' : 'refused', ...(code === undefined ? {} : { code }) });
    if (code === undefined) return;
    await tellStaff(db, tx, {
      event: 'new-in-queue', roles: ['finance', 'operations'], kind: 'gateway-refuses', title: `درگاه بانک پرداخت تازه نمی‌پذیرد (کد ${code})`,
      link: `/payments/${paymentId}/show`, deduplicationKey: `gateway-refuses:${code}:${new Date().toISOString().slice(0, 10)}`,
    });
  });
}
