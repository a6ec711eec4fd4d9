/** A table on its way out, as CSV or as a sheet: the same columns, the same rows, read once from a cursor. */
export type Cell = string | number | bigint | undefined;

export interface Column<Row> {
  header: string;
  /** In characters. */
  width: number;
  /**
   * How the column is typed. `text` keeps a leading zero (mobiles) also in cells that a person fills in later;
   * `amount` is a real number, grouped in threes; `wrapped` is long text.
   */
  kind: 'text' | 'amount' | 'number' | 'wrapped';
  value(row: Row): Cell;
}

export type Rows<Row> = Iterable<Row> | AsyncIterable<Row>;
