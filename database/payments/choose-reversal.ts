import type { PaymentFailure } from '../../domain/payments/failures.ts';
import { recordAudit } from '../audit/record-audit.ts';
import type { Database } from '../connection.ts';

/**
 * Chooses reversal as the payment's outcome; committed before the bank is asked to give the money back, so that no
 * credit can be posted any more. @returns false where an outcome was chosen before.
 */
export async function chooseReversal(db: Database, paymentId: string, failure: PaymentFailure): Promise<boolean> {
  return db.transaction(async (tx) => {
    const [payment] = await db.query<{ organisation_id: string }>(
      `update payments set outcome = 'reversal', failure_code = $2
         where id = $1 and outcome is null and authority is not null and closed_at is null returning organisation_id`,
      [paymentId, failure],
      tx,
    );
    if (payment === undefined) return false;
    await recordAudit(db, tx, {
      action: 'payment.reversal', subject: `payment/${paymentId}`, organisationId: payment.organisation_id, detail: { reason: failure },
    });
    return true;
  });
}
