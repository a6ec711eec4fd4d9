/**
 * Workbooks as a stream: rows are taken from a cursor as fast as the reader of the stream takes bytes, memory stays
 * flat at any length, and destroying the stream (a customer who closed the tab) stops the cursor.
 */
import { Readable } from 'node:stream';
import type { Column, Rows } from './column.ts';
import { columnName, rowXml, SHEET_END, sheetHead } from './sheet-xml.ts';
import { contentTypes, PACKAGE_RELATIONS, sheetPath, STYLES, workbookRelations, workbookXml } from './workbook-parts.ts';
import { zipStream, type ZipPart } from './zip-stream.ts';

export interface Sheet<Row> {
  name: string;
  columns: readonly Column<Row>[];
  rows: Rows<Row>;
}

/** Excel's grid, header included. A longer table goes on in a further sheet. */
const MAX_ROWS_PER_SHEET = 1_048_576;
/** Text is handed to the compressor in pieces of this size: one row at a time costs more than writing it. */
const PIECE_CHARACTERS = 64 * 1024;

/** The bytes of a right-to-left workbook whose sheets follow one another; the first is the one that is read back. */
// Sheets of different rows stand side by side here; each is used only with its own columns.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export function workbookStream(sheets: readonly Sheet<any>[], maxRowsPerSheet = MAX_ROWS_PER_SHEET): Readable {
  return Readable.from(zipStream(parts(sheets, maxRowsPerSheet)), { objectMode: false });
}

async function* parts(sheets: readonly Sheet<unknown>[], maxRows: number): AsyncGenerator<ZipPart> {
  const names: string[] = [];
  for (const sheet of sheets) {
    const rows = new RowCursor(sheet.rows);
    try {
      for (let part = 1; part === 1 || (await rows.more()); part += 1) {
        const content = sheetContent(sheet.columns, rows, maxRows);
        yield { name: sheetPath(names.length), content };
        names.push(part === 1 ? sheet.name : `${sheet.name} ${part}`);
      }
    } finally {
      await rows.close();
    }
  }
  // How many sheets there are is known only now; the order of parts in the file does not matter.
  yield { name: '[Content_Types].xml', content: [contentTypes(names.length)] };
  yield { name: '_rels/.rels', content: [PACKAGE_RELATIONS] };
  yield { name: 'xl/workbook.xml', content: [workbookXml(names)] };
  yield { name: 'xl/_rels/workbook.xml.rels', content: [workbookRelations(names.length)] };
  yield { name: 'xl/styles.xml', content: [STYLES] };
}

async function* sheetContent(columns: readonly Column<unknown>[], rows: RowCursor<unknown>, maxRows: number): AsyncGenerator<string> {
  const names = columns.map((_, i) => columnName(i));
  let piece = sheetHead(columns);
  for (let number = 2; number <= maxRows && (await rows.more()); number += 1) {
    piece += rowXml(columns, names, rows.take(), number);
    if (piece.length >= PIECE_CHARACTERS) {
      yield piece;
      piece = '';
    }
  }
  yield piece + SHEET_END;
}

/** Rows with a look ahead, so that a table that just fills a sheet does not open an empty second one. */
class RowCursor<Row> {
  readonly #iterator: Iterator<Row> | AsyncIterator<Row>;
  #next: IteratorResult<Row> | undefined;

  constructor(rows: Rows<Row>) {
    this.#iterator = Symbol.asyncIterator in rows ? rows[Symbol.asyncIterator]() : rows[Symbol.iterator]();
  }

  async more(): Promise<boolean> {
    this.#next ??= await this.#iterator.next();
    return !this.#next.done;
  }

  take(): Row {
    const next = this.#next;
    if (!next || next.done) throw new Error('no further row');
    this.#next = undefined;
    return next.value;
  }

  /** Lets the source free its cursor when the reader went away. */
  async close(): Promise<void> {
    await this.#iterator.return?.();
  }
}
