import { Problem } from '../../domain/problems.ts';
import type { Database, Tx } from '../connection.ts';
import { depositView, SELECT_DEPOSIT, type DepositRow, type DepositView } from './deposit-view.ts';

export interface DepositKey {
  organisationId: string;
  depositId: string;
}

/** Throws Problem `not-found`, also for another organisation's. */
export async function readDeposit(db: Database, { organisationId, depositId }: DepositKey, tx?: Tx): Promise<DepositView> {
  const [row] = await db.query<DepositRow>(`${SELECT_DEPOSIT} where d.id = $1 and d.organisation_id = $2`, [depositId, organisationId], tx);
  if (row === undefined) throw new Problem('not-found');
  return depositView(row);
}
