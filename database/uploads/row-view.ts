import { rowErrors, type Column, type RowCode, type Verdict } from '../../domain/order-lines/index.ts';
import type { OperatorCode } from '../../domain/operators.ts';
import type { OperatorSource } from '../../domain/statuses.ts';

/** What is said of one row: Excel's row, the guide's column, what was read, a stable code, a Persian sentence. */
export interface RowSaying {
  row: number;
  column: string;
  value: string;
  code: string;
  message: string;
}

/** A staged row with its verdict. */
export interface RowView {
  row: number;
  verdict: Verdict;
  /** The cells as read, as text. */
  cells: { [column in Column]?: string };
  mobile?: string;
  /** Rial; packages have none here. */
  amount?: string;
  operatorCode?: OperatorCode;
  operatorSource?: OperatorSource;
  codes: string[];
  problems: RowSaying[];
}

export interface RowRecord {
  row: number;
  verdict: Verdict;
  codes: string[];
  raw_mobile: string | null;
  raw_amount: string | null;
  raw_operator: string | null;
  mobile: string | null;
  amount: string | null;
  operator_code: OperatorCode | null;
  operator_source: OperatorSource | null;
}

export const SELECT_ROW = `
  select row, verdict, codes, raw_mobile, raw_amount, raw_operator, mobile, amount, operator_code, operator_source
  from upload_rows`;

export function sayingsOf(record: RowRecord): RowSaying[] {
  return rowErrors({
    row: record.row,
    codes: record.codes as RowCode[],
    raw: { mobile: record.raw_mobile ?? '', amount: record.raw_amount ?? '', operator: record.raw_operator ?? '' },
  });
}

export function rowView(record: RowRecord): RowView {
  const cells: RowView['cells'] = {};
  if (record.raw_mobile !== null) cells.mobile = record.raw_mobile;
  if (record.raw_amount !== null) cells.amount = record.raw_amount;
  if (record.raw_operator !== null) cells.operator = record.raw_operator;
  return {
    row: record.row,
    verdict: record.verdict,
    cells,
    ...(record.mobile === null ? {} : { mobile: record.mobile }),
    ...(record.amount === null ? {} : { amount: record.amount }),
    ...(record.operator_code === null ? {} : { operatorCode: record.operator_code }),
    ...(record.operator_source === null ? {} : { operatorSource: record.operator_source }),
    codes: record.codes,
    problems: sayingsOf(record),
  };
}
