import type { Database } from '../connection.ts';
import { deleteBatch } from '../housekeeping/delete-batch.ts';

/** Sessions 30 days after their end. */
export function forgetOldSessions(db: Database): Promise<number> {
  return deleteBatch(db, 'sessions', `select id from sessions where least(expires_at, coalesce(ended_at, expires_at)) < now() - interval '30 days'`);
}
