import type { JalaliDate } from '../../domain/calendar/jalali.ts';
import { Problem, type ProblemError } from '../../domain/problems.ts';
import { normaliseTrackingNumber } from '../../domain/deposits/tracking-number.ts';
import type { DepositMethod } from '../../domain/statuses.ts';
import type { Database, Tx } from '../connection.ts';

/** What a customer enters about a slip. */
export interface SlipEntry {
  amount: bigint;
  paidOn: JalaliDate;
  /** The bank's code. */
  bank: string;
  companyAccountId: string;
  method: DepositMethod;
  /** As it stands on the slip. */
  trackingNumber: string;
  payer: string;
}

/** Throws Problem `validation` for a bank or an account that cannot be chosen, or a tracking number that is none. @returns the number as it is compared. */
export async function checkEntry(db: Database, tx: Tx, { bank, companyAccountId, trackingNumber }: SlipEntry): Promise<string> {
  const [found] = await db.query<{ bank: boolean; account: boolean }>(
    `select exists (select from banks where code = $1 and active) as bank,
      exists (select from company_accounts where id = $2 and active) as account`,
    [bank, companyAccountId], tx,
  );
  const normalised = normaliseTrackingNumber(trackingNumber);
  const errors: ProblemError[] = [
    ...(found?.bank === true ? [] : [{ field: 'bank', code: 'unknown-bank', message: 'بانک را از فهرست انتخاب کنید.' }]),
    ...(found?.account === true ? [] : [{ field: 'companyAccountId', code: 'unknown-account', message: 'حساب مقصد را از فهرست حساب‌های شرکت انتخاب کنید.' }]),
    ...(normalised === undefined ? [{ field: 'trackingNumber', code: 'invalid-tracking-number', message: 'شماره پیگیری را همان‌گونه که روی فیش است بنویسید.' }] : []),
  ];
  if (normalised === undefined || errors.length > 0) throw new Problem('validation', { errors });
  return normalised;
}
