import type { JudgedRow, UploadKind, UploadTotals } from '../../domain/order-lines/index.ts';
import type { OperatorCode } from '../../domain/operators.ts';
import { Problem } from '../../domain/problems.ts';
import type { Database, Tx } from '../connection.ts';
import type { LockedDraft } from '../orders/lock-draft.ts';
import { applyLearned } from './apply-learned.ts';
import { copyRows } from './copy-rows.ts';
import { isSameFileInOrder } from './find-same-file.ts';
import { markRepeated } from './mark-repeated.ts';
import { readUpload } from './read-upload.ts';
import { recountUpload } from './recount.ts';
import type { Upload } from './upload.ts';

export interface NewUpload {
  userId: string;
  kind: UploadKind;
  operatorCode?: OperatorCode;
  productId?: string;
  mode: 'append' | 'replace';
  fileName: string;
  /** The list is a group and no file; `amount`, in rial, is for all of its members. */
  fromGroup?: { groupId: string; amount: bigint | null };
  acceptSameFile: boolean;
  /** Judged by their cells alone, as they are read; may be walked again after a deadlock. Throws where the file is refused. */
  chunks: () => AsyncIterable<readonly JudgedRow[]>;
  /** Known when the last row has been read. */
  summary: () => Promise<Summary>;
}

interface Summary {
  totals: UploadTotals;
  contentHash: string;
}

/**
 * Stages a list while it is read and judged: its rows are stored, then checked against what the order holds and what
 * earlier successes taught, and counted. Nothing is in the order yet. Throws `same-file` where the same list, bought as
 * the same thing, is, and what is wrong with the file.
 */
export async function storeUpload(db: Database, tx: Tx, draft: LockedDraft, upload: NewUpload): Promise<Upload> {
  const { orderId, organisationId } = draft;
  const appends = upload.mode === 'append';
  const uploadId = await insertUpload(db, tx, draft, upload);
  await copyRows(tx, uploadId, upload.chunks());
  const { totals, contentHash } = await upload.summary();
  if (appends && !upload.acceptSameFile) {
    const same = { orderId, kind: upload.kind, productId: upload.productId ?? null, contentHash };
    if (await isSameFileInOrder(db, tx, same)) throw sameList(upload);
  }
  await noteSummary(db, tx, uploadId, totals, contentHash);
  const stored = await readUpload(db, { organisationId, orderId, uploadId }, tx);
  const touched = await applyLearned(db, tx, stored);
  let changed = touched.length;
  if (appends && draft.lineCount > 0) changed += await markRepeated(db, tx, { uploadId, place: 'version', placeId: draft.versionId });
  else if (touched.length > 0) await markRepeated(db, tx, { uploadId, place: 'version', placeId: undefined, mobiles: touched });
  if (changed === 0 && upload.kind === 'charge') return stored;
  await recountUpload(db, tx, uploadId);
  return readUpload(db, { organisationId, orderId, uploadId }, tx);
}

const sameList = ({ fromGroup }: NewUpload): Problem =>
  new Problem('same-file', fromGroup && { detail: 'اعضای همین گروه پیش‌تر به این درخواست افزوده شده‌اند.' });

/** The upload that its rows name; what it counts is known behind the last of them. */
async function insertUpload(db: Database, tx: Tx, draft: LockedDraft, upload: NewUpload): Promise<string> {
  const [row] = await db.query<{ id: string }>(
    `insert into uploads (order_id, organisation_id, created_by, kind, operator_code, product_id, mode, file_name,
                          from_group_id, amount_for_all, content_hash, rows, accepted, rejected, warnings, total)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, '', 0, 0, 0, 0, 0) returning id`,
    [
      draft.orderId, draft.organisationId, upload.userId, upload.kind, upload.operatorCode ?? null, upload.productId ?? null,
      upload.mode, keptFileName(upload.fileName),
      upload.fromGroup?.groupId ?? null, upload.fromGroup?.amount?.toString() ?? null,
    ],
    tx,
  );
  if (row === undefined) throw new Error('the upload was not inserted');
  return row.id;
}

/** As the sender called it; only ever shown. */
export const keptFileName = (name: string): string => name.slice(0, 255).replace(/[\p{Cs}\0]/gu, '');

export async function noteSummary(db: Database, tx: Tx, uploadId: string, totals: UploadTotals, contentHash: string): Promise<void> {
  await db.query(
    `update uploads set content_hash = $2, rows = $3, accepted = $4, rejected = $5, warnings = $6, total = $7 where id = $1`,
    [uploadId, contentHash, totals.rows, totals.accepted + totals.warnings, totals.rejected, totals.warnings, totals.amount.toString()],
    tx,
  );
}
