import { MAX_MEMBERS_PER_GROUP } from '../../domain/order-lines/index.ts';
import { Problem } from '../../domain/problems.ts';
import type { Database, Tx } from '../connection.ts';
import type { LockedGroup } from './lock-group.ts';

/**
 * Ends every edit of a group's members: keeps their count and raises the group's version, by which an order knows
 * whether it was filled from this very state. Throws `group-too-large`.
 */
export async function noteMembers(db: Database, tx: Tx, group: LockedGroup, members: number): Promise<void> {
  if (members > MAX_MEMBERS_PER_GROUP) throw new Problem('group-too-large');
  await db.query(
    `update recipient_groups set member_count = $2, version = version + 1, updated_at = now() where id = $1`, [group.groupId, members], tx,
  );
}
