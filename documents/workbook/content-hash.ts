import { createHash } from 'node:crypto';
import { COLUMNS, shownCell, type RowCells } from '../../domain/order-lines/index.ts';

/** Hashing row by row is slow; text is handed over in pieces of this many characters. */
const PIECE_CHARACTERS = 64 * 1024;

/**
 * SHA-256 over what a list says: the three columns of its rows in their order, whatever their column letters, row
 * numbers, styles or the program that saved the file. A re-saved list is the same list.
 */
export class ContentHash {
  readonly #hash = createHash('sha256');
  #pending = '';

  add(cells: RowCells): void {
    for (const column of COLUMNS) this.#pending += `${shownCell(cells[column])}\t`;
    if (cells.name !== undefined) this.#pending += shownCell(cells.name);
    this.#pending += '\n';
    if (this.#pending.length >= PIECE_CHARACTERS) this.#flush();
  }

  digest(): string {
    this.#flush();
    return this.#hash.digest('hex');
  }

  #flush(): void {
    this.#hash.update(this.#pending);
    this.#pending = '';
  }
}
