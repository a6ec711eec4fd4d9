import type { JudgedRow, UploadTotals } from '../../../domain/order-lines/index.ts';
import { Problem } from '../../../domain/problems.ts';
import type { Database, Tx } from '../../connection.ts';
import { applyLearned } from '../../uploads/apply-learned.ts';
import { copyRows } from '../../uploads/copy-rows.ts';
import { readUpload } from '../../uploads/read-upload.ts';
import { recountUpload } from '../../uploads/recount.ts';
import { keptFileName, noteSummary } from '../../uploads/store-upload.ts';
import type { Upload } from '../../uploads/upload.ts';
import type { LockedGroup } from '../lock-group.ts';
import { markRepeated } from '../../uploads/mark-repeated.ts';

export interface NewList {
  userId: string;
  mode: 'append' | 'replace';
  fileName: string;
  acceptSameFile: boolean;
  /** As of an order's upload: judged by their cells alone while they are read. */
  chunks: () => AsyncIterable<readonly JudgedRow[]>;
  summary: () => Promise<{ totals: UploadTotals; contentHash: string }>;
}

/**
 * Stages a list for a group while it is read and judged, as `storeUpload` does for an order. Nobody is in the group
 * yet. Throws `same-file` where members of the same list still are, and what is wrong with the file.
 */
export async function storeList(db: Database, tx: Tx, group: LockedGroup, list: NewList): Promise<Upload> {
  const { groupId, organisationId } = group;
  const [made] = await db.query<{ id: string }>(
    `insert into uploads (group_id, organisation_id, created_by, kind, mode, file_name, content_hash, rows, accepted, rejected, warnings, total)
     values ($1, $2, $3, 'group', $4, $5, '', 0, 0, 0, 0, 0) returning id`,
    [groupId, organisationId, list.userId, list.mode, keptFileName(list.fileName)],
    tx,
  );
  if (made === undefined) throw new Error('the upload was not inserted');
  const key = { organisationId, groupId, uploadId: made.id };
  await copyRows(tx, made.id, list.chunks());
  const { totals, contentHash } = await list.summary();
  const appends = list.mode === 'append';
  if (appends && !list.acceptSameFile) await refuseSameList(db, tx, groupId, contentHash, made.id);
  await noteSummary(db, tx, made.id, totals, contentHash);
  const stored = await readUpload(db, key, tx);
  const touched = await applyLearned(db, tx, stored);
  let changed = touched.length;
  if (appends && group.memberCount > 0) changed += await markRepeated(db, tx, { uploadId: made.id, place: 'group', placeId: groupId });
  else if (touched.length > 0) await markRepeated(db, tx, { uploadId: made.id, place: 'group', placeId: undefined, mobiles: touched });
  if (changed === 0) return stored;
  await recountUpload(db, tx, made.id);
  return readUpload(db, key, tx);
}

/** Throws `same-file` where members that the same list brought still stand in the group. */
export async function refuseSameList(db: Database, tx: Tx, groupId: string, contentHash: string, except: string): Promise<void> {
  const [found] = await db.query(
    `select 1 from uploads u
      where u.group_id = $1 and u.content_hash = $2 and u.status = 'applied' and u.id <> $3
        and exists (select 1 from group_members m where m.group_id = $1 and m.upload_id = u.id)
      limit 1`,
    [groupId, contentHash, except],
    tx,
  );
  if (found !== undefined) throw new Problem('same-file', { detail: 'همین فهرست پیش‌تر به این گروه افزوده شده است.' });
}
