/** The rows that were refused, each with its reason, in a workbook that uploads as it is once it is mended. */
import type { Readable } from 'node:stream';
import { COLUMN_PERSIAN, rowErrors, type Column as Field, type JudgedRow, type ListKind } from '../domain/order-lines/index.ts';
import type { Column, Rows } from './spreadsheet/column.ts';
import { workbookStream } from './spreadsheet/write-workbook.ts';

const PLAIN_NUMBER = /^-?[1-9]\d{0,14}$/;

/**
 * As it was typed, so that the mistake can be seen. A whole number stays a number in the amount column; anything with
 * a point stays text, for `100.000` as a number would be a hundred.
 */
function typed(field: Field): (row: JudgedRow) => string | number {
  return (row) => {
    const raw = row.raw[field];
    return field === 'amount' && PLAIN_NUMBER.test(raw) ? Number(raw) : raw;
  };
}

const FIELDS: Record<ListKind, Field[]> = {
  charge: ['mobile', 'amount', 'operator'], 'internet-package': ['mobile', 'operator'], group: ['mobile', 'amount', 'operator'],
};
const NAME: Column<JudgedRow> = { header: 'نام', width: 24, kind: 'text', value: (row) => row.name ?? '' };

function columns(kind: ListKind): Column<JudgedRow>[] {
  return [
    ...FIELDS[kind].map((field): Column<JudgedRow> => ({ header: COLUMN_PERSIAN[field], width: 18, kind: field === 'amount' ? 'amount' : 'text', value: typed(field) })),
    ...(kind === 'group' ? [NAME] : []),
    { header: 'دلیل', width: 70, kind: 'wrapped', value: (row) => rowErrors(row).map(({ message }) => message).join('\n') },
    { header: 'ردیف در فایل شما', width: 16, kind: 'number', value: (row) => row.row },
  ];
}

/** @param rows judged rows of one upload; only the rejected among them are written */
export function errorWorkbook(rows: Rows<JudgedRow>, kind: ListKind): Readable {
  return workbookStream([{ name: 'ردیف‌های نادرست', columns: columns(kind), rows: rejected(rows) }]);
}

async function* rejected(rows: Rows<JudgedRow>): AsyncGenerator<JudgedRow> {
  for await (const row of rows) if (row.verdict === 'rejected') yield row;
}
