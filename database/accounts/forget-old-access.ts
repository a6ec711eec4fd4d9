import type { Database } from '../connection.ts';

/**
 * Deletes what of codes and sessions serves no more: codes a day after their end (a sign-up's details with them;
 * codes that confirmed an order stay, they are its evidence), sessions 30 days after theirs.
 */
export async function forgetOldAccess(db: Database): Promise<void> {
  await db.query(
    `delete from one_time_codes c where c.id in (
      select id from one_time_codes where expires_at < now() - interval '1 day'
        and not (purpose = 'order-confirmation' and used_at is not null) limit 10000)`,
  );
  await db.query(
    `delete from sessions where id in (
      select id from sessions where least(expires_at, coalesce(ended_at, expires_at)) < now() - interval '30 days' limit 10000)`,
  );
}
