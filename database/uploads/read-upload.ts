import { Problem } from '../../domain/problems.ts';
import type { Database, Tx } from '../connection.ts';
import { SELECT_UPLOAD, uploadOf, type Upload, type UploadRecord } from './upload.ts';

/** An upload is a draft's or a group's. */
export type UploadKey = OrderUploadKey | GroupUploadKey;
export interface OrderUploadKey {
  organisationId: string;
  orderId: string;
  groupId?: undefined;
  uploadId: string;
}
export interface GroupUploadKey {
  organisationId: string;
  groupId: string;
  orderId?: undefined;
  uploadId: string;
}

/** An upload whose rows are still there. Throws `not-found` (another organisation's too) and `upload-expired`. */
export async function readUpload(db: Database, { organisationId, orderId, groupId, uploadId }: UploadKey, tx?: Tx): Promise<Upload> {
  const [row] = await db.query<UploadRecord>(
    `${SELECT_UPLOAD} where organisation_id = $1 and (order_id = $2 or group_id = $3) and id = $4 and status <> 'withdrawn'`,
    [organisationId, orderId ?? null, groupId ?? null, uploadId],
    tx,
  );
  if (row === undefined) throw new Problem('not-found');
  const upload = uploadOf(row);
  if (upload.expired) throw new Problem('upload-expired');
  return upload;
}
