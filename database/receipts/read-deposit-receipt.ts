import { jalaliOfIsoDate } from '../../domain/calendar/iso-date.ts';
import { Problem } from '../../domain/problems.ts';
import type { DepositReceipt } from '../../domain/selling/receipts.ts';
import type { DepositMethod, DepositStatus } from '../../domain/statuses.ts';
import type { Database } from '../connection.ts';
import { receiptParties, type OrganisationOfReceipt } from './receipt-parties.ts';

interface DepositOfReceipt extends OrganisationOfReceipt {
  amount: string;
  status: DepositStatus;
  undone_at: Date | null;
  method: DepositMethod;
  paid_on: string;
  bank: string;
  tracking_number: string;
  payer: string;
  account_bank: string;
  account_number: string;
  account_sheba: string;
  account_holder: string;
  submitted_at: Date;
  decided_at: Date | null;
}

/**
 * Throws `not-found`, also for another organisation's deposit, and `wrong-state` for one that is not approved or whose
 * credit was taken back.
 */
export async function readDepositReceipt(db: Database, { organisationId, depositId }: { organisationId: string; depositId: string }): Promise<DepositReceipt> {
  const [row] = await db.query<DepositOfReceipt>(
    `select d.amount, d.status, d.undone_at, d.method, d.paid_on::text, b.persian as bank, d.tracking_number, d.payer, d.submitted_at, d.decided_at,
            ab.persian as account_bank, a.number as account_number, a.sheba as account_sheba, a.holder as account_holder,
            g.name as organisation_name, g.legal_information
       from deposits d join banks b on b.code = d.bank_code join company_accounts a on a.id = d.company_account_id
       join banks ab on ab.code = a.bank_code join organisations g on g.id = d.organisation_id
      where d.id = $1 and d.organisation_id = $2`,
    [depositId, organisationId],
  );
  if (row === undefined) throw new Problem('not-found');
  if (row.status !== 'approved' || row.decided_at === null) throw new Problem('wrong-state', { detail: 'رسید فقط برای فیش تاییدشده صادر می‌شود.' });
  if (row.undone_at !== null) throw new Problem('wrong-state', { detail: 'اعتبار این فیش برگشت داده شده است و رسید ندارد.' });
  return {
    id: depositId,
    ...(await receiptParties(db, row)),
    amount: BigInt(row.amount),
    method: row.method,
    paidOn: jalaliOfIsoDate(row.paid_on),
    bank: row.bank,
    trackingNumber: row.tracking_number,
    payer: row.payer,
    account: { bank: row.account_bank, number: row.account_number, sheba: row.account_sheba, holder: row.account_holder },
    handedInAt: row.submitted_at,
    approvedAt: row.decided_at,
  };
}
