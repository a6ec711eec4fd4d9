import { foldPersian } from '../../domain/digits.ts';
import type { Database } from '../connection.ts';
import { FOLDED, likePattern } from '../orders/folded-search.ts';
import { SELECT_TEMPLATE, templateView, type TemplateRow, type TemplateView } from './template-view.ts';

export interface TemplateFilter {
  organisationId: string;
  /** Any spelling; matched in the name. */
  q?: string;
  page: number;
  pageSize: number;
}

/** A page of the organisation's templates by name, and how many there are in all. */
export async function listTemplates(db: Database, { organisationId, q, page, pageSize }: TemplateFilter): Promise<{ items: TemplateView[]; total: number }> {
  const folded = foldPersian(q ?? '');
  const where = `where t.organisation_id = $1 and ($2::text is null or ${FOLDED('t.name')} like $2)`;
  const params = [organisationId, folded === '' ? null : likePattern(folded)];
  const [rows, [count]] = await Promise.all([
    db.query<TemplateRow>(`${SELECT_TEMPLATE} ${where} order by t.name collate "fa-x-icu", t.id limit $3 offset $4`, [...params, pageSize, (page - 1) * pageSize]),
    db.query<{ n: number }>(`select count(*)::int as n from order_templates t ${where}`, params),
  ]);
  return { items: rows.map(templateView), total: count?.n ?? 0 };
}
