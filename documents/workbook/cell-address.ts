/** The grid of Excel; a reference beyond it is a broken or hostile file. */
export const MAX_GRID_ROW = 1_048_576;
export const MAX_GRID_COLUMN = 16_384;

/** Column of `BC12` from 1, and its row; undefined where it is no cell of the grid. */
export function parseCellAddress(address: string): { column: number; row: number } | undefined {
  let column = 0;
  let at = 0;
  for (; at < address.length; at += 1) {
    const letter = address.charCodeAt(at) & ~32;
    if (letter < 65 || letter > 90) break;
    column = column * 26 + (letter - 64);
    if (column > MAX_GRID_COLUMN) return undefined;
  }
  const row = parseRowNumber(address.slice(at));
  return column > 0 && row !== undefined ? { column, row } : undefined;
}

/** A row number of the grid, from 1. */
export function parseRowNumber(text: string): number | undefined {
  if (!/^[1-9]\d{0,6}$/.test(text)) return undefined;
  const row = Number(text);
  return row <= MAX_GRID_ROW ? row : undefined;
}
