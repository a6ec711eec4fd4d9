import { Problem } from '../../domain/problems.ts';
import type { Database, Tx } from '../connection.ts';

/** Deletes a template; orders made from it stay as they are. Throws `not-found`. */
export async function deleteTemplate(db: Database, tx: Tx, { organisationId, templateId }: { organisationId: string; templateId: string }): Promise<void> {
  const gone = await db.query(`delete from order_templates where organisation_id = $1 and id = $2 returning id`, [organisationId, templateId], tx);
  if (gone.length === 0) throw new Problem('not-found');
}
