import type { Database, Tx } from '../connection.ts';
import { tellLowBalance } from '../spending/tell-low-balance.ts';
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
  if (credit.amount < 0n) await tellIfLow(db, tx, credit);
  await postEntries(db, tx, credit, [['available', credit.amount], [credit.source, -credit.amount]]);
  return true;
}

/** Credit is taken back: the account is locked first, so that nothing moves between the look and the entry. */
async function tellIfLow(db: Database, tx: Tx, { id, organisationId, amount }: Credit): Promise<void> {
  const [account] = await db.query<{ balance: string }>(
    `select balance from ledger_accounts where organisation_id = $1 and kind = 'available' for update`, [organisationId], tx);
  const before = BigInt(account?.balance ?? 0);
  await tellLowBalance(db, tx, { organisationId, transactionId: id, before, after: before + amount });
}
