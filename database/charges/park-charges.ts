import type { Database, Tx } from '../connection.ts';
import type { LockedCharge } from './lock-for-settling.ts';
import { releaseSuccessors } from './release-successors.ts';

/**
 * Charges that wait to be sent again although the operator now says that an earlier attempt succeeded: they are never
 * due again, keep their hold, and wait for a person. The task is opened with the contradicting evidence.
 */
export async function parkCharges(db: Database, tx: Tx, charges: readonly LockedCharge[], asOf: Date): Promise<void> {
  if (charges.length === 0) return;
  await db.query(
    `update charges set due_at = 'infinity', stage = 'inquiring', person_since = $2, version = version + 1
       where id = any($1::uuid[]) and state = 'waiting' returning id`,
    [charges.map(({ id }) => id), asOf],
    tx,
  );
  await releaseSuccessors(db, tx, charges.flatMap(({ successorId }) => successorId ?? []), asOf);
}
