import { Problem } from '../../domain/problems.ts';
import { changedFields } from '../../domain/registration/fields.ts';
import type { Database, Tx } from '../connection.ts';
import type { Application } from './application.ts';
import type { StoredDocument } from './documents.ts';
import { documentsInForce } from './documents-in-force.ts';
import { readInForce } from './read-in-force.ts';

/** A change that changes nothing would only cost an expert's time. Throws Problem `validation`, code `nothing-changed`. */
export async function refuseEmptyChange(db: Database, tx: Tx, application: Application, documents: readonly StoredDocument[]): Promise<void> {
  if (application.kind === 'initial') return;
  if (changedFields(await readInForce(db, application.organisationId, tx), application.legal).length > 0) return;
  const approved = await documentsInForce(db, application.organisationId, tx);
  const known = new Set(approved.map(({ fileId }) => fileId));
  if (documents.some(({ fileId }) => !known.has(fileId))) return;
  throw new Problem('validation', {
    detail: 'هیچ چیز با اطلاعات کنونی فرق ندارد.',
    errors: [{ code: 'nothing-changed', message: 'هیچ چیز با اطلاعات کنونی فرق ندارد.' }],
  });
}
