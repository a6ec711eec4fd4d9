import type { Database, Tx } from '../connection.ts';
import { lockGroup, type GroupKey } from './lock-group.ts';

/**
 * Deletes a group with its members and lists. Orders that were filled from it keep their lines; templates keep what
 * their members would get, without numbers. Throws `not-found`.
 */
export async function deleteGroup(db: Database, tx: Tx, key: GroupKey): Promise<void> {
  const group = await lockGroup(db, tx, key);
  await db.query(`delete from recipient_groups where id = $1`, [group.groupId], tx);
}
