import type { Database, Tx } from '../connection.ts';
import { hashToken, newToken } from './session-token.ts';

/** A session's own end, however busy it is; `find-session.ts` ends idle ones earlier. */
const LIFE = '7 days';

interface NewSession {
  userId: string;
  address: string;
  userAgent: string | undefined;
  /** After a one-time-code log-in: the password may be set without the old one for 15 minutes. */
  mayResetPassword: boolean;
}

/** Opens a session. @returns its token, which is stored nowhere, and its end. */
export async function startSession(db: Database, tx: Tx | undefined, session: NewSession): Promise<{ token: string; expiresAt: Date }> {
  const token = newToken();
  const [row] = await db.query<{ expiresAt: Date }>(
    `insert into sessions (user_id, token_hash, address, user_agent, password_reset_until, expires_at)
      values ($1, $2, $3, $4, case when $5 then now() + interval '15 minutes' end, now() + $6::interval)
      returning expires_at as "expiresAt"`,
    [session.userId, hashToken(token), session.address, session.userAgent ?? null, session.mayResetPassword, LIFE], tx,
  );
  if (row === undefined) throw new Error('the session was not stored');
  return { token, expiresAt: row.expiresAt };
}
