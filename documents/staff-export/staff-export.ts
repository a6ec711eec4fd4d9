import type { Readable } from 'node:stream';
import { formatJalaliDate, tehranTime, toJalali } from '../../domain/calendar/jalali.ts';
import { localMobile } from '../../domain/mobile.ts';
import { isOperatorCode, OPERATORS } from '../../domain/operators.ts';
import type { Cell, Column, Rows } from '../spreadsheet/column.ts';
import { csvStream } from '../spreadsheet/write-csv.ts';
import { workbookStream } from '../spreadsheet/write-workbook.ts';
import { STAFF_COLUMNS, type StaffColumnKind } from './column-names.ts';
import { sayValue } from './persian-values.ts';

type Row = Readonly<Record<string, unknown>>;

const WIDTHS: Record<StaffColumnKind, number> = { text: 24, rial: 16, count: 10, mobile: 14, instant: 18, flag: 8, operator: 14 };
const CELLS: Record<StaffColumnKind, Column<Row>['kind']> = {
  text: 'text', rial: 'amount', count: 'number', mobile: 'text', instant: 'text', flag: 'text', operator: 'text',
};

/** Ids of what stands beside with its name are for programs; the record's own id is kept. */
const isForPeople = (name: string): boolean => name === 'id' || !name.endsWith('Id');

/** The columns of a list's export: those of its answers, with Persian headers. */
export function staffColumns(list: string, names: readonly string[]): Column<Row>[] {
  return ['id', ...names].filter(isForPeople).map((name) => {
    const { header, kind } = STAFF_COLUMNS[name] ?? { header: name, kind: 'text' };
    return { header, width: WIDTHS[kind], kind: CELLS[kind], value: (row) => cellOf(list, name, kind, row[name]) };
  });
}

function cellOf(list: string, name: string, kind: StaffColumnKind, value: unknown): Cell {
  if (value === null || value === undefined) return undefined;
  if (value instanceof Date) return `${formatJalaliDate(toJalali(value))} ${tehranTime(value)}`;
  if (typeof value === 'boolean') return value ? 'بله' : 'خیر';
  if (typeof value === 'object') return JSON.stringify(value);
  const text = String(value as string | number | bigint);
  switch (kind) {
    case 'rial': return /^-?\d+$/.test(text) ? BigInt(text) : text;
    case 'count': return Number.isFinite(Number(text)) ? Number(text) : text;
    case 'mobile': return localMobile(text);
    case 'operator': return isOperatorCode(Number(text)) ? OPERATORS[Number(text) as keyof typeof OPERATORS].persian : text;
    default: return sayValue(list, name, text);
  }
}

/** Pipe it to the answer with `pipeline`, which also stops the rows when the reader goes away. */
export const staffCsv = (columns: readonly Column<Row>[], rows: Rows<Row>): Readable => csvStream(columns, rows);
export const staffWorkbook = (name: string, columns: readonly Column<Row>[], rows: Rows<Row>): Readable => workbookStream([{ name, columns, rows }]);
