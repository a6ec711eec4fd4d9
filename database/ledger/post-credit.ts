import type { Database, Tx } from '../connection.ts';
import { wakeWaitingRuns } from '../runs/wake-waiting-runs.ts';
import { beginPosting, postEntries } from './post-transaction.ts';

interface Credit {
  /** The ledger transaction's id, such as `credit:<authority>`; the same id credits once. */
  id: string;
  organisationId: string;
  /** Rial, positive; negative only for an adjustment that takes credit back. */
  amount: bigint;
  source: 'bank' | 'deposits' | 'adjustments';
  description: string;
  createdBy?: string;
}

/**
 * Moves `amount` to the organisation's available credit and wakes its runs that wait for credit.
 * @returns false where this credit was posted before.
 * @throws a check violation of `balance_not_negative` where an adjustment would take more than is available.
 */
export async function postCredit(db: Database, tx: Tx, credit: Credit): Promise<boolean> {
  const kind = credit.source === 'adjustments' ? 'adjustment' : 'credit';
  if (!(await beginPosting(db, tx, { ...credit, kind }))) return false;
  await wakeWaitingRuns(db, tx, credit.organisationId);
  await postEntries(db, tx, credit, [['available', credit.amount], [credit.source, -credit.amount]]);
  return true;
}
