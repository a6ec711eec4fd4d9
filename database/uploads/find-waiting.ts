import type { Database } from '../connection.ts';
import { UPLOAD_LIFE_HOURS, type Upload } from './upload.ts';

/** A list that was judged and that nobody has taken in yet. */
export interface WaitingUpload extends Pick<Upload, 'fileName' | 'fromGroup' | 'rows' | 'rejected'> {
  uploadId: string;
  createdAt: string;
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
  const [last] = await db.query<{ id: string; file_name: string; from_group: boolean; rows: number; rejected: number; status: Upload['status']; created_at: Date }>(
    `select id, file_name, content_hash like 'group/%' as from_group, rows, rejected, status, created_at from uploads
      where organisation_id = $1 and (order_id = $2 or group_id = $3) and status <> 'withdrawn'
        and created_at > now() - make_interval(hours => ${UPLOAD_LIFE_HOURS})
      order by created_at desc, id desc limit 1`,
    [organisationId, orderId ?? null, groupId ?? null],
  );
  if (last?.status !== 'judged') return [];
  return [{ uploadId: last.id, fileName: last.file_name, fromGroup: last.from_group, rows: last.rows, rejected: last.rejected, createdAt: last.created_at.toISOString() }];
}
