import type { CustomerRole, StaffRole } from '../../domain/statuses.ts';
import type { Database } from '../connection.ts';
import { SESSION_IS_LIVE } from './find-session.ts';

/**
 * Whether a long answer (an event stream) may go on: the session was not ended, nor is it idle, nor the key revoked, nor
 * their user or organisation disabled, and the user is still what they were: `role`. `sessionId` is that of a session or of
 * an API key.
 */
export async function isSessionLive(db: Database, { sessionId, role }: { sessionId: string; role: CustomerRole | StaffRole }): Promise<boolean> {
  const rows = await db.query(
    `select 1 from (
        select s.user_id from sessions s where s.id = $1 and ${SESSION_IS_LIVE}
        union all
        select created_by from api_keys where id = $1 and revoked_at is null and (expires_at is null or expires_at > now())
      ) live join users u on u.id = live.user_id left join organisations o on o.id = u.organisation_id
      where u.disabled_at is null and o.disabled_at is null and u.role = $2`,
    [sessionId, role],
  );
  return rows.length === 1;
}
