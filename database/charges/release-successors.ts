import type { Database, Tx } from '../connection.ts';

/** Lets the next charge of a number go at `dueAt`, when the one before it is settled or waits for a person. */
export async function releaseSuccessors(db: Database, tx: Tx, successorIds: readonly string[], dueAt: Date): Promise<void> {
  if (successorIds.length === 0) return;
  await db.query(
    `update charges set due_at = $2 where id = any($1::uuid[]) and state = 'waiting' and due_at = 'infinity' and person_since is null returning id`,
    [successorIds, dueAt],
    tx,
  );
}
