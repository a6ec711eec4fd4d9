/** The shapes of one row: as it was read, and as it was judged. */
import type { OperatorCode } from '../operators.ts';
import type { OperatorSource } from '../statuses.ts';
import type { RowCode } from './codes.ts';

/** What a cell held: text, or a number where Excel kept one. */
export type CellValue = string | number;

export const COLUMNS = ['mobile', 'amount', 'operator'] as const;
export type Column = (typeof COLUMNS)[number];

/** The guide's headers. */
export const COLUMN_PERSIAN: Record<Column, string> = {
  mobile: 'شماره همراه',
  amount: 'مبلغ',
  operator: 'اپراتور',
};

/** Only lists of a group have names. */
export type RowCells = { [column in Column]?: CellValue } & { name?: CellValue };

export const VERDICTS = ['accepted', 'warning', 'rejected', 'skipped'] as const;
export type Verdict = (typeof VERDICTS)[number];

export const UPLOAD_KINDS = ['charge', 'internet-package'] as const;
export type UploadKind = (typeof UPLOAD_KINDS)[number];
/** What a list may be for: lines of an order, or members of a group. */
export type ListKind = UploadKind | 'group';

export interface JudgedLine {
  /** `accepted` and `warning` go into the order, `rejected` does not, `skipped` was blank. */
  verdict: Verdict;
  codes: RowCode[];
  /** Each cell as a person would recognise it; '' for none. */
  raw: Record<Column, string>;
  /** E.164; present where the number could be read, even in a rejected row. */
  mobile?: string;
  /** Rial, decimal string; present where the amount is right. Lists for packages have none. */
  amount?: string;
  operatorCode?: OperatorCode;
  operatorSource?: OperatorSource;
  /** Of a member; only in lists of a group. */
  name?: string;
}

export interface JudgedRow extends JudgedLine {
  /** Excel's own row number (the header is usually 1). */
  row: number;
}

export const shownCell = (value: CellValue | undefined): string => (value === undefined ? '' : String(value));
