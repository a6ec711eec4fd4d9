/** Bought PINs with their codes as Excel: made on demand for who knows the password, never stored. */
import type { Readable } from 'node:stream';
import { OPERATORS, type OperatorCode } from '../domain/operators.ts';
import type { Column, Rows } from './spreadsheet/column.ts';
import { workbookStream } from './spreadsheet/write-workbook.ts';

/** Money in rial. */
export interface PinRow {
  line: number;
  operatorCode: OperatorCode;
  product: string;
  amount: bigint;
  code: string;
  serial: string;
}

/** Codes and serials are text: Excel would round sixteen digits. */
const COLUMNS: readonly Column<PinRow>[] = [
  { header: 'ردیف', width: 8, kind: 'number', value: (row) => row.line },
  { header: 'اپراتور', width: 14, kind: 'text', value: (row) => OPERATORS[row.operatorCode].persian },
  { header: 'محصول', width: 26, kind: 'text', value: (row) => row.product },
  { header: 'مبلغ', width: 14, kind: 'amount', value: (row) => row.amount },
  { header: 'رمز شارژ', width: 24, kind: 'text', value: (row) => row.code },
  { header: 'سریال', width: 24, kind: 'text', value: (row) => row.serial },
];

export const pinsWorkbook = (rows: Rows<PinRow>): Readable => workbookStream([{ name: 'رمزهای شارژ', columns: COLUMNS, rows }]);
