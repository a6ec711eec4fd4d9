import { jalaliOfIsoDate } from '../../domain/calendar/iso-date.ts';
import type { DepositMethod, DepositStatus } from '../../domain/statuses.ts';

/** A deposit as its organisation sees it. Money is rial as a decimal string, `paidOn` Jalali. */
export interface DepositView {
  id: string;
  status: DepositStatus;
  version: number;
  amount: string;
  paidOn: string;
  bank: string;
  bankName: string;
  companyAccountId: string;
  method: DepositMethod;
  trackingNumber: string;
  payer: string;
  slip: { name: string; mediaType: string };
  createdBy: { id: string; name: string };
  createdAt: Date;
  submittedAt: Date;
  decidedAt?: Date;
  /** Why it was returned or rejected. */
  reason?: string;
  /** The credit was taken back by an adjustment. */
  undoneAt?: Date;
}

export interface DepositRow {
  id: string;
  status: DepositStatus;
  version: number;
  amount: string;
  paid_on: string;
  bank_code: string;
  bank_name: string;
  company_account_id: string;
  method: DepositMethod;
  tracking_number: string;
  payer: string;
  slip_name: string;
  slip_media_type: string;
  maker_id: string;
  maker_name: string;
  created_at: Date;
  submitted_at: Date;
  decided_at: Date | null;
  reason: string | null;
  undone_at: Date | null;
}

/** `select … from deposits d`; the caller adds the WHERE, always with `d.organisation_id`. */
export const SELECT_DEPOSIT = `
  select d.id, d.status, d.version, d.amount, d.paid_on::text, d.bank_code, b.persian as bank_name, d.company_account_id, d.method,
         d.tracking_number, d.payer, f.name as slip_name, f.media_type as slip_media_type,
         u.id as maker_id, concat_ws(' ', u.first_name, u.last_name) as maker_name,
         d.created_at, d.submitted_at, d.decided_at, d.reason, d.undone_at
  from deposits d join banks b on b.code = d.bank_code join stored_files f on f.id = d.slip_file_id join users u on u.id = d.created_by`;

export function depositView(row: DepositRow): DepositView {
  return {
    id: row.id,
    status: row.status,
    version: row.version,
    amount: row.amount,
    paidOn: jalaliOfIsoDate(row.paid_on),
    bank: row.bank_code,
    bankName: row.bank_name,
    companyAccountId: row.company_account_id,
    method: row.method,
    trackingNumber: row.tracking_number,
    payer: row.payer,
    slip: { name: row.slip_name, mediaType: row.slip_media_type },
    createdBy: { id: row.maker_id, name: row.maker_name },
    createdAt: row.created_at,
    submittedAt: row.submitted_at,
    ...(row.decided_at === null ? {} : { decidedAt: row.decided_at }),
    ...(row.reason === null ? {} : { reason: row.reason }),
    ...(row.undone_at === null ? {} : { undoneAt: row.undone_at }),
  };
}
