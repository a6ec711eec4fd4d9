import type { Database, Tx } from '../connection.ts';
import { listDocuments, type StoredDocument } from './documents.ts';

/** The documents of the application that was approved last: those beside the details in force. */
export async function documentsInForce(db: Database, organisationId: string, tx?: Tx): Promise<StoredDocument[]> {
  const [approved] = await db.query<{ id: string }>(
    `select id from registrations where organisation_id = $1 and status = 'active' order by closed_at desc limit 1`, [organisationId], tx,
  );
  return approved === undefined ? [] : listDocuments(db, approved.id, tx);
}
