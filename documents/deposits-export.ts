/** گزارش پرداخت as CSV and as Excel: online payments and deposit slips. */
import type { Readable } from 'node:stream';
import { formatJalaliDate, tehranTime, toJalali } from '../domain/calendar/jalali.ts';
import type { Column, Rows } from './spreadsheet/column.ts';
import { csvStream } from './spreadsheet/write-csv.ts';
import { workbookStream } from './spreadsheet/write-workbook.ts';

/** One increase of credit that was tried, in words. Money in rial. */
export interface DepositRow {
  at: Date;
  method: string;
  amount: bigint;
  status: string;
  trackingNumber: string | undefined;
  bank: string | undefined;
  payer: string | undefined;
  /** Of a slip: the Jalali day on it. */
  paidOn: string | undefined;
  decidedAt: Date | undefined;
  note: string | undefined;
}

const text = (header: string, width: number, value: (row: DepositRow) => string | undefined): Column<DepositRow> => ({ header, width, kind: 'text', value });

export const DEPOSIT_COLUMNS: readonly Column<DepositRow>[] = [
  text('تاریخ', 12, ({ at }) => formatJalaliDate(toJalali(at))),
  text('زمان', 8, ({ at }) => tehranTime(at)),
  text('روش پرداخت', 16, ({ method }) => method),
  { header: 'مبلغ', width: 18, kind: 'amount', value: ({ amount }) => amount },
  text('وضعیت', 20, ({ status }) => status),
  text('شماره پیگیری', 20, ({ trackingNumber }) => trackingNumber),
  text('بانک', 16, ({ bank }) => bank),
  text('پرداخت‌کننده', 24, ({ payer }) => payer),
  text('تاریخ فیش', 12, ({ paidOn }) => paidOn),
  text('تاریخ تعیین تکلیف', 18, ({ decidedAt }) => decidedAt && `${formatJalaliDate(toJalali(decidedAt))} ${tehranTime(decidedAt)}`),
  text('توضیح', 40, ({ note }) => note),
];

export const depositsCsv = (rows: Rows<DepositRow>): Readable => csvStream(DEPOSIT_COLUMNS, rows);
export const depositsWorkbook = (rows: Rows<DepositRow>): Readable => workbookStream([{ name: 'گزارش پرداخت', columns: DEPOSIT_COLUMNS, rows }]);
