import type { RowCells, RowCode } from '../../domain/order-lines/index.ts';
import type { OperatorCode } from '../../domain/operators.ts';
import { Problem } from '../../domain/problems.ts';
import type { Database, Tx } from '../connection.ts';
import { lockGroup, type LockedGroup } from '../groups/lock-group.ts';
import { lockDraft, type LockedDraft } from '../orders/lock-draft.ts';
import { storedRow } from './apply-learned.ts';
import { judgeAgain, type RowToJudge } from './judge-again.ts';
import { markRepeated } from './mark-repeated.ts';
import { readUpload, type OrderUploadKey, type UploadKey } from './read-upload.ts';
import { recountUpload } from './recount.ts';
import { rowView, SELECT_ROW, type RowRecord, type RowView } from './row-view.ts';
import type { Upload } from './upload.ts';

const ROWS_AT_ONCE = 2_000;

/** Puts other content into a staged row and judges it again; cells left out stay. Throws `not-found`, `wrong-state`. */
export async function mendRow(db: Database, tx: Tx, { row, cells, ...key }: UploadKey & { row: number; cells: RowCells }): Promise<RowView> {
  const { place, upload } = await lockPlace(db, tx, key);
  const record = await readMendableRow(db, tx, upload, row);
  const old = storedRow(record);
  const mobiles = await judgeAgain(db, tx, upload, [{ row, cells: { ...old.cells, ...cells } }]);
  await settleMarks(db, tx, place, upload, record.mobile === null ? mobiles : [...mobiles, record.mobile]);
  const [mended] = await db.query<RowRecord>(`${SELECT_ROW} where upload_id = $1 and row = $2`, [upload.id, row], tx);
  if (mended === undefined) throw new Problem('not-found');
  return rowView(mended);
}

/**
 * «ترابرد شده است» for many rows at once: writes the operator into every refused row that has one of `codes` (or is
 * named) and judges it again. Answers how many rows that were.
 */
export async function mendOperators(
  db: Database,
  tx: Tx,
  { operatorCode, codes, rows: named, ...key }: OrderUploadKey & { operatorCode: OperatorCode; codes: readonly RowCode[]; rows?: readonly number[] },
): Promise<{ upload: Upload; rows: number }> {
  const { draft, upload } = await lockUpload(db, tx, key);
  const records = await db.query<RowRecord>(
    `${SELECT_ROW} where upload_id = $1 and verdict = 'rejected' and codes && $2::text[] and ($3::int[] is null or row = any($3::int[])) order by row`,
    [upload.id, codes, named ?? null],
    tx,
  );
  const toJudge: RowToJudge[] = records.map((record) => ({ row: record.row, cells: { ...storedRow(record).cells, operator: operatorCode } }));
  const mobiles: string[] = [];
  for (let at = 0; at < toJudge.length; at += ROWS_AT_ONCE) {
    mobiles.push(...(await judgeAgain(db, tx, upload, toJudge.slice(at, at + ROWS_AT_ONCE))));
  }
  await settleMarks(db, tx, draft, upload, mobiles);
  return { upload: await readUpload(db, key, tx), rows: records.length };
}

/** Takes a staged row out of its list. Throws `not-found`, `wrong-state` for one that is in the order already. */
export async function removeRow(db: Database, tx: Tx, { row, ...key }: UploadKey & { row: number }): Promise<void> {
  const { place, upload } = await lockPlace(db, tx, key);
  const record = await readMendableRow(db, tx, upload, row);
  await db.query(`delete from upload_rows where upload_id = $1 and row = $2`, [upload.id, row], tx);
  await settleMarks(db, tx, place, upload, record.mobile === null ? [] : [record.mobile]);
}

/** The order's lock first, as everywhere; the upload's own edits are serialised by it. */
export async function lockUpload(db: Database, tx: Tx, key: OrderUploadKey): Promise<{ draft: LockedDraft; upload: Upload }> {
  const draft = await lockDraft(db, tx, key);
  return { draft, upload: await readUpload(db, key, tx) };
}

/** What the upload is for, locked: a draft or a group. */
async function lockPlace(db: Database, tx: Tx, key: UploadKey): Promise<{ place: LockedDraft | LockedGroup; upload: Upload }> {
  const place = key.groupId === undefined ? await lockDraft(db, tx, key) : await lockGroup(db, tx, key);
  return { place, upload: await readUpload(db, key, tx) };
}

async function readMendableRow(db: Database, tx: Tx, upload: Upload, row: number): Promise<RowRecord> {
  const [record] = await db.query<RowRecord & { pending: boolean }>(
    `${SELECT_ROW.replace('select row', 'select pending, row')} where upload_id = $1 and row = $2`,
    [upload.id, row],
    tx,
  );
  if (record === undefined) throw new Problem('not-found');
  if (upload.status === 'applied' && !record.pending && record.verdict !== 'rejected') {
    throw new Problem('wrong-state', { detail: upload.groupId === null ? 'این ردیف به درخواست افزوده شده است؛ آن را در فهرست درخواست اصلاح کنید.' : 'این ردیف به گروه افزوده شده است؛ آن را در فهرست اعضا اصلاح کنید.' });
  }
  return record;
}

async function settleMarks(db: Database, tx: Tx, place: LockedDraft | LockedGroup, upload: Upload, mobiles: readonly string[]): Promise<void> {
  const appends = upload.mode === 'append' || upload.status === 'applied';
  if (mobiles.length > 0 && 'groupId' in place) await markRepeated(db, tx, { uploadId: upload.id, place: 'group', placeId: appends ? place.groupId : undefined, mobiles });
  else if (mobiles.length > 0 && 'orderId' in place) await markRepeated(db, tx, { uploadId: upload.id, place: 'version', placeId: appends ? place.versionId : undefined, mobiles });
  await recountUpload(db, tx, upload.id);
}
