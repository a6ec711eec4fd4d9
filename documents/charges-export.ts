/** Charges as CSV and as Excel: the transaction report with the guide's columns, and the result of one run. */
import type { Readable } from 'node:stream';
import { formatJalaliDate, tehranTime, toJalali } from '../domain/calendar/jalali.ts';
import { localMobile } from '../domain/mobile.ts';
import { failurePersian } from '../domain/operator-answers.ts';
import { OPERATORS, type OperatorCode } from '../domain/operators.ts';
import { CHARGE_STAGE_PERSIAN, CHARGE_STATUS_PERSIAN, PRODUCT_TYPE_PERSIAN, type ChargeStage, type ChargeStatus, type ProductType } from '../domain/statuses.ts';
import type { Column, Rows } from './spreadsheet/column.ts';
import { csvStream } from './spreadsheet/write-csv.ts';
import { workbookStream } from './spreadsheet/write-workbook.ts';

/** One charge as the reports know it. Money in rial. */
export interface TransactionRow {
  /** «organisation-شارژ و بسته». */
  customer: string;
  /** When it was done, or asked for while it is not. */
  at: Date | undefined;
  status: ChargeStatus;
  operatorCode: OperatorCode;
  productType: ProductType;
  product: string;
  /** E.164; a PIN has none. */
  mobile: string | undefined;
  amount: bigint;
}

export interface RunChargeRow extends Omit<TransactionRow, 'customer'> {
  line: number;
  item: number;
  price: bigint;
  stage: ChargeStage | undefined;
  /** Code of the failure. */
  failure: string | undefined;
  attempts: number;
}

const text = <Row>(header: string, width: number, value: (row: Row) => string | undefined): Column<Row> => ({ header, width, kind: 'text', value });

const at = (row: { at: Date | undefined }, show: (at: Date) => string): string | undefined => (row.at ? show(row.at) : undefined);
const DATE = text<{ at: Date | undefined }>('تاریخ انجام', 12, (row) => at(row, (instant) => formatJalaliDate(toJalali(instant))));
const TIME = text<{ at: Date | undefined }>('زمان انجام', 10, (row) => at(row, tehranTime));
const STATUS = text<{ status: ChargeStatus }>('وضعیت تراکنش', 14, (row) => CHARGE_STATUS_PERSIAN[row.status]);
const OPERATOR = text<{ operatorCode: OperatorCode }>('نوع اپراتور', 14, (row) => OPERATORS[row.operatorCode].persian);
const TYPE = text<{ productType: ProductType }>('نوع محصول', 14, (row) => PRODUCT_TYPE_PERSIAN[row.productType]);
const PRODUCT = text<{ product: string }>('محصول', 26, (row) => row.product);
const MOBILE = text<{ mobile: string | undefined }>('شماره همراه', 14, (row) => row.mobile && localMobile(row.mobile));
const AMOUNT: Column<{ amount: bigint }> = { header: 'مبلغ', width: 14, kind: 'amount', value: (row) => row.amount };

/** Exactly the columns of the guide's ریز تراکنش, in its order. */
export const TRANSACTION_COLUMNS: readonly Column<TransactionRow>[] = [
  text<TransactionRow>('مشتری', 26, (row) => row.customer),
  DATE, TIME, STATUS, OPERATOR, TYPE, PRODUCT, MOBILE, AMOUNT,
];

export const RUN_CHARGE_COLUMNS: readonly Column<RunChargeRow>[] = [
  { header: 'ردیف', width: 8, kind: 'number', value: (row) => row.line },
  MOBILE, OPERATOR, TYPE, PRODUCT, AMOUNT,
  { header: 'قیمت', width: 14, kind: 'amount', value: (row) => row.price },
  STATUS,
  text<RunChargeRow>('توضیح', 32, (row) => (row.failure ? failurePersian(row.failure) : row.stage && CHARGE_STAGE_PERSIAN[row.stage])),
  { header: 'تعداد تلاش', width: 10, kind: 'number', value: (row) => row.attempts },
  DATE, TIME,
];

/** Pipe it to the answer with `pipeline`, which also stops the rows when the reader goes away. */
export const transactionsCsv = (rows: Rows<TransactionRow>): Readable => csvStream(TRANSACTION_COLUMNS, rows);
export const transactionsWorkbook = (rows: Rows<TransactionRow>): Readable => workbookStream([{ name: 'ریز تراکنش', columns: TRANSACTION_COLUMNS, rows }]);
export const runChargesCsv = (rows: Rows<RunChargeRow>): Readable => csvStream(RUN_CHARGE_COLUMNS, rows);
export const runChargesWorkbook = (rows: Rows<RunChargeRow>): Readable => workbookStream([{ name: 'نتیجه', columns: RUN_CHARGE_COLUMNS, rows }]);
