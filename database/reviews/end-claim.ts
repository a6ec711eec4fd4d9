import type { Database, Tx } from '../connection.ts';
import type { CaseKind } from './cases.ts';

/** Whoever had the case in hand is done with it. */
export async function endClaim(db: Database, tx: Tx, kind: CaseKind['kind'], subjectId: string): Promise<void> {
  await db.query('delete from review_claims where kind = $1 and subject_id = $2 returning subject_id', [kind, subjectId], tx);
}
