/** خلاصه سرجمع فروش as CSV and as Excel: an operator's column is its amount, a real number; its count stands beside it. */
import type { Readable } from 'node:stream';
import { MATRIX_COLUMNS, type MatrixRow } from '../domain/reports/sales-matrix.ts';
import type { Column } from './spreadsheet/column.ts';
import { csvStream } from './spreadsheet/write-csv.ts';
import { workbookStream } from './spreadsheet/write-workbook.ts';

const cellOf = (row: MatrixRow, operatorCode: number) => row.cells.find((cell) => cell.operatorCode === operatorCode);

const SALES_COLUMNS: readonly Column<MatrixRow>[] = [
  { header: 'محصول', width: 18, kind: 'text', value: (row) => row.product },
  ...MATRIX_COLUMNS.flatMap(({ operatorCode, name }): Column<MatrixRow>[] => [
    { header: name, width: 18, kind: 'amount', value: (row) => cellOf(row, operatorCode)?.amount },
    { header: `${name} (عدد)`, width: 14, kind: 'number', value: (row) => cellOf(row, operatorCode)?.count },
  ]),
];

export const salesSummaryCsv = (rows: readonly MatrixRow[]): Readable => csvStream(SALES_COLUMNS, rows);
export const salesSummaryWorkbook = (rows: readonly MatrixRow[]): Readable =>
  workbookStream([{ name: 'خلاصه سرجمع فروش', columns: SALES_COLUMNS, rows }]);
