import { Problem } from '../../domain/problems.ts';
import { SESSION_IS_LIVE } from '../accounts/find-session.ts';
import { endSessions } from '../accounts/shut-out.ts';
import { recordAudit } from '../audit/record-audit.ts';
import type { Database, Tx } from '../connection.ts';

interface Ender {
  actorId: string;
  address: string;
}

/**
 * Ends one session: one's own, or a colleague's by who `mayEndOthers`. Throws Problem `not-found` for what is no open
 * session of the staff, and where it is another's and may not be ended.
 */
export async function endOneSession(
  db: Database, tx: Tx, { sessionId, mayEndOthers, actorId, address }: Ender & { sessionId: string; mayEndOthers: boolean },
): Promise<void> {
  const [ended] = await db.query<{ userId: string }>(
    `update sessions s set ended_at = now() from users u
       where s.id = $1 and u.id = s.user_id and u.organisation_id is null and ${SESSION_IS_LIVE} and (s.user_id = $2 or $3)
       returning s.user_id as "userId"`,
    [sessionId, actorId, mayEndOthers], tx,
  );
  if (ended === undefined) throw new Problem('not-found');
  await recordAudit(db, tx, { actorId, action: 'session.end', subject: `user/${ended.userId}`, address, detail: { sessionId } });
}

/** Logs a colleague out everywhere. @returns how many sessions there were. Throws Problem `not-found` for who is no colleague. */
export async function endColleagueSessions(
  db: Database, tx: Tx, { userId, reason, actorId, address }: Ender & { userId: string; reason: string },
): Promise<number> {
  const [colleague] = await db.query('select 1 from users where id = $1 and organisation_id is null for update', [userId], tx);
  if (colleague === undefined) throw new Problem('not-found');
  const ended = await endSessions(db, tx, userId);
  await recordAudit(db, tx, { actorId, action: 'user.end-sessions', subject: `user/${userId}`, address, detail: { reason, ended } });
  return ended;
}
