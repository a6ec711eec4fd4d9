import { foldPersian } from '../../../domain/digits.ts';
import type { Database } from '../../connection.ts';
import { FOLDED, likePattern } from '../../orders/folded-search.ts';
import { mobilePattern } from '../../orders/lines/mobile-pattern.ts';
import type { GroupKey } from '../lock-group.ts';
import { readGroup } from '../read-group.ts';
import { memberView, SELECT_MEMBER, type MemberRow, type MemberView } from './member-view.ts';

/** Sorted columns by their name in the API; the order of entry is that of ids. */
export const MEMBER_SORTS = { entry: 'm.id', mobile: 'm.mobile', name: 'm.name collate "fa-x-icu"', amount: 'm.amount' } as const;

export interface MemberFilter extends GroupKey {
  /** Part of a mobile or of a name, in any spelling. */
  q?: string;
  sort: { field: keyof typeof MEMBER_SORTS; descending: boolean };
  page: number;
  pageSize: number;
}

/** A page of a group's members. Throws `not-found`. */
export async function listMembers(db: Database, { q, sort, page, pageSize, ...key }: MemberFilter): Promise<{ items: MemberView[]; total: number }> {
  const group = await readGroup(db, key);
  const search = foldPersian(q ?? '');
  const direction = sort.descending ? 'desc' : 'asc';
  const where = `where m.group_id = $1 and ($2::text is null or m.mobile like $2 or ${FOLDED('m.name')} like $3)`;
  const params = [group.id, search === '' ? null : mobilePattern(search), likePattern(search)];
  const rows = await db.query<MemberRow>(
    `${SELECT_MEMBER} ${where} order by ${MEMBER_SORTS[sort.field]} ${direction} nulls last, m.id ${direction} limit $4 offset $5`,
    [...params, pageSize, (page - 1) * pageSize],
  );
  if (search === '') return { items: rows.map(memberView), total: group.memberCount };
  const [count] = await db.query<{ n: number }>(`select count(*)::int as n from group_members m ${where}`, params);
  return { items: rows.map(memberView), total: count?.n ?? 0 };
}
