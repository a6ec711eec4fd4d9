import { rowErrors, type JudgedRow, type RowCode, type Verdict } from '../../domain/order-lines/index.ts';
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

/** A staged row with its verdict: what was read (`raw`), what was understood, and what is to be said of it. */
export interface RowView extends JudgedRow {
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
  name: string | null;
}

export const SELECT_ROW = `
  select row, verdict, codes, raw_mobile, raw_amount, raw_operator, mobile, amount, operator_code, operator_source, name
  from upload_rows`;

export function judgedRow(record: RowRecord): JudgedRow {
  return {
    row: record.row,
    verdict: record.verdict,
    codes: record.codes as RowCode[],
    raw: { mobile: record.raw_mobile ?? '', amount: record.raw_amount ?? '', operator: record.raw_operator ?? '' },
    ...(record.mobile === null ? {} : { mobile: record.mobile }),
    ...(record.amount === null ? {} : { amount: record.amount }),
    ...(record.operator_code === null ? {} : { operatorCode: record.operator_code }),
    ...(record.operator_source === null ? {} : { operatorSource: record.operator_source }),
    ...(record.name === null ? {} : { name: record.name }),
  };
}

export function rowView(record: RowRecord): RowView {
  const row = judgedRow(record);
  return { ...row, problems: rowErrors(row) };
}
