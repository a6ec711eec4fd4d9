import type { DocumentKind } from '../../domain/registration/fields.ts';
import type { Database, Tx } from '../connection.ts';

export interface StoredDocument {
  id: string;
  kind: DocumentKind;
  name: string;
  mediaType: string;
  uploadedAt: Date;
  fileId: string;
}

/** The documents that stand beside an application now, the oldest first. */
export async function listDocuments(db: Database, registrationId: string, tx?: Tx): Promise<StoredDocument[]> {
  return db.query<StoredDocument>(
    `select d.id, d.kind, f.name, f.media_type as "mediaType", d.created_at as "uploadedAt", d.file_id as "fileId"
      from registration_documents d join stored_files f on f.id = d.file_id
      where d.registration_id = $1 and d.removed_at is null order by d.created_at, d.id`,
    [registrationId], tx,
  );
}
