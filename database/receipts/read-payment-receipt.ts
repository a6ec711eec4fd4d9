import { Problem } from '../../domain/problems.ts';
import type { PaymentReceipt } from '../../domain/selling/receipts.ts';
import type { PaymentStatus } from '../../domain/statuses.ts';
import type { Database } from '../connection.ts';
import { receiptParties, type OrganisationOfReceipt } from './receipt-parties.ts';

interface PaymentOfReceipt extends OrganisationOfReceipt {
  amount: string;
  status: PaymentStatus;
  reference_id: string | null;
  card_pan: string | null;
  created_at: Date;
  settled_at: Date | null;
}

/** Throws `not-found`, also for another organisation's payment, and `wrong-state` for one that is not credited. */
export async function readPaymentReceipt(db: Database, { organisationId, paymentId }: { organisationId: string; paymentId: string }): Promise<PaymentReceipt> {
  const [row] = await db.query<PaymentOfReceipt>(
    `select p.amount, p.status, p.reference_id, p.card_pan, p.created_at, p.settled_at, g.name as organisation_name, g.legal_information
       from payments p join organisations g on g.id = p.organisation_id where p.id = $1 and p.organisation_id = $2`,
    [paymentId, organisationId],
  );
  if (row === undefined) throw new Problem('not-found');
  if (row.status !== 'verified' || row.settled_at === null) throw new Problem('wrong-state', { detail: 'رسید فقط برای پرداخت موفق صادر می‌شود.' });
  return {
    id: paymentId,
    ...(await receiptParties(db, row)),
    amount: BigInt(row.amount),
    referenceId: row.reference_id ?? undefined,
    cardPan: row.card_pan ?? undefined,
    requestedAt: row.created_at,
    verifiedAt: row.settled_at,
  };
}
