import { Problem } from '../../domain/problems.ts';
import { sqlState, type Database, type Tx } from '../connection.ts';
import type { GroupView } from './group-view.ts';
import { readGroup } from './read-group.ts';

const MAX_GROUPS = 500;

/** Makes an empty group. Throws `name-taken`, `too-many-groups`. */
export async function createGroup(
  db: Database, tx: Tx, { organisationId, userId, name }: { organisationId: string; userId: string; name: string },
): Promise<GroupView> {
  // The organisation's row serialises those who make groups at once: else two could pass the limit.
  await db.query(`select 1 from organisations where id = $1 for no key update`, [organisationId], tx);
  const [groups] = await db.query<{ n: number }>(`select count(*)::int as n from recipient_groups where organisation_id = $1`, [organisationId], tx);
  if ((groups?.n ?? 0) >= MAX_GROUPS) throw new Problem('too-many-groups');
  const [made] = await refuseTakenName(db.query<{ id: string }>(
    `insert into recipient_groups (organisation_id, name, created_by) values ($1, $2, $3) returning id`, [organisationId, name, userId], tx,
  ));
  if (made === undefined) throw new Error('the group was not inserted');
  return readGroup(db, { organisationId, groupId: made.id }, tx);
}

/** A name that another of the organisation's groups (or templates) has is refused as `name-taken`. */
export async function refuseTakenName<T>(writing: Promise<T>): Promise<T> {
  try {
    return await writing;
  } catch (error) {
    throw sqlState(error) === '23505' ? new Problem('name-taken', { cause: error }) : error;
  }
}
