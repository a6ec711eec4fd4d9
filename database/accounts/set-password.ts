import { WORKFLOWS } from '../../domain/processes.ts';
import type { Database, Tx } from '../connection.ts';
import { recordAudit } from '../audit/record-audit.ts';
import { enqueueStart } from '../outbox/enqueue.ts';
import { endOtherSessions } from './end-session.ts';

/** Sets a password, ends the user's other sessions, closes the forgotten-password window and tells the user. */
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
  const [notice] = await db.query<{ id: string }>(
    `insert into notices (receptor, message) select mobile, 'رمز عبور حساب شما در کوک تغییر کرد. اگر کار شما نبوده است با پشتیبانی تماس بگیرید.'
      from users where id = $1 and mobile is not null returning id`,
    [change.userId], tx,
  );
  if (notice) await enqueueStart(db, tx, { workflow: WORKFLOWS.notification, workflowId: `notification/${notice.id}`, payload: { noticeId: notice.id } });
}
