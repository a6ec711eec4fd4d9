import type { Cell, Column } from './column.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
/** Excel's limit for the text of a cell. */
const MAX_CELL_CHARACTERS = 32_767;
/** What XML 1.0 cannot hold; Excel calls a file with one of these corrupt. */
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;
const SPECIAL: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text for XML: escaped, without what a file may not hold. */
export function escapeXml(text: string): string {
  return text.replace(FORBIDDEN, '').replace(/[&<>"]/g, (character) => SPECIAL[character] ?? '');
}

/** Indexes of `cellXfs` in `styles-xml.ts`. */
export const STYLE = { header: 1, text: 2, amount: 3, wrapped: 4, number: 0 } as const;

/** The sheet up to its first row: right to left, header frozen, columns typed as a whole. */
export function sheetHead<Row>(columns: readonly Column<Row>[]): string {
  const cols = columns.map(({ kind, width }, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" style="${STYLE[kind]}" customWidth="1"/>`).join('');
  const pane = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>';
  const header = columns.map((column, i) => cellXml(columnName(i), 1, STYLE.header, column.header)).join('');
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${MAIN}"><sheetViews><sheetView rightToLeft="1" workbookViewId="0">${pane}</sheetView></sheetViews><cols>${cols}</cols><sheetData><row r="1">${header}</row>`;
}

export const SHEET_END = '</sheetData></worksheet>';

export function rowXml<Row>(columns: readonly Column<Row>[], names: readonly string[], row: Row, number: number): string {
  let cells = '';
  for (let i = 0; i < columns.length; i += 1) {
    const column = columns[i];
    if (column) cells += cellXml(names[i] ?? '', number, STYLE[column.kind], column.value(row));
  }
  return `<row r="${number}">${cells}</row>`;
}

/** Text is an inline string, so a value that begins with `=` is a text and never a formula. */
function cellXml(column: string, row: number, style: number, value: Cell): string {
  if (value === undefined || value === '') return '';
  if (typeof value !== 'string') return `<c r="${column}${row}" s="${style}"><v>${value}</v></c>`;
  return `<c r="${column}${row}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(value.slice(0, MAX_CELL_CHARACTERS))}</t></is></c>`;
}

/** 0 → A, 25 → Z, 26 → AA. */
export function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}
