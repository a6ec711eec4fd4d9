import { Problem } from '../../domain/problems.ts';
import type { Database, Tx } from '../connection.ts';
import { countSpending } from '../spending/count-spending.ts';
import { tellLowBalance } from '../spending/tell-low-balance.ts';
import { beginPosting, postEntries } from './post-transaction.ts';

/**
 * Holds a run's full price once, counted against the limits of who confirmed it.
 * @throws Problem `spending-limit`, `insufficient-credit` with `available`, `payable` and `shortfall` (rial, as text);
 * nothing has changed once the caller's transaction is rolled back.
 */
export async function holdRun(
  db: Database,
  tx: Tx,
  run: { runId: string; organisationId: string; price: bigint; description: string },
): Promise<void> {
  const posting = { id: `hold:${run.runId}`, kind: 'hold' as const, ...run };
  if (!(await beginPosting(db, tx, posting))) return;
  await countSpending(db, tx, run);
  // Locked before it is read: of two orders that race for the last credit, the second sees what the first has left.
  const [account] = await db.query<{ balance: string }>(
    `select balance from ledger_accounts where organisation_id = $1 and kind = 'available' for update`,
    [run.organisationId],
    tx,
  );
  const available = BigInt(account?.balance ?? '0');
  if (available < run.price) {
    throw new Problem('insufficient-credit', {
      extra: {
        available: available.toString(),
        payable: run.price.toString(),
        shortfall: (run.price - available).toString(),
      },
    });
  }
  await tellLowBalance(db, tx, { organisationId: run.organisationId, transactionId: posting.id, before: available, after: available - run.price });
  await postEntries(db, tx, posting, [['available', -run.price], ['held', run.price]]);
}
