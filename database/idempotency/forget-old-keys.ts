import type { Database } from '../connection.ts';

/** Deletes keys older than their life of 24 hours, at most 10,000 at a time. */
export async function forgetOldKeys(db: Database): Promise<void> {
  await db.query(
    `delete from idempotency_keys where (scope, key) in
       (select scope, key from idempotency_keys where created_at < now() - interval '24 hours' limit 10000)`,
  );
}
