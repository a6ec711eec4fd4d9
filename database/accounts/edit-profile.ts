import { Problem } from '../../domain/problems.ts';
import { recordAudit } from '../audit/record-audit.ts';
import { sqlState, type Database, type Tx } from '../connection.ts';

/** A member that is left out stays as it is; null empties it. The mobile has its own way, with codes. */
export interface ProfileChanges {
  firstName?: string | undefined;
  lastName?: string | undefined;
  username?: string | undefined;
  nationalCode?: string | null | undefined;
  fatherName?: string | null | undefined;
  email?: string | null | undefined;
  telephone?: string | null | undefined;
}

const COLUMNS: Record<keyof ProfileChanges, string> = {
  firstName: 'first_name', lastName: 'last_name', username: 'username', nationalCode: 'national_code', fatherName: 'father_name',
  email: 'email', telephone: 'telephone',
};

/** Throws Problem `username-taken`. */
export async function editProfile(
  db: Database, tx: Tx, { userId, organisationId, changes, address }: { userId: string; organisationId: string; changes: ProfileChanges; address: string },
): Promise<void> {
  const given = Object.entries(changes).filter(([, value]) => value !== undefined) as [keyof ProfileChanges, string | null][];
  if (given.length === 0) return;
  const sets = given.map(([name], index) => `${COLUMNS[name]} = $${index + 2}`).join(', ');
  try {
    await db.query(`update users set ${sets} where id = $1 returning id`, [userId, ...given.map(([, value]) => value)], tx);
  } catch (error) {
    throw sqlState(error) === '23505' ? new Problem('username-taken', { cause: error }) : error;
  }
  // Which fields, not what stood in them: the chain of audit events is for ever.
  await recordAudit(db, tx, { actorId: userId, action: 'user.profile', subject: `user/${userId}`, organisationId, address, detail: { fields: given.map(([name]) => name) } });
}
