import { Problem } from '../../domain/problems.ts';
import type { Database, Tx } from '../connection.ts';
import { SELECT_UPLOAD, uploadOf, type Upload, type UploadRecord } from './upload.ts';

export interface UploadKey {
  organisationId: string;
  orderId: string;
  uploadId: string;
}

/** An upload whose rows are still there. Throws `not-found` (another organisation's too) and `upload-expired`. */
export async function readUpload(db: Database, { organisationId, orderId, uploadId }: UploadKey, tx?: Tx): Promise<Upload> {
  const [row] = await db.query<UploadRecord>(
    `${SELECT_UPLOAD} where organisation_id = $1 and order_id = $2 and id = $3 and status <> 'withdrawn'`,
    [organisationId, orderId, uploadId],
    tx,
  );
  if (row === undefined) throw new Problem('not-found');
  const upload = uploadOf(row);
  if (upload.expired) throw new Problem('upload-expired');
  return upload;
}
