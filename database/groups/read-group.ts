import { Problem } from '../../domain/problems.ts';
import type { Database, Tx } from '../connection.ts';
import { SELECT_GROUP, type GroupView } from './group-view.ts';
import type { GroupKey } from './lock-group.ts';

/** One group of the organisation. Throws `not-found`, also for a group of somebody else. */
export async function readGroup(db: Database, { organisationId, groupId }: GroupKey, tx?: Tx): Promise<GroupView> {
  const [group] = await db.query<GroupView>(`${SELECT_GROUP} where g.organisation_id = $1 and g.id = $2`, [organisationId, groupId], tx);
  if (group === undefined) throw new Problem('not-found');
  return group;
}
