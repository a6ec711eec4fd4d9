import { Problem } from '../../domain/problems.ts';
import type { Database, Tx } from '../connection.ts';
import { SELECT_TEMPLATE, templateView, type TemplateRow, type TemplateView } from './template-view.ts';

/** One template of the organisation. Throws `not-found`, also for one of somebody else. */
export async function readTemplate(db: Database, { organisationId, templateId }: { organisationId: string; templateId: string }, tx?: Tx): Promise<TemplateView> {
  const [row] = await db.query<TemplateRow>(`${SELECT_TEMPLATE} where t.organisation_id = $1 and t.id = $2`, [organisationId, templateId], tx);
  if (row === undefined) throw new Problem('not-found', { detail: 'چنین الگویی وجود ندارد.' });
  return templateView(row);
}
