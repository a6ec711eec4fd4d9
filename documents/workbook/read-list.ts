import { isBlank, type ListKind, type RowCells } from '../../domain/order-lines/index.ts';
import { Problem } from '../../domain/problems.ts';
import { openArchive } from './archive.ts';
import { findColumns, findNameColumn, pickCells, requireColumns, type ColumnNumbers } from './columns.ts';
import { ContentHash } from './content-hash.ts';
import { requireWorkbook } from './file-kind.ts';
import type { WorkbookLimits } from './limits.ts';
import { findParts } from './parts.ts';
import { readSharedStrings } from './shared-strings.ts';
import { readSheetRows, type SheetCells } from './sheet-rows.ts';

/** Titles and notes may stand above the header, but not more of them than this. */
const HEADER_WITHIN_ROWS = 10;
/** Blank rows between two lists are reported one by one; a wider gap is left out. */
const GAP_REPORTED_ROWS = 1_000;

export interface ListSummary {
  contentHash: string;
  /** Rows below the header that are not blank. */
  rows: number;
}

/**
 * Reads the list in a workbook: finds sheet, header and columns, then reports each row below the header with Excel's
 * own row number; blank rows between others come with no cells. Everything that is wrong with the file as a whole is a Problem.
 */
export async function readList(bytes: Uint8Array, kind: ListKind, limits: WorkbookLimits, onRow: (row: number, cells: RowCells) => void): Promise<ListSummary> {
  if (bytes.byteLength > limits.maxFileBytes) throw new Problem('file-too-large');
  requireWorkbook(bytes);
  const archive = await openArchive(bytes, limits);
  try {
    const parts = await findParts(archive);
    const list = new ListRows(kind, limits.maxRows, onRow);
    await readSheetRows(archive, parts.sheet, await readSharedStrings(archive, parts.sharedStrings), (row, cells) => list.take(row, cells));
    return list.finish();
  } finally {
    archive.close();
  }
}

class ListRows {
  readonly #kind: ListKind;
  readonly #maxRows: number;
  readonly #onRow: (row: number, cells: RowCells) => void;
  readonly #hash = new ContentHash();
  #columns: ColumnNumbers | undefined;
  #above: SheetCells[] = [];
  #lastReported = 0;
  #rows = 0;

  constructor(kind: ListKind, maxRows: number, onRow: (row: number, cells: RowCells) => void) {
    this.#kind = kind;
    this.#maxRows = maxRows;
    this.#onRow = onRow;
  }

  take(row: number, cells: SheetCells): void {
    if (!this.#columns) return this.#seekHeader(row, cells);
    const picked = pickCells(cells, this.#columns);
    if (isBlank(picked)) return;
    this.#rows += 1;
    if (this.#rows > this.#maxRows) throw new Problem('too-many-rows');
    if (row - this.#lastReported <= GAP_REPORTED_ROWS) {
      for (let blank = this.#lastReported + 1; blank < row; blank += 1) this.#onRow(blank, {});
    }
    this.#lastReported = row;
    this.#hash.add(picked);
    this.#onRow(row, picked);
  }

  finish(): ListSummary {
    const first = this.#above[0];
    if (!this.#columns && first) requireColumns({}, this.#kind, first);
    if (this.#rows === 0) throw new Problem('no-rows');
    return { contentHash: this.#hash.digest(), rows: this.#rows };
  }

  #seekHeader(row: number, cells: SheetCells): void {
    const columns = findColumns(cells);
    if (columns) {
      requireColumns(columns, this.#kind, cells);
      this.#columns = this.#kind === 'group' ? { ...columns, name: findNameColumn(cells) } : columns;
      this.#lastReported = row;
      return;
    }
    this.#above.push(cells);
    if (this.#above.length >= HEADER_WITHIN_ROWS) requireColumns({}, this.#kind, this.#above[0] ?? cells);
  }
}
