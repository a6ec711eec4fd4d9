import { foldPersian } from '../../../domain/digits.ts';
import { Problem } from '../../../domain/problems.ts';
import type { Database } from '../../connection.ts';
import { FOLDED, likePattern } from '../folded-search.ts';
import { mobilePattern } from './mobile-pattern.ts';
import { lineView, SELECT_LINE, type LineRow, type LineView } from './line-view.ts';

/** Sorted columns by their name in the API. */
export const LINE_SORTS = {
  line: 'l.position',
  mobile: 'l.mobile',
  amount: 'l.amount',
  operatorCode: 'l.operator_code',
  productType: 'l.product_type',
} as const;

export interface LineFilter {
  organisationId: string;
  orderId: string;
  /** Part of a mobile in any spelling, or of a product's name. */
  q?: string;
  sort: { field: keyof typeof LINE_SORTS; descending: boolean };
  page: number;
  pageSize: number;
}

/** A page of the order's lines: of the draft while there is one, else of what was confirmed. Throws `not-found`. */
export async function listLines(db: Database, { organisationId, orderId, q, sort, page, pageSize }: LineFilter): Promise<{ items: LineView[]; total: number }> {
  const [version] = await db.query<{ id: string; line_count: number; last_position: number }>(
    `select v.id, v.line_count, v.last_position from orders o join order_versions v on v.id = coalesce(o.draft_version_id, o.confirmed_version_id)
      where o.organisation_id = $1 and o.id = $2`,
    [organisationId, orderId],
  );
  if (version === undefined) throw new Problem('not-found');
  const search = foldPersian(q ?? '');
  const offset = (page - 1) * pageSize;
  if (search === '' && sort.field === 'line' && !sort.descending) {
    return { items: await readOnward(db, version.id, version.last_position === version.line_count, { offset, pageSize }), total: version.line_count };
  }
  const direction = sort.descending ? 'desc' : 'asc';
  const where = `where l.order_version_id = $1
    and ($2::text is null or l.mobile like $2
      or l.product_id in (select id from products where ${FOLDED('persian')} like $3))`;
  const params = [version.id, search === '' ? null : mobilePattern(search), likePattern(search)];
  const rows = await db.query<LineRow>(
    `${SELECT_LINE} ${where} order by ${LINE_SORTS[sort.field]} ${direction}, l.position ${direction} limit $4 offset $5`,
    [...params, pageSize, offset],
  );
  if (search === '') return { items: rows.map(lineView), total: version.line_count };
  const [count] = await db.query<{ n: string }>(`select count(*) as n from order_lines l ${where}`, params);
  return { items: rows.map(lineView), total: Number(count?.n ?? 0) };
}

/**
 * A page by the lines' own numbers, as fast at the end of a long list as at its beginning: numbers only grow, so that the
 * lines numbered up to `offset` all lie before the page, and where none was deleted there are exactly `offset` of them.
 */
async function readOnward(db: Database, versionId: string, gapless: boolean, { offset, pageSize }: { offset: number; pageSize: number }): Promise<LineView[]> {
  const [before] = gapless ? [] : await db.query<{ n: number }>(
    'select count(*)::int as n from order_lines where order_version_id = $1 and position <= $2', [versionId, offset],
  );
  const rows = await db.query<LineRow>(
    `${SELECT_LINE} where l.order_version_id = $1 and l.position > $2 order by l.position limit $3 offset $4`,
    [versionId, offset, pageSize, before === undefined ? 0 : offset - before.n],
  );
  return rows.map(lineView);
}
