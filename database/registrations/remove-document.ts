import { Problem } from '../../domain/problems.ts';
import type { Database, Tx } from '../connection.ts';
import { listDocuments } from './documents.ts';
import { lockEditable, refuseClosedFields } from './lock-editable.ts';

/** Takes a document away from the open application. Throws Problem `not-found`, `in-review`, `wrong-state`, `field-closed`. */
export async function removeDocument(
  db: Database, tx: Tx, { organisationId, userId, documentId }: { organisationId: string; userId: string; documentId: string },
): Promise<void> {
  const [known] = await db.query('select 1 from registration_documents where id = $1 and organisation_id = $2', [documentId, organisationId], tx);
  if (known === undefined) throw new Problem('not-found');
  const application = await lockEditable(db, tx, { organisationId, userId });
  const document = (await listDocuments(db, application.id, tx)).find(({ id }) => id === documentId);
  if (document === undefined) throw new Problem('not-found');
  refuseClosedFields(application, [`documents.${document.kind}`]);
  await db.query('update registration_documents set removed_at = now() where id = $1 returning id', [documentId], tx);
}
