import type { Database } from '../connection.ts';

/**
 * Whether a long answer (an event stream) may go on: the session was not ended nor the key revoked, nor their user or
 * organisation disabled. `sessionId` is that of a session or of an API key.
 */
export async function isSessionLive(db: Database, sessionId: string): Promise<boolean> {
  const rows = await db.query(
    `select 1 from (
        select user_id from sessions where id = $1 and ended_at is null and expires_at > now()
        union all
        select created_by from api_keys where id = $1 and revoked_at is null and (expires_at is null or expires_at > now())
      ) live join users u on u.id = live.user_id left join organisations o on o.id = u.organisation_id
      where u.disabled_at is null and o.disabled_at is null`,
    [sessionId],
  );
  return rows.length === 1;
}
