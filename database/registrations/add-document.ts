import { toPersianDigits } from '../../domain/digits.ts';
import { Problem } from '../../domain/problems.ts';
import { MAX_OTHER_DOCUMENTS, type DocumentKind } from '../../domain/registration/fields.ts';
import type { Database, Tx } from '../connection.ts';
import { storeFile, type AcceptedFile } from '../files/store-file.ts';
import { listDocuments, type StoredDocument } from './documents.ts';
import { lockEditable, refuseClosedFields } from './lock-editable.ts';

interface NewDocument {
  organisationId: string;
  userId: string;
  kind: DocumentKind;
  file: AcceptedFile;
}

/**
 * Puts a document beside the open application; a new gazette or signatory's card replaces the one before.
 * Throws Problem `in-review`, `wrong-state`, `field-closed`, `validation` (too many others).
 */
export async function addDocument(db: Database, tx: Tx, { organisationId, userId, kind, file }: NewDocument): Promise<StoredDocument> {
  const application = await lockEditable(db, tx, { organisationId, userId });
  refuseClosedFields(application, [`documents.${kind}`]);
  if (kind === 'other') {
    const others = (await listDocuments(db, application.id, tx)).filter((document) => document.kind === 'other');
    if (others.length >= MAX_OTHER_DOCUMENTS) {
      throw new Problem('validation', { errors: [{ field: 'file', code: 'too-many', message: `حداکثر ${toPersianDigits(MAX_OTHER_DOCUMENTS)} مدرک دیگر پذیرفته می‌شود.` }] });
    }
  } else {
    await db.query(
      'update registration_documents set removed_at = now() where registration_id = $1 and kind = $2 and removed_at is null returning id',
      [application.id, kind], tx,
    );
  }
  const fileId = await storeFile(db, tx, { organisationId, userId }, file);
  const [made] = await db.query<{ id: string; uploadedAt: Date }>(
    `insert into registration_documents (registration_id, organisation_id, kind, file_id, uploaded_by)
      values ($1, $2, $3, $4, $5) returning id, created_at as "uploadedAt"`,
    [application.id, organisationId, kind, fileId, userId], tx,
  );
  if (made === undefined) throw new Error('the document was not stored');
  return { ...made, kind, name: file.name, mediaType: file.mediaType, fileId };
}
