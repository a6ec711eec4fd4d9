import { localMobile } from '../../domain/mobile.ts';
import { Problem } from '../../domain/problems.ts';
import { lockNumber } from '../accounts/lock-number.ts';
import { recordAudit } from '../audit/record-audit.ts';
import type { Database, Tx } from '../connection.ts';
import { findInvitation } from './find-invitation.ts';

interface Acceptance {
  token: string;
  /** The invitation that the code was sent for. */
  invitationId: string;
  firstName: string;
  lastName: string;
  passwordHash: string;
  address: string;
}

/**
 * Makes the invited number, which its code has proved, one of the organisation's people. @returns the user's id.
 * Throws Problem `not-found`, `invitation-ended`, and `mobile-taken` where the number got an account meanwhile.
 */
export async function acceptInvitation(db: Database, tx: Tx, { token, invitationId, firstName, lastName, passwordHash, address }: Acceptance): Promise<string> {
  const invitation = await findInvitation(db, token, tx);
  if (invitation.id !== invitationId) throw new Problem('challenge-not-found');
  const { mobile, organisationId, role } = invitation;
  await lockNumber(db, tx, mobile);
  const [taken] = await db.query('select 1 from users where mobile = $1', [mobile], tx);
  if (taken !== undefined) throw new Problem('mobile-taken', { detail: 'این شماره هم‌اکنون حسابی در کوک دارد؛ با همان وارد شوید.' });
  const [user] = await db.query<{ id: string }>(
    `insert into users (organisation_id, role, mobile, username, first_name, last_name, password_hash, password_changed_at)
      values ($1, $2, $3, $4, $5, $6, $7, now()) returning id`,
    [organisationId, role, mobile, localMobile(mobile), firstName, lastName, passwordHash], tx,
  );
  if (user === undefined) throw new Error('the user was not stored');
  await db.query('update invitations set accepted_at = now(), accepted_by = $2 where id = $1', [invitation.id, user.id], tx);
  await recordAudit(db, tx, { actorId: user.id, action: 'invitation.accept', subject: `invitation/${invitation.id}`, organisationId, address, detail: { role } });
  return user.id;
}
