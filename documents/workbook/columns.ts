import { foldPersian } from '../../domain/digits.ts';
import { COLUMN_PERSIAN, COLUMNS, type CellValue, type Column, type ListKind, type RowCells } from '../../domain/order-lines/index.ts';
import { Problem } from '../../domain/problems.ts';
import type { SheetCells } from './sheet-rows.ts';

/** Spellings of the headers beside the guide's own, which comes first. */
const NAMES: Record<Column, string[]> = {
  mobile: [COLUMN_PERSIAN.mobile, 'شماره موبایل', 'شماره تلفن همراه', 'تلفن همراه', 'موبایل', 'همراه', 'mobile', 'mobile number', 'msisdn'],
  amount: [COLUMN_PERSIAN.amount, 'مبلغ ریال', 'مبلغ به ریال', 'مبلغ شارژ', 'amount', 'amount rial'],
  operator: [COLUMN_PERSIAN.operator, 'کد اپراتور', 'نام اپراتور', 'operator', 'operator code'],
};

const REQUIRED: Record<ListKind, Column[]> = { charge: ['mobile', 'amount'], 'internet-package': ['mobile'], group: ['mobile'] };
/** Only looked for in lists of a group. */
const PERSON_NAMES = ['نام', 'نام و نام خانوادگی', 'نام عضو', 'نام کامل', 'name', 'full name'];

/** ي/ك, spaces, ZWNJ, brackets and case do not make another header. */
const headerKey = (text: CellValue): string => foldPersian(String(text)).replace(/[\s_\-:()[\]*.«»]/g, '');
const COLUMN_BY_KEY = new Map(COLUMNS.flatMap((column) => NAMES[column].map((name) => [headerKey(name), column] as const)));

const PERSON_KEYS = new Set(PERSON_NAMES.map(headerKey));

export type ColumnNumbers = { [column in Column]?: number } & { name?: number };

/** The column of people's names: the first that is called so. */
export function findNameColumn(header: SheetCells): number | undefined {
  return [...header].find(([, text]) => PERSON_KEYS.has(headerKey(text)))?.[0];
}

/** Which column of the sheet holds what, read from its header row; undefined where this is no header row. */
export function findColumns(header: SheetCells): ColumnNumbers | undefined {
  const found: ColumnNumbers = {};
  for (const [number, text] of header) {
    const column = COLUMN_BY_KEY.get(headerKey(text));
    if (!column) continue;
    const earlier = found[column];
    if (earlier === undefined || (isGuides(column, text) && !isGuides(column, header.get(earlier) ?? ''))) found[column] = number;
    else if (isGuides(column, text) === isGuides(column, header.get(earlier) ?? '')) {
      throw new Problem('duplicate-column', { errors: [{ column: COLUMN_PERSIAN[column], code: 'duplicate-column', message: `ستون «${COLUMN_PERSIAN[column]}» دو بار آمده است.` }] });
    }
  }
  return found.mobile === undefined && found.amount === undefined ? undefined : found;
}

const isGuides = (column: Column, text: CellValue): boolean => headerKey(text) === headerKey(COLUMN_PERSIAN[column]);

/** Refuses a header row that lacks a column; says what it holds instead, toman being the likeliest slip. */
export function requireColumns(columns: ColumnNumbers, kind: ListKind, header: SheetCells): void {
  const missing = REQUIRED[kind].filter((column) => columns[column] === undefined);
  if (missing.length === 0) return;
  const read = [...header.values()].map(String).join('، ').slice(0, 300);
  const toman = missing.includes('amount') && /تومان|toman/.test(foldPersian(read));
  throw new Problem('missing-column', {
    detail: `${missing.map((column) => `ستون «${COLUMN_PERSIAN[column]}»`).join(' و ')} در سطر عنوان نیست.`,
    errors: missing.map((column) => ({
      column: COLUMN_PERSIAN[column],
      value: read,
      code: 'missing-column',
      message: `ستون «${COLUMN_PERSIAN[column]}» پیدا نشد.${toman && column === 'amount' ? ' مبلغ باید به ریال باشد، نه تومان.' : ''} عنوان‌های خوانده‌شده: ${read || 'هیچ'}`,
    })),
  });
}

/** The cells that matter of one row. */
export function pickCells(cells: SheetCells, columns: ColumnNumbers): RowCells {
  const picked: RowCells = {};
  for (const column of COLUMNS) {
    const number = columns[column];
    const value = number === undefined ? undefined : cells.get(number);
    if (value !== undefined) picked[column] = value;
  }
  const name = columns.name === undefined ? undefined : cells.get(columns.name);
  if (name !== undefined) picked.name = name;
  return picked;
}
