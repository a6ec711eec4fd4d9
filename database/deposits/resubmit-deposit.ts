import { isoDateOf } from '../../domain/calendar/iso-date.ts';
import { isInReview } from '../../domain/deposits/after-decision.ts';
import { Problem } from '../../domain/problems.ts';
import type { DepositStatus } from '../../domain/statuses.ts';
import { recordAudit } from '../audit/record-audit.ts';
import type { Database, Tx } from '../connection.ts';
import { storeFile, type AcceptedFile } from '../files/store-file.ts';
import type { DepositView } from './deposit-view.ts';
import { keepSubmission } from './keep-submission.ts';
import { readDeposit, type DepositKey } from './read-deposit.ts';
import { reviewTimes } from './review-times.ts';
import { signalDeposit } from './signal-deposit.ts';
import { checkEntry, type SlipEntry } from './slip-entry.ts';
import { tellReviewers } from './tell-reviewers.ts';

interface Mended extends DepositKey {
  userId: string;
  entry: SlipEntry;
  /** Left out: the picture stays. */
  slip: AcceptedFile | undefined;
  address?: string;
  asOf?: Date;
}

/**
 * Hands a returned slip in again, mended; another round of review begins.
 * @throws Problem `not-found`, `in-review`, `wrong-state` (decided for good), `validation`.
 */
export async function resubmitDeposit(
  db: Database, tx: Tx, { organisationId, depositId, userId, entry, slip, address, asOf = new Date() }: Mended,
): Promise<DepositView> {
  await lockReturned(db, tx, { organisationId, depositId });
  const normalised = await checkEntry(db, tx, entry);
  const fileId = slip === undefined ? null : await storeFile(db, tx, { organisationId, userId }, slip);
  const { reviewDueAt, escalateAt } = await reviewTimes(db, tx, asOf);
  const [mended] = await db.query<{ round: number }>(
    `update deposits d set status = 'in-review', version = version + 1, round = round + 1,
        amount = $2, paid_on = $3, bank_code = $4, company_account_id = $5, method = $6, tracking_number = $7, tracking_normalised = $8,
        payer = $9, slip_file_id = f.id, slip_sha256 = f.sha256, slip_amount = null, first_approved_by = null, decided_by = null,
        decided_at = null, reason = null, submitted_at = $11::timestamptz, status_since = $11::timestamptz, review_due_at = $12,
        escalate_at = $13, escalated_at = null
      from stored_files f where d.id = $1 and f.id = coalesce($10, d.slip_file_id) returning d.round`,
    [
      depositId, entry.amount.toString(), isoDateOf(entry.paidOn), entry.bank, entry.companyAccountId, entry.method,
      entry.trackingNumber, normalised, entry.payer, fileId, asOf, reviewDueAt, escalateAt,
    ], tx,
  );
  await keepSubmission(db, tx, depositId, userId);
  await recordAudit(db, tx, {
    actorId: userId, action: 'deposit.resubmit', subject: `deposit/${depositId}`, organisationId,
    ...(address === undefined ? {} : { address }), detail: { amount: entry.amount.toString(), round: mended?.round },
  });
  await tellReviewers(db, tx, depositId, 'new-in-queue');
  await signalDeposit(db, tx, depositId);
  return readDeposit(db, { organisationId, depositId }, tx);
}

async function lockReturned(db: Database, tx: Tx, { organisationId, depositId }: DepositKey): Promise<void> {
  const [deposit] = await db.query<{ status: DepositStatus }>(
    'select status from deposits where id = $1 and organisation_id = $2 for update', [depositId, organisationId], tx,
  );
  if (deposit === undefined) throw new Problem('not-found');
  if (isInReview(deposit.status)) throw new Problem('in-review');
  if (deposit.status !== 'returned') throw new Problem('wrong-state', { detail: 'بررسی این فیش پایان یافته است؛ برای واریز دیگر فیش تازه ثبت کنید.' });
}
