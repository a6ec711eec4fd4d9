import { Problem } from '../../domain/problems.ts';
import { formatRial } from '../../domain/rial.ts';
import { limitReached, needsApproval } from '../../domain/spending/limits.ts';
import type { Database, Tx } from '../connection.ts';
import { readLimits, type Spender } from './read-rooms.ts';
import { spendingLimitProblem } from './spending-limit-problem.ts';

interface Wanted extends Spender {
  payable: bigint;
  /** Runs later: then only what could never fit is refused, the rest is counted when its time has come. */
  planned: boolean;
}

/**
 * Refuses what this person may not confirm alone, or what no limit leaves room for; looked at for the form and again when it is
 * confirmed. The hold itself counts under lock, so this is not what keeps the limit. Throws Problem `approval-needed`, `spending-limit`.
 */
export async function refuseOverLimits(db: Database, tx: Tx, { payable, planned, ...spender }: Wanted): Promise<void> {
  const { rooms, approvalFrom } = await readLimits(db, tx, spender, { lock: false });
  if (approvalFrom !== null && needsApproval(await roleOf(db, tx, spender.userId), payable, approvalFrom)) {
    throw new Problem('approval-needed', {
      detail: `درخواست‌های از ${formatRial(approvalFrom)} ریال به بالا را یکی از مدیران سازمان تایید می‌کند. آن را برای تایید بفرستید.`,
      extra: { approvalFrom: approvalFrom.toString(), payable: payable.toString() },
    });
  }
  const reached = limitReached(planned ? rooms.map((room) => ({ ...room, spent: 0n })) : rooms, payable);
  if (reached !== undefined) throw spendingLimitProblem(reached, payable);
}

async function roleOf(db: Database, tx: Tx, userId: string): Promise<string> {
  return (await db.query<{ role: string }>('select role from users where id = $1', [userId], tx))[0]?.role ?? '';
}
