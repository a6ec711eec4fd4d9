import type { CustomerRole, StaffRole } from '../../domain/statuses.ts';
import type { Database } from '../connection.ts';
import { hashToken } from './session-token.ts';

/** The person behind a session or an API key. */
export interface FoundPerson {
  /** Of the session, or of the key. */
  sessionId: string;
  userId: string;
  organisationId: string | null;
  role: CustomerRole | StaffRole;
  mobile: string | null;
  username: string;
  firstName: string;
  lastName: string;
  organisationActive: boolean;
  disabled: boolean;
}

export interface FoundSession extends FoundPerson {
  passwordResetUntil: Date | null;
}

/** Columns of a FoundPerson but `sessionId`; users as `u`, organisations as `o`. */
export const PERSON = `u.id as "userId", u.organisation_id as "organisationId", u.role, u.mobile, u.username,
    u.first_name as "firstName", u.last_name as "lastName",
    coalesce(o.registration_status = 'active' and o.disabled_at is null, false) as "organisationActive",
    u.disabled_at is not null or o.disabled_at is not null as disabled`;

/** A session ends after this much silence, whatever its own end. */
const IDLE = '12 hours';

/** Of a session `s`: neither ended nor idle. */
export const SESSION_IS_LIVE = `s.ended_at is null and s.expires_at > now() and s.last_used_at > now() - interval '${IDLE}'`;

/** The live session of a token, its user and organisation; undefined for an unknown, ended or idle one. */
export async function findSession(db: Database, token: string): Promise<FoundSession | undefined> {
  const [session] = await db.query<FoundSession & { stale: boolean }>(
    `select s.id as "sessionId", ${PERSON},
        case when s.password_reset_until > now() then s.password_reset_until end as "passwordResetUntil",
        s.last_used_at < now() - interval '1 minute' as stale
      from sessions s join users u on u.id = s.user_id left join organisations o on o.id = u.organisation_id
      where s.token_hash = $1 and ${SESSION_IS_LIVE}`,
    [hashToken(token)],
  );
  if (session === undefined) return undefined;
  const { stale, ...found } = session;
  // Written at most once a minute: every request of a live page would otherwise cost a write.
  if (stale) await db.query('update sessions set last_used_at = now() where id = $1', [found.sessionId]);
  return found;
}
