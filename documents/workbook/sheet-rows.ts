import { Problem } from '../../domain/problems.ts';
import type { CellValue } from '../../domain/order-lines/index.ts';
import type { Archive } from './archive.ts';
import { MAX_GRID_COLUMN, MAX_GRID_ROW, parseCellAddress, parseRowNumber } from './cell-address.ts';
import { unescapeText } from './shared-strings.ts';
import { XmlScanner, type Attributes } from './xml-scanner.ts';

/** Cells of a row by column number from 1. Blank rows and cells are not reported. */
export type SheetCells = Map<number, CellValue>;

/** Answers false to stop reading. */
export type RowReader = (row: number, cells: SheetCells) => boolean | void;

/**
 * Reads a sheet row by row while it inflates; memory does not grow with the sheet. Row numbers are Excel's own, also
 * where blank rows are left out of the file. What a cell shows as a date, a percentage or a colour does not matter here:
 * only its stored value does. A formula counts as its last calculated value, and as blank where it has none.
 */
export async function readSheetRows(archive: Archive, path: string, strings: readonly string[], onRow: RowReader): Promise<void> {
  const reader = new SheetReader(strings, onRow);
  const scanner = new XmlScanner(reader);
  await archive.read(path, (piece) => {
    scanner.write(piece);
    return !reader.stopped;
  });
  if (!reader.stopped) scanner.end();
}

class SheetReader {
  stopped = false;
  readonly #strings: readonly string[];
  readonly #onRow: RowReader;
  #inData = false;
  #row = 0;
  #cells: SheetCells = new Map();
  #column = 0;
  #type = 'n';
  #value = '';
  /** Text is collected inside `v`, or inside a `t` of an inline string; `f` (the formula itself) is not a value. */
  #collecting = false;
  #phonetic = 0;

  constructor(strings: readonly string[], onRow: RowReader) {
    this.#strings = strings;
    this.#onRow = onRow;
  }

  open(name: string, attributes: Attributes): void {
    if (this.stopped) return;
    if (name === 'sheetData') this.#inData = true;
    if (!this.#inData) return;
    if (name === 'row') this.#openRow(attributes.get('r'));
    else if (name === 'c') this.#openCell(attributes);
    else if (name === 'v' || name === 't') this.#collecting = this.#phonetic === 0;
    else if (name === 'rPh') this.#phonetic += 1;
  }

  close(name: string): void {
    if (!this.#inData || this.stopped) return;
    if (name === 'c') this.#closeCell();
    else if (name === 'row') this.#closeRow();
    else if (name === 'v' || name === 't') this.#collecting = false;
    else if (name === 'rPh') this.#phonetic -= 1;
    else if (name === 'sheetData') this.#inData = false;
  }

  text(text: string): void {
    if (this.#collecting) this.#value += text;
  }

  #openRow(number: string | undefined): void {
    const row = number === undefined ? this.#row + 1 : parseRowNumber(number);
    if (row === undefined || row <= this.#row || row > MAX_GRID_ROW) throw new Problem('broken-workbook');
    this.#row = row;
    this.#column = 0;
    this.#cells = new Map();
  }

  #openCell(attributes: Attributes): void {
    const address = attributes.get('r');
    const cell = address === undefined ? { column: this.#column + 1, row: this.#row } : parseCellAddress(address);
    if (cell?.row !== this.#row || cell.column <= this.#column || cell.column > MAX_GRID_COLUMN) throw new Problem('broken-workbook');
    this.#column = cell.column;
    this.#type = attributes.get('t') ?? 'n';
    this.#value = '';
    this.#phonetic = 0;
    this.#collecting = false;
  }

  #closeCell(): void {
    const value = this.#value === '' ? '' : this.#cellValue();
    if (value !== '') this.#cells.set(this.#column, value);
  }

  #cellValue(): CellValue {
    const text = this.#value;
    switch (this.#type) {
      case 's': {
        const shared = this.#strings[Number(text)];
        if (shared === undefined) throw new Problem('broken-workbook');
        return shared;
      }
      case 'n': {
        const number = Number(text);
        return Number.isNaN(number) ? text : number;
      }
      case 'b':
        return text.trim() === '1' ? 'TRUE' : 'FALSE';
      default:
        // Inline strings, results of formulas (`str`), errors (`#N/A`) and ISO dates are what they say.
        return unescapeText(text);
    }
  }

  #closeRow(): void {
    if (this.#cells.size > 0 && this.#onRow(this.#row, this.#cells) === false) this.stopped = true;
  }
}
