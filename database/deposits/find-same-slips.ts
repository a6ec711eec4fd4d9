import type { DepositStatus } from '../../domain/statuses.ts';
import type { Database, Tx } from '../connection.ts';
import type { DepositKey } from './read-deposit.ts';

/** A likeness to another deposit of the same organisation: a warning, never a refusal. */
export interface SameSlip {
  /** The same picture or PDF, or the same bank, tracking number and date. */
  code: 'same-slip' | 'same-number';
  depositId: string;
  status: DepositStatus;
}

/** Only the own organisation's: what others have handed in is nobody's business but the reviewers'. */
export async function findSameSlips(db: Database, tx: Tx | undefined, { organisationId, depositId }: DepositKey): Promise<SameSlip[]> {
  return db.query<SameSlip>(
    `select case when o.slip_sha256 = d.slip_sha256 then 'same-slip' else 'same-number' end as code, o.id as "depositId", o.status
      from deposits d join deposits o on o.organisation_id = d.organisation_id and o.id <> d.id
        and (o.slip_sha256 = d.slip_sha256
          or (o.bank_code, o.tracking_normalised, o.paid_on) = (d.bank_code, d.tracking_normalised, d.paid_on))
      where d.id = $1 and d.organisation_id = $2 order by o.created_at desc limit 20`,
    [depositId, organisationId], tx,
  );
}
