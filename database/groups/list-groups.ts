import { foldPersian } from '../../domain/digits.ts';
import type { Database } from '../connection.ts';
import { FOLDED, likePattern } from '../orders/folded-search.ts';
import { SELECT_GROUP, type GroupView } from './group-view.ts';

/** Sorted columns by their name in the API. */
export const GROUP_SORTS = {
  name: 'g.name collate "fa-x-icu"',
  memberCount: 'g.member_count',
  createdAt: 'g.created_at',
  updatedAt: 'g.updated_at',
} as const;

export interface GroupFilter {
  organisationId: string;
  /** Any spelling; matched in the group's name. */
  q?: string;
  sort: { field: keyof typeof GROUP_SORTS; descending: boolean };
  page: number;
  pageSize: number;
}

/** A page of the organisation's groups and how many there are in all. */
export async function listGroups(db: Database, { organisationId, q, sort, page, pageSize }: GroupFilter): Promise<{ items: GroupView[]; total: number }> {
  const folded = foldPersian(q ?? '');
  const where = `where g.organisation_id = $1 and ($2::text is null or ${FOLDED('g.name')} like $2)`;
  const params = [organisationId, folded === '' ? null : likePattern(folded)];
  const direction = sort.descending ? 'desc' : 'asc';
  const [items, [count]] = await Promise.all([
    db.query<GroupView>(
      `${SELECT_GROUP} ${where} order by ${GROUP_SORTS[sort.field]} ${direction}, g.id ${direction} limit $3 offset $4`,
      [...params, pageSize, (page - 1) * pageSize],
    ),
    db.query<{ n: number }>(`select count(*)::int as n from recipient_groups g ${where}`, params),
  ]);
  return { items, total: count?.n ?? 0 };
}
