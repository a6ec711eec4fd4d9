import { Problem } from '../../domain/problems.ts';
import type { Database, Tx } from '../connection.ts';
import type { DepositInReview } from './lock-for-review.ts';

/**
 * Looks whether the slip's number was credited before, under a lock on that number, so that of two approvals at once the
 * second sees the first. Throws Problem `duplicate-slip {depositId, organisationName}`.
 */
export async function refuseDuplicate(db: Database, tx: Tx, { id, bank, tracking, paidOn }: DepositInReview): Promise<void> {
  await db.query('select pg_advisory_xact_lock(hashtextextended($1, 23))', [`slip ${bank} ${tracking} ${paidOn}`], tx);
  const [other] = await db.query<{ depositId: string; organisationName: string }>(
    `select d.id as "depositId", g.name as "organisationName" from deposits d join organisations g on g.id = d.organisation_id
      where d.bank_code = $1 and d.tracking_normalised = $2 and d.paid_on = $3::date and d.status = 'approved' and d.undone_at is null and d.id <> $4`,
    [bank, tracking, paidOn, id], tx,
  );
  if (other === undefined) return;
  throw new Problem('duplicate-slip', { detail: 'فیشی با همین بانک، شماره پیگیری و تاریخ پیش‌تر تایید شده است.', extra: { ...other } });
}
