import { Readable } from 'node:stream';
import { stringify } from 'csv-stringify';
import type { Cell, Column, Rows } from './column.ts';

/**
 * A table as CSV that Excel opens rightly: UTF-8 with its mark, CRLF, and values that begin with `= + - @` made
 * harmless. Numbers are written as they are: the same protection would turn −50000 into a text.
 */
export function csvStream<Row>(columns: readonly Column<Row>[], rows: Rows<Row>): Readable {
  const number = (value: number | bigint) => ({ value: String(value), escape_formulas: false });
  const stringifier = stringify({
    bom: true,
    escape_formulas: true,
    record_delimiter: 'windows',
    header: true,
    columns: columns.map(({ header }) => header),
    cast: { number, bigint: number },
  });
  const source = Readable.from(records(columns, rows));
  source.on('error', (error) => stringifier.destroy(error));
  stringifier.on('close', () => source.destroy());
  return source.pipe(stringifier);
}

async function* records<Row>(columns: readonly Column<Row>[], rows: Rows<Row>): AsyncGenerator<Cell[]> {
  for await (const row of rows) yield columns.map((column) => column.value(row));
}
