import { createHash } from 'node:crypto';
import type { Database, Tx } from '../connection.ts';

/** A file that `acceptFile` (documents/handed-in) has let in. */
export interface AcceptedFile {
  name: string;
  mediaType: 'image/jpeg' | 'image/png' | 'application/pdf';
  bytes: Buffer;
}

interface Owner {
  organisationId: string;
  userId: string;
}

/** Keeps a file in the transaction of the record that names it. @returns its id. */
export async function storeFile(db: Database, tx: Tx, { organisationId, userId }: Owner, file: AcceptedFile): Promise<string> {
  const [stored] = await db.query<{ id: string }>(
    `insert into stored_files (organisation_id, name, media_type, sha256, content, created_by)
      values ($1, $2, $3, $4, $5, $6) returning id`,
    [organisationId, file.name, file.mediaType, createHash('sha256').update(file.bytes).digest(), file.bytes, userId], tx,
  );
  if (stored === undefined) throw new Error('the file was not stored');
  return stored.id;
}
