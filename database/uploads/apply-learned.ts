import type { Database, Tx } from '../connection.ts';
import { learnedFor } from '../learned/learned-for.ts';
import { judgeAgain } from './judge-again.ts';
import type { Upload } from './upload.ts';

const ROWS_AT_ONCE = 2_000;

interface StoredCells {
  row: number;
  raw_mobile: string | null;
  raw_amount: string | null;
  raw_operator: string | null;
  name: string | null;
}

/**
 * Judges those rows again whose number succeeded before at another operator than the first verdict gave: the file is
 * read before anybody knows its numbers. One join finds them; as a rule they are few. Answers the numbers touched.
 */
export async function applyLearned(db: Database, tx: Tx, upload: Upload): Promise<string[]> {
  const rows = await db.query<StoredCells>(
    `select r.row, r.raw_mobile, r.raw_amount, r.raw_operator, r.name
       from upload_rows r join ${learnedFor('$2')} l on l.mobile = r.mobile
      where r.upload_id = $1 and r.raw_operator is null and l.operator_code is distinct from r.operator_code
      order by r.row`,
    [upload.id, upload.organisationId],
    tx,
  );
  const touched: string[] = [];
  for (let at = 0; at < rows.length; at += ROWS_AT_ONCE) {
    touched.push(...(await judgeAgain(db, tx, upload, rows.slice(at, at + ROWS_AT_ONCE).map(storedRow))));
  }
  return touched;
}

/** What a stored row says in its cells, as text. */
export function storedRow(row: StoredCells) {
  return {
    row: row.row,
    cells: { mobile: row.raw_mobile ?? undefined, amount: row.raw_amount ?? undefined, operator: row.raw_operator ?? undefined, name: row.name ?? undefined },
  };
}
