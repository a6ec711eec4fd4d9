import { COLOURS, CONTENT, STYLES, type Style } from './look.ts';
import { Pen, type Align } from './pen.ts';
import type { Sheet } from './sheet.ts';

export interface TableColumn<Row> {
  head: string;
  /** Share of the page's width. */
  share: number;
  align?: Align;
  /** Amounts: never broken over lines, written smaller where they would have to be. */
  onOneLine?: boolean;
  /** Text for print: values of other people go through `value`. */
  cell(row: Row): string;
}

const PADDING = { x: 5, y: 3 };

/** A table over as many pages as it takes, its head on each; a row is never cut. Columns stand from the right. */
export function drawTable<Row>(sheet: Sheet, columns: readonly TableColumn<Row>[], rows: readonly Row[]): void {
  const places = layOut(columns);
  const head = places.map((place): Cell => ({ ...place, text: place.column.head, style: STYLES.cellStrong }));
  const headHeight = rowHeight(sheet, head);
  const drawHead = () => {
    sheet.doc.rect(CONTENT.left, sheet.y, CONTENT.width, headHeight).fill(COLOURS.tint);
    drawRow(sheet, head, headHeight);
    sheet.rule(COLOURS.brand, 1);
  };
  rows.forEach((row, index) => {
    const cells = places.map(({ column, ...place }): Cell => {
      const text = column.cell(row);
      return { ...place, text, style: column.onOneLine ? sheet.pen.fitted(text, place.width, STYLES.cell) : STYLES.cell };
    });
    const height = rowHeight(sheet, cells);
    if (sheet.room(height + (index === 0 ? headHeight : 0)) || index === 0) drawHead();
    drawRow(sheet, cells, height);
    sheet.rule(index === rows.length - 1 ? COLOURS.brand : COLOURS.line);
  });
}

interface Cell {
  text: string;
  style: Style;
  left: number;
  width: number;
  align: Align;
}

function layOut<Row>(columns: readonly TableColumn<Row>[]) {
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  let right: number = CONTENT.right;
  return columns.map((column) => {
    const width = (CONTENT.width * column.share) / shares;
    right -= width;
    return { column, left: right + PADDING.x, width: width - 2 * PADDING.x, align: column.align ?? 'right' };
  });
}

function rowHeight({ pen }: Sheet, cells: readonly Cell[]): number {
  const heights = cells.map(({ text, width, style }) => pen.height(text, width, style));
  return Math.max(Pen.lineHeight(STYLES.cell), ...heights) + 2 * PADDING.y;
}

function drawRow(sheet: Sheet, cells: readonly Cell[], height: number): void {
  for (const { text, style, ...place } of cells) sheet.pen.write(text, { ...place, top: sheet.y + PADDING.y }, style);
  sheet.y += height;
}
