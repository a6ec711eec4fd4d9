import type { Database } from '../connection.ts';

/** Small enough to be over within a moment, so that nobody waits for its locks. */
export const BATCH = 10_000;

/**
 * Deletes the first rows that `old` finds, by their key, and says how many. Rows that somebody else holds just now are left to the
 * next batch; so two who delete at once don't wait for each other.
 */
export async function deleteBatch(db: Database, table: string, old: string, key: readonly string[] = ['id']): Promise<number> {
  const same = key.map((column) => `t.${column} = old.${column}`).join(' and ');
  // Counted by the database: rows that each say «1» would fill this process.
  const [gone] = await db.query<{ rows: number }>(
    `with old as (${old} limit ${BATCH} for update skip locked), gone as (delete from ${table} t using old where ${same} returning 1)
     select count(*)::int as rows from gone`,
  );
  return gone?.rows ?? 0;
}
