import type { Database, Tx } from '../connection.ts';
import { refuseTakenName } from './create-group.ts';
import { lockGroup, type GroupKey } from './lock-group.ts';

/** Throws `not-found`, `name-taken`. */
export async function renameGroup(db: Database, tx: Tx, { name, ...key }: GroupKey & { name: string }): Promise<void> {
  const group = await lockGroup(db, tx, key);
  await refuseTakenName(db.query(`update recipient_groups set name = $2, updated_at = now() where id = $1`, [group.groupId, name], tx));
}
