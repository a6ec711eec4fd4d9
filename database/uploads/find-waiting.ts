import type { Database } from '../connection.ts';
import { SELECT_UPLOAD, uploadOf, type Upload, type UploadRecord } from './upload.ts';

/** A list that was judged and that nobody has taken in yet. */
export interface WaitingUpload extends Pick<Upload, 'fileName' | 'fromGroup' | 'rows' | 'rejected' | 'createdAt'> {
  uploadId: string;
}

/** The draft or the group that lists are for; exactly one of both. */
export interface Place {
  organisationId: string;
  orderId?: string;
  groupId?: string;
}

/**
 * The last list sent to a draft or group if it still waits to be mended or taken: who left the page in the meantime finds it
 * again. A list that came before one taken in is what that one was mended from, and is not told.
 */
export async function findWaiting(db: Database, { organisationId, orderId, groupId }: Place): Promise<WaitingUpload[]> {
  const [row] = await db.query<UploadRecord>(
    `${SELECT_UPLOAD} where organisation_id = $1 and (order_id = $2 or group_id = $3) and status <> 'withdrawn' order by created_at desc, id desc limit 1`,
    [organisationId, orderId ?? null, groupId ?? null],
  );
  const last = row && uploadOf(row);
  if (last?.status !== 'judged' || last.expired) return [];
  const { id, fileName, fromGroup, rows, rejected, createdAt } = last;
  return [{ uploadId: id, fileName, fromGroup, rows, rejected, createdAt }];
}
