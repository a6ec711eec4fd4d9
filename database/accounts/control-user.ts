import { Problem } from '../../domain/problems.ts';
import { recordAudit } from '../audit/record-audit.ts';
import type { Database, Tx } from '../connection.ts';
import { refuseLastAdmin } from '../staff/refuse-last-admin.ts';
import { endSessions, letIn, shutOut } from './shut-out.ts';

export type UserControl = 'disable' | 'enable' | 'end-sessions';

/**
 * Staff close or open somebody's account, or end their sessions, with a reason. Throws Problem `own-account`,
 * `not-found`, `last-admin`, and `wrong-state` where it is so already.
 */
export async function controlUser(
  db: Database, tx: Tx, { userId, action, reason, actorId, address }: { userId: string; action: UserControl; reason: string; actorId: string; address: string },
): Promise<{ disabled: boolean }> {
  if (userId === actorId) throw new Problem('own-account');
  const [user] = await db.query<{ role: string; disabled: boolean; organisationId: string | null }>(
    `select role, disabled_at is not null as disabled, organisation_id as "organisationId" from users where id = $1 for update`, [userId], tx,
  );
  if (user === undefined) throw new Problem('not-found');
  if (action !== 'end-sessions' && user.disabled === (action === 'disable')) throw new Problem('wrong-state');
  if (action === 'disable' && user.role === 'admin') await refuseLastAdmin(db, tx, userId);
  if (action === 'disable') await shutOut(db, tx, { userId, actorId, reason });
  if (action === 'enable') await letIn(db, tx, userId);
  const ended = action === 'end-sessions' ? await endSessions(db, tx, userId) : undefined;
  await recordAudit(db, tx, {
    actorId, action: `user.${action}`, subject: `user/${userId}`, address, detail: { reason, ended },
    ...(user.organisationId === null ? {} : { organisationId: user.organisationId }),
  });
  return { disabled: action === 'disable' || (action === 'end-sessions' && user.disabled) };
}
