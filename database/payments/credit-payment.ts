import { recordAudit } from '../audit/record-audit.ts';
import type { Database } from '../connection.ts';
import { postCredit } from '../ledger/post-credit.ts';
import { tellCredited } from './tell-payment.ts';

/** What the bank said when it verified. */
export interface VerifiedPayment {
  referenceId: string;
  /** Masked by the bank. */
  cardPan: string;
  feeRial: bigint;
}

/**
 * Chooses credit as the payment's outcome and posts it, in one transaction. Repeating it changes nothing.
 * @returns false where an outcome was chosen before: a reversal then wins, and nothing is credited.
 */
export async function creditPayment(db: Database, paymentId: string, { referenceId, cardPan, feeRial }: VerifiedPayment): Promise<boolean> {
  return db.transaction(async (tx) => {
    const [payment] = await db.query<{ authority: string; organisation_id: string; amount: string; created_by: string }>(
      `update payments set outcome = 'credit', status = 'verified', ledger_transaction_id = 'credit:' || authority, failure_code = null,
              reference_id = nullif($2, ''), card_pan = nullif($3, ''), fee = $4, settled_at = now(), closed_at = now()
         where id = $1 and outcome is null and authority is not null and closed_at is null
         returning authority, organisation_id, amount, created_by`,
      [paymentId, referenceId, cardPan, feeRial.toString()],
      tx,
    );
    if (payment === undefined) return false;
    const { authority, organisation_id: organisationId, amount, created_by: createdBy } = payment;
    await recordAudit(db, tx, { action: 'payment.credit', subject: `payment/${paymentId}`, organisationId, detail: { amount } });
    await tellCredited(db, tx, { paymentId, organisationId, createdBy, amount: BigInt(amount), referenceId });
    const posted = await postCredit(db, tx, {
      id: `credit:${authority}`, organisationId, amount: BigInt(amount), source: 'bank', createdBy,
      description: referenceId === '' ? 'پرداخت آنلاین' : `پرداخت آنلاین، شماره پیگیری ${referenceId}`,
    });
    // The database would refuse it at commit as well: this authority's credit is there without its payment.
    if (!posted) throw new Error('The credit of this authority is there already.');
    return true;
  });
}
