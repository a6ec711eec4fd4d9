import type { Database } from '../connection.ts';

/** Whether a long answer (an event stream) may go on: the session was not ended, nor its user or organisation disabled. */
export async function isSessionLive(db: Database, sessionId: string): Promise<boolean> {
  const rows = await db.query(
    `select 1 from sessions s join users u on u.id = s.user_id left join organisations o on o.id = u.organisation_id
      where s.id = $1 and s.ended_at is null and s.expires_at > now() and u.disabled_at is null and o.disabled_at is null`,
    [sessionId],
  );
  return rows.length === 1;
}
