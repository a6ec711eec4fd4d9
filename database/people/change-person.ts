import { Problem } from '../../domain/problems.ts';
import type { CustomerRole } from '../../domain/statuses.ts';
import { letIn, shutOut, withdrawInvitationsOf } from '../accounts/shut-out.ts';
import { recordAudit } from '../audit/record-audit.ts';
import type { Database, Tx } from '../connection.ts';
import { readPerson, type Person } from './list-people.ts';

interface PersonChange {
  organisationId: string;
  userId: string;
  role?: CustomerRole | undefined;
  disabled?: boolean | undefined;
  actorId: string;
  address: string;
}

/**
 * An owner changes what one of the organisation's people may do. Changes of one organisation take turns, so that two
 * owners who demote each other at once leave one. Throws Problem `own-account`, `not-found`, `disabled-by-staff`,
 * `last-owner`.
 */
export async function changePerson(db: Database, tx: Tx, change: PersonChange): Promise<Person> {
  const { organisationId, userId, actorId } = change;
  if (userId === actorId) throw new Problem('own-account');
  await db.query('select 1 from organisations where id = $1 for no key update', [organisationId], tx);
  const before = await readPerson(db, tx, { organisationId, userId });
  if (before === undefined) throw new Problem('not-found');
  const { role = before.role, disabled = before.disabled } = change;
  if (before.disabledByStaff && !disabled) throw new Problem('disabled-by-staff');
  if (role !== 'owner' || disabled) await refuseLastOwner(db, tx, { organisationId, userId });
  if (role !== before.role) await db.query('update users set role = $2 where id = $1', [userId, role], tx);
  // An owner's invitation makes owners: one that outlived the role would be the way back to it.
  if (before.role === 'owner' && role !== 'owner') await withdrawInvitationsOf(db, tx, userId);
  if (disabled && !before.disabled) await shutOut(db, tx, { userId, actorId });
  if (!disabled && before.disabled) await letIn(db, tx, userId);
  if (role !== before.role || disabled !== before.disabled) {
    await recordAudit(db, tx, {
      actorId, action: 'user.change', subject: `user/${userId}`, organisationId, address: change.address,
      detail: { before: { role: before.role, disabled: before.disabled }, after: { role, disabled } },
    });
  }
  return { ...before, role, disabled };
}

/** An owner who was demoted a moment ago may still be asking: the count is what decides. */
async function refuseLastOwner(db: Database, tx: Tx, { organisationId, userId }: { organisationId: string; userId: string }): Promise<void> {
  const others = await db.query(
    `select 1 from users where organisation_id = $1 and id <> $2 and role = 'owner' and disabled_at is null limit 1`, [organisationId, userId], tx,
  );
  if (others.length === 0) throw new Problem('last-owner');
}
