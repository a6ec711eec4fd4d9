import type { Database } from '../connection.ts';
import { beginPosting, postEntries } from '../ledger/post-transaction.ts';
import { lockForSettling } from './lock-for-settling.ts';
import { entriesOf, settleCharges, type Settled } from './settle-charges.ts';

const BATCH = 2_000;

/**
 * Settles the next charges of a cancelled run that are not at the operator: never sent becomes `cancelled`, tried
 * without success becomes `failed`. What waits for a person goes on waiting. Repeated until it answers 0.
 */
export async function cancelWaiting(db: Database, runId: string, batchId: string, asOf: Date): Promise<number> {
  return db.transaction(async (tx) => {
    // The run's row first, as everywhere; claims that were under way have committed once it is ours.
    const [run] = await db.query<{ control: string }>('select control from runs where id = $1 for update', [runId], tx);
    if (run?.control !== 'cancel') return 0;
    const waiting = await db.query<{ chargeId: string; tried: boolean }>(
      `select c.id as "chargeId", exists (select 1 from charge_attempts a join charge_attempt_outcomes o on o.attempt_id = a.id
              where a.charge_id = c.id and o.kind <> 'not-sent') as tried
         from charges c where c.run_id = $1 and c.state = 'waiting' and c.person_since is null order by c.id limit ${BATCH} for no key update of c`,
      [runId],
      tx,
    );
    if (waiting.length === 0) return 0;
    const { organisationId, charges } = await lockForSettling(db, tx, runId, waiting);
    const settled = waiting.flatMap(({ chargeId, tried }): Settled[] => {
      const charge = charges.get(chargeId);
      if (charge === undefined) return [];
      return [{
        charge,
        attemptId: undefined,
        ...(tried ? { status: 'failed', failureCode: 'run-cancelled' } : { status: 'cancelled' }),
      }];
    });
    const posting = { id: `settle:${batchId}`, kind: 'settle' as const, organisationId, runId, description: 'آزادسازی پس از لغو' };
    if (!(await beginPosting(db, tx, posting))) return 0;
    await settleCharges(db, tx, { ledgerTransactionId: posting.id, runId, settled, asOf, gapMs: 0 });
    await postEntries(db, tx, posting, entriesOf(settled));
    return settled.length;
  });
}
