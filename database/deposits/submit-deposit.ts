import { isoDateOf } from '../../domain/calendar/iso-date.ts';
import { WORKFLOWS } from '../../domain/processes.ts';
import { recordAudit } from '../audit/record-audit.ts';
import type { Database, Tx } from '../connection.ts';
import { storeFile, type AcceptedFile } from '../files/store-file.ts';
import { enqueueStart } from '../outbox/enqueue.ts';
import type { DepositView } from './deposit-view.ts';
import { keepSubmission } from './keep-submission.ts';
import { readDeposit } from './read-deposit.ts';
import { reviewTimes } from './review-times.ts';
import { checkEntry, type SlipEntry } from './slip-entry.ts';
import { tellReviewers } from './tell-reviewers.ts';

interface NewDeposit {
  organisationId: string;
  userId: string;
  entry: SlipEntry;
  slip: AcceptedFile;
  address?: string;
  asOf?: Date;
}

/** Hands a slip in: it waits for finance from now on, and so does its process. Throws Problem `validation`. */
export async function submitDeposit(
  db: Database, tx: Tx, { organisationId, userId, entry, slip, address, asOf = new Date() }: NewDeposit,
): Promise<DepositView> {
  const normalised = await checkEntry(db, tx, entry);
  const fileId = await storeFile(db, tx, { organisationId, userId }, slip);
  const { reviewDueAt, escalateAt } = await reviewTimes(db, tx, asOf);
  const [made] = await db.query<{ id: string }>(
    `insert into deposits (organisation_id, created_by, amount, paid_on, bank_code, company_account_id, method, tracking_number,
        tracking_normalised, payer, slip_file_id, slip_sha256, submitted_at, status_since, review_due_at, escalate_at)
      select $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, f.id, f.sha256, $12::timestamptz, $12::timestamptz, $13, $14
        from stored_files f where f.id = $11 returning id`,
    [
      organisationId, userId, entry.amount.toString(), isoDateOf(entry.paidOn), entry.bank, entry.companyAccountId, entry.method,
      entry.trackingNumber, normalised, entry.payer, fileId, asOf, reviewDueAt, escalateAt,
    ], tx,
  );
  if (made === undefined) throw new Error('the deposit was not stored');
  await keepSubmission(db, tx, made.id, userId);
  await recordAudit(db, tx, {
    actorId: userId, action: 'deposit.submit', subject: `deposit/${made.id}`, organisationId,
    ...(address === undefined ? {} : { address }), detail: { amount: entry.amount.toString(), round: 1 },
  });
  await tellReviewers(db, tx, made.id, 'new-in-queue');
  await enqueueStart(db, tx, { workflow: WORKFLOWS.depositReview, workflowId: `deposit/${made.id}`, payload: { depositId: made.id } });
  return readDeposit(db, { organisationId, depositId: made.id }, tx);
}
