import type { DepositStatus } from '../statuses.ts';

export const DEPOSIT_DECISIONS = ['approve', 'return', 'reject'] as const;
export type DepositDecision = (typeof DEPOSIT_DECISIONS)[number];

/** Statuses in which finance is waited for. */
export type ReviewStatus = Extract<DepositStatus, 'in-review' | 'second-review'>;

export const isInReview = (status: DepositStatus): status is ReviewStatus => status === 'in-review' || status === 'second-review';

/** Where a decision leads; from `secondApprovalFrom` on a first approval leads to the second person. */
export function statusAfterDecision(
  decision: DepositDecision, { status, amount }: { status: ReviewStatus; amount: bigint }, secondApprovalFrom: bigint,
): Exclude<DepositStatus, 'in-review'> {
  if (decision === 'return') return 'returned';
  if (decision === 'reject') return 'rejected';
  return status === 'in-review' && amount >= secondApprovalFrom ? 'second-review' : 'approved';
}
