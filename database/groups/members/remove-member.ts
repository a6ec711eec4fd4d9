import { Problem } from '../../../domain/problems.ts';
import type { Database, Tx } from '../../connection.ts';
import { lockGroup, type GroupKey } from '../lock-group.ts';
import { noteMembers } from '../note-members.ts';

/** Takes one member out; orders that were filled before keep the number. Throws `not-found`. */
export async function removeMember(db: Database, tx: Tx, { memberId, ...key }: GroupKey & { memberId: string }): Promise<void> {
  const group = await lockGroup(db, tx, key);
  const removed = await db.query(`delete from group_members where group_id = $1 and id = $2 returning id`, [group.groupId, memberId], tx);
  if (removed.length === 0) throw new Problem('not-found');
  await noteMembers(db, tx, group, group.memberCount - 1);
}
