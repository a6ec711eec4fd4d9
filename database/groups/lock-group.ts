import { Problem } from '../../domain/problems.ts';
import type { Database, Tx } from '../connection.ts';

export interface LockedGroup {
  groupId: string;
  organisationId: string;
  name: string;
  memberCount: number;
  /** Before this edit; grows with every edit of members. */
  version: number;
}

export interface GroupKey {
  organisationId: string;
  groupId: string;
}

/**
 * Takes the group's row lock: `update` for an edit of it, `share` for whoever fills an order from it (behind the
 * order's lock), so that nobody reads half of an edit. Throws `not-found`, also for a group of another organisation.
 */
export async function lockGroup(db: Database, tx: Tx, { organisationId, groupId }: GroupKey, mode: 'update' | 'share' = 'update'): Promise<LockedGroup> {
  const [row] = await db.query<{ name: string; member_count: number; version: number }>(
    `select name, member_count, version from recipient_groups where organisation_id = $1 and id = $2 for ${mode}`,
    [organisationId, groupId],
    tx,
  );
  if (row === undefined) throw new Problem('not-found');
  return { groupId, organisationId, name: row.name, memberCount: row.member_count, version: row.version };
}
