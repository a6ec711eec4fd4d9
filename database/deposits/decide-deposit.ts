import { statusAfterDecision, type DepositDecision } from '../../domain/deposits/after-decision.ts';
import { Problem } from '../../domain/problems.ts';
import type { DepositStatus, StaffRole } from '../../domain/statuses.ts';
import { recordAudit } from '../audit/record-audit.ts';
import type { Database, Tx } from '../connection.ts';
import { postCredit } from '../ledger/post-credit.ts';
import { endClaim } from '../reviews/end-claim.ts';
import { lockForReview, type DepositInReview } from './lock-for-review.ts';
import { refuseDuplicate } from './refuse-duplicate.ts';
import { reviewTimes } from './review-times.ts';
import { signalDeposit } from './signal-deposit.ts';
import { tellDecided } from './tell-decided.ts';
import { tellReviewers } from './tell-reviewers.ts';

export interface DepositReview {
  depositId: string;
  decision: DepositDecision;
  /** As the reviewer reads it from the slip; needed for an approval. */
  slipAmount?: bigint | undefined;
  /** 3 to 2,000 characters; needed for a return and a rejection, and shown to the customer. */
  reason?: string | undefined;
  /** The version that the reviewer saw. */
  expectedVersion: number;
  actorId: string;
  role: StaffRole;
  address?: string;
  asOf?: Date;
}

/**
 * One person's decision on a slip; an approval that is the last one credits it in the same transaction.
 * @returns the status that it leads to.
 * @throws Problem `not-found`, `already-decided`, `own-request`, `forbidden` (a supervisor before the slip is his),
 * `validation` (no reason, no amount), `amount-differs`, `same-reviewer`, `duplicate-slip`; nothing has changed then.
 */
export async function decideDeposit(db: Database, tx: Tx, review: DepositReview): Promise<{ status: DepositStatus; version: number }> {
  const deposit = await lockForReview(db, tx, review.depositId, review.expectedVersion);
  refuseReviewer(deposit, review);
  refuseForm(deposit, review);
  const status = statusAfterDecision(review.decision, deposit, deposit.secondApprovalFrom);
  if (review.decision === 'approve') await refuseDuplicate(db, tx, deposit);
  await write(db, tx, deposit, review, status);
  await recordAudit(db, tx, {
    actorId: review.actorId, action: `deposit.${review.decision}`, subject: `deposit/${deposit.id}`, organisationId: deposit.organisationId,
    ...(review.address === undefined ? {} : { address: review.address }),
    detail: { before: deposit.status, after: status, amount: deposit.amount.toString(), slipAmount: review.slipAmount?.toString(), reason: review.reason },
  });
  if (status === 'second-review') await tellReviewers(db, tx, deposit.id, 'second-approval-due');
  else await tellDecided(db, tx, { ...told(deposit, review), status });
  await signalDeposit(db, tx, deposit.id);
  if (status === 'approved') {
    await postCredit(db, tx, {
      id: `credit:deposit:${deposit.id}`, organisationId: deposit.organisationId, amount: deposit.amount, source: 'deposits',
      description: `فیش واریزی با شماره پیگیری ${deposit.trackingNumber}`, createdBy: review.actorId,
    });
  }
  return { status, version: deposit.version + 1 };
}

const told = (deposit: DepositInReview, { reason }: DepositReview) => ({
  depositId: deposit.id, organisationId: deposit.organisationId, madeBy: deposit.createdBy, version: deposit.version,
  amount: deposit.amount, trackingNumber: deposit.trackingNumber, reason,
});

function refuseReviewer({ status, createdBy, firstApprovedBy, escalated }: DepositInReview, { decision, actorId, role }: DepositReview): void {
  if (actorId === createdBy) throw new Problem('own-request');
  if (role !== 'finance' && role !== 'supervisor') throw new Problem('forbidden');
  if (role === 'supervisor' && status === 'in-review' && !escalated) {
    throw new Problem('forbidden', { detail: 'سرپرست تایید دوم و فیش‌های ارجاع‌شده را بررسی می‌کند.' });
  }
  if (decision === 'approve' && actorId === firstApprovedBy) throw new Problem('same-reviewer');
}

function refuseForm({ amount }: DepositInReview, { decision, slipAmount, reason }: DepositReview): void {
  if (decision !== 'approve') {
    if (reason !== undefined) return;
    throw new Problem('validation', { errors: [{ field: 'reason', code: 'required', message: 'دلیل را بنویسید؛ مشتری آن را می‌بیند.' }] });
  }
  if (slipAmount === undefined) {
    throw new Problem('validation', { errors: [{ field: 'slipAmount', code: 'required', message: 'مبلغ را از روی فیش بنویسید.' }] });
  }
  if (slipAmount !== amount) throw new Problem('amount-differs', { extra: { amount: amount.toString(), slipAmount: slipAmount.toString() } });
}

async function write(db: Database, tx: Tx, deposit: DepositInReview, review: DepositReview, status: DepositStatus): Promise<void> {
  const asOf = review.asOf ?? new Date();
  await db.query(
    `insert into deposit_decisions (deposit_id, version, decision, from_status, to_status, slip_amount, reason, decided_by)
      values ($1, $2, $3, $4, $5, $6, $7, $8) returning id`,
    [
      deposit.id, deposit.version, review.decision, deposit.status, status, review.slipAmount?.toString() ?? null,
      review.reason ?? null, review.actorId,
    ], tx,
  );
  const second = status === 'second-review';
  const times = second ? await reviewTimes(db, tx, asOf) : undefined;
  const first = second ? review.actorId : status === 'approved' ? deposit.firstApprovedBy : null;
  await db.query(
    `update deposits set status = $2, version = version + 1, slip_amount = $3, reason = $4, first_approved_by = $5,
        decided_by = $6, decided_at = case when $6::uuid is null then null else now() end, status_since = $7,
        review_due_at = $8, escalate_at = $9, escalated_at = null
      where id = $1 returning id`,
    [
      deposit.id, status, review.slipAmount?.toString() ?? null, review.reason ?? null, first, second ? null : review.actorId, asOf,
      times?.reviewDueAt ?? null, times?.escalateAt ?? null,
    ], tx,
  );
  await endClaim(db, tx, 'deposit', deposit.id);
}
