import { isInReview, type ReviewStatus } from '../../domain/deposits/after-decision.ts';
import { Problem } from '../../domain/problems.ts';
import type { DepositStatus } from '../../domain/statuses.ts';
import type { Database, Tx } from '../connection.ts';

/** A deposit that waits for a decision; its row is held by the caller's transaction. */
export interface DepositInReview {
  id: string;
  organisationId: string;
  createdBy: string;
  status: ReviewStatus;
  version: number;
  amount: bigint;
  bank: string;
  tracking: string;
  trackingNumber: string;
  paidOn: string;
  firstApprovedBy: string | null;
  escalated: boolean;
  /** From this amount on one person is not enough. */
  secondApprovalFrom: bigint;
}

type Row = Omit<DepositInReview, 'status' | 'amount' | 'secondApprovalFrom'> & { status: DepositStatus; amount: string; secondApprovalFrom: string };

/**
 * Takes the deposit that a reviewer saw. Throws Problem `not-found`; `already-decided {decidedBy, decidedAt}` where it
 * has changed since, whoever changed it.
 */
export async function lockForReview(db: Database, tx: Tx, depositId: string, expectedVersion: number): Promise<DepositInReview> {
  const [row] = await db.query<Row>(
    `select id, organisation_id as "organisationId", created_by as "createdBy", status, version, amount, bank_code as bank,
        tracking_normalised as tracking, tracking_number as "trackingNumber", paid_on::text as "paidOn",
        first_approved_by as "firstApprovedBy", escalated_at is not null as escalated, second_approval_from() as "secondApprovalFrom"
      from deposits where id = $1 for update`,
    [depositId], tx,
  );
  if (row === undefined) throw new Problem('not-found');
  const { status } = row;
  if (row.version !== expectedVersion || !isInReview(status)) {
    const [last] = await db.query<{ decidedBy: string | null; decidedAt: Date }>(
      `select nullif(concat_ws(' ', u.first_name, u.last_name), '') as "decidedBy", x.decided_at as "decidedAt"
        from deposit_decisions x left join users u on u.id = x.decided_by where x.deposit_id = $1 order by x.version desc limit 1`,
      [depositId], tx,
    );
    throw new Problem('already-decided', { extra: { ...(last ?? { decidedBy: null, decidedAt: null }) } });
  }
  return { ...row, status, amount: BigInt(row.amount), secondApprovalFrom: BigInt(row.secondApprovalFrom) };
}
