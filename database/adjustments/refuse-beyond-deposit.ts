import { Problem } from '../../domain/problems.ts';
import type { Database, Tx } from '../connection.ts';

/** What approved adjustments have left of a deposit's credit. */
export interface Corrected {
  slipAmount: bigint;
  left: bigint;
}

/**
 * Takes the deposit's row, so that two corrections of it wait for each other. Throws Problem `validation` where it is not
 * an approved one of this organisation, `wrong-state` where it is undone already, `adjustment-too-large` where more would be
 * taken than is left of its credit.
 */
export async function refuseBeyondDeposit(
  db: Database, tx: Tx, { depositId, organisationId, amount }: { depositId: string; organisationId: string; amount: bigint },
): Promise<Corrected> {
  const [deposit] = await db.query<{ slip_amount: string; undone_at: Date | null }>(
    `select slip_amount, undone_at from deposits where id = $1 and organisation_id = $2 and status = 'approved' for update`,
    [depositId, organisationId], tx,
  );
  if (deposit === undefined) {
    throw new Problem('validation', { errors: [{ field: 'depositId', code: 'unknown-deposit', message: 'این سازمان چنین فیش تاییدشده‌ای ندارد.' }] });
  }
  if (deposit.undone_at !== null) throw new Problem('wrong-state', { detail: 'اعتبار این فیش پیش‌تر به طور کامل پس گرفته شده است.' });
  const [approved] = await db.query<{ total: string }>(
    `select coalesce(sum(amount), 0) as total from adjustments where deposit_id = $1 and status = 'approved'`, [depositId], tx,
  );
  const slipAmount = BigInt(deposit.slip_amount);
  const left = slipAmount + BigInt(approved?.total ?? '0');
  if (left + amount < 0n) throw new Problem('adjustment-too-large', { extra: { left: left.toString() } });
  return { slipAmount, left: left + amount };
}
