import type { Database } from '../connection.ts';
import { readFile } from '../files/read-file.ts';
import type { AcceptedFile } from '../files/store-file.ts';

/** A document's file, removed ones too: earlier rounds show them. `organisationId`: only this organisation's. */
export async function readDocument(db: Database, documentId: string, organisationId?: string): Promise<AcceptedFile | undefined> {
  const [document] = await db.query<{ fileId: string }>(
    'select file_id as "fileId" from registration_documents where id = $1 and ($2::uuid is null or organisation_id = $2)',
    [documentId, organisationId ?? null],
  );
  return document && readFile(db, document.fileId);
}
