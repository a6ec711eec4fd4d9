import type { Database, Tx } from '../connection.ts';
import { recordAudit } from '../audit/record-audit.ts';
import { sendNotices } from '../messages/send-notices.ts';
import { tellCustomers } from '../messages/tell-customers.ts';
import { endOtherSessions } from './end-session.ts';

/** Sets a password, ends the user's other sessions, closes the forgotten-password window and tells the user and the owners. */
export async function setPassword(
  db: Database, tx: Tx, change: { userId: string; organisationId: string | null; sessionId: string; passwordHash: string; address: string },
): Promise<void> {
  await db.query('update users set password_hash = $2, password_changed_at = now() where id = $1', [change.userId, change.passwordHash], tx);
  await endOtherSessions(db, tx, change.userId, change.sessionId);
  await db.query('update sessions set password_reset_until = null where user_id = $1', [change.userId], tx);
  await recordAudit(db, tx, {
    actorId: change.userId, action: 'user.password', subject: `user/${change.userId}`, address: change.address,
    ...(change.organisationId === null ? {} : { organisationId: change.organisationId }),
  });
  await warn(db, tx, change);
}

async function warn(db: Database, tx: Tx, { userId, organisationId }: { userId: string; organisationId: string | null }): Promise<void> {
  const deduplicationKey = `password-changed:${userId}:${Date.now()}`;
  const [user] = await db.query<{ mobile: string | null; name: string }>(
    `select mobile, first_name || ' ' || last_name as name from users where id = $1`, [userId], tx,
  );
  const text = `رمز عبور ${user?.name ?? ''} در کوک تغییر کرد. اگر کار شما نبوده است با پشتیبانی تماس بگیرید.`;
  if (organisationId === null) await sendNotices(db, tx, [{ userId, mobile: user?.mobile ?? null, kind: 'password-changed', text, deduplicationKey }]);
  else await tellCustomers(db, tx, { organisationId, kind: 'password-changed', madeBy: userId, title: 'تغییر رمز عبور', body: text, deduplicationKey });
}
