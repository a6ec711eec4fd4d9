import type { Database } from '../../database/connection.ts';
import { advanceDeposit, type DepositPosition } from '../../database/deposits/advance-deposit.ts';

/** Activities of a slip's review; all may be repeated. */
export function createDepositActivities({ db }: { db: Database }) {
  return {
    advanceDeposit: (depositId: string, asOfMs: number): Promise<DepositPosition | undefined> =>
      advanceDeposit(db, depositId, new Date(asOfMs)),
  };
}
