import { rowErrors, type JudgedRow, type Verdict } from '../../domain/order-lines/index.ts';
import type { Database, Tx } from '../connection.ts';
import { readUpload, type UploadKey } from './read-upload.ts';
import { judgedRow, rowView, SELECT_ROW, type RowRecord, type RowSaying, type RowView } from './row-view.ts';

/** A page of an upload's judged rows in Excel's order. Throws `not-found` and `upload-expired`. */
export async function listRows(
  db: Database,
  { verdict, page, pageSize, ...key }: UploadKey & { verdict?: readonly Verdict[]; page: number; pageSize: number },
): Promise<{ items: RowView[]; total: number }> {
  const upload = await readUpload(db, key);
  const where = `where upload_id = $1 and ($2::text[] is null or verdict = any($2::text[]))`;
  const params = [upload.id, verdict ?? null];
  const [rows, [count]] = await Promise.all([
    db.query<RowRecord>(`${SELECT_ROW} ${where} order by row limit $3 offset $4`, [...params, pageSize, (page - 1) * pageSize]),
    db.query<{ n: number }>(`select count(*)::int as n from upload_rows ${where}`, params),
  ]);
  return { items: rows.map(rowView), total: count?.n ?? 0 };
}

/** What is wrong with the first refused rows, at most `limit` sayings. */
export async function firstErrors(db: Database, uploadId: string, limit: number, tx?: Tx): Promise<RowSaying[]> {
  const rows = await db.query<RowRecord>(
    `${SELECT_ROW} where upload_id = $1 and verdict = 'rejected' order by row limit $2`,
    [uploadId, limit],
    tx,
  );
  return rows.flatMap((row) => rowErrors(judgedRow(row))).slice(0, limit);
}

/** Every refused row, some thousand at a time; for the error workbook. */
export async function* refusedRows(db: Database, uploadId: string): AsyncGenerator<JudgedRow> {
  for (let after = 0; ; ) {
    const rows = await db.query<RowRecord>(
      `${SELECT_ROW} where upload_id = $1 and verdict = 'rejected' and row > $2 order by row limit 2000`,
      [uploadId, after],
    );
    yield* rows.map(judgedRow);
    const last = rows.at(-1);
    if (last === undefined) return;
    after = last.row;
  }
}
