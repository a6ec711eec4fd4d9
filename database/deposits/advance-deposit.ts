import { isInReview } from '../../domain/deposits/after-decision.ts';
import { customerDue } from '../../domain/deposits/reminders.ts';
import type { DepositStatus } from '../../domain/statuses.ts';
import { recordAudit } from '../audit/record-audit.ts';
import type { Database, Tx } from '../connection.ts';
import { readSettings } from '../settings/read-settings.ts';
import { expireDeposit } from './expire-deposit.ts';
import { remindCustomer } from './remind-customer.ts';
import { tellReviewers } from './tell-reviewers.ts';

/** Where a deposit's review stands, for its process: ids, times and words of the domain. */
export interface DepositPosition {
  organisationId: string;
  status: DepositStatus;
  round: number;
  escalated: boolean;
  /** Epoch milliseconds of what is due next; undefined where only people are waited for. */
  nextMs: number | undefined;
  ended: boolean;
}

interface Row {
  organisation_id: string;
  status: DepositStatus;
  round: number;
  status_since: Date;
  review_due_at: Date | null;
  escalate_at: Date | null;
  escalated_at: Date | null;
}

/**
 * Does what is due for a deposit at `asOf`, under its row's lock: reminds finance of one that is late, hands one that is
 * later still to a supervisor, reminds the customer of one that was returned, and closes what nobody mended. Called
 * again it finds that done. @returns undefined where there is no such deposit.
 */
export async function advanceDeposit(db: Database, depositId: string, asOf: Date): Promise<DepositPosition | undefined> {
  return db.transaction(async (tx) => {
    const deposit = await lock(db, tx, depositId);
    if (deposit === undefined) return undefined;
    if (isInReview(deposit.status)) return remindStaff(db, tx, depositId, deposit, asOf);
    if (deposit.status !== 'returned') return position(deposit, undefined);
    const settings = await readSettings(db, tx);
    const due = customerDue(deposit.status_since.getTime(), asOf.getTime(), {
      reminderDays: settings['customer-reminder-days'], expiryDays: settings['application-expiry-days'],
    });
    if (due.day !== undefined) await remindCustomer(db, tx, depositId, due.day);
    if (!due.expired) return position(deposit, due.nextMs);
    await expireDeposit(db, tx, depositId, asOf);
    return position((await lock(db, tx, depositId)) ?? deposit, undefined);
  });
}

async function lock(db: Database, tx: Tx, depositId: string): Promise<Row | undefined> {
  const [row] = await db.query<Row>(
    `select organisation_id, status, round, status_since, review_due_at, escalate_at, escalated_at from deposits where id = $1 for update`,
    [depositId], tx,
  );
  return row;
}

async function remindStaff(db: Database, tx: Tx, depositId: string, deposit: Row, asOf: Date): Promise<DepositPosition> {
  const { review_due_at: late, escalate_at: escalate, organisation_id: organisationId } = deposit;
  if (late === null || escalate === null) throw new Error('A deposit in review has its times.');
  if (asOf >= late) await tellReviewers(db, tx, depositId, 'late-in-queue');
  if (asOf >= escalate && deposit.escalated_at === null) {
    await db.query('update deposits set escalated_at = $2 where id = $1 returning id', [depositId, asOf], tx);
    await tellReviewers(db, tx, depositId, 'escalated');
    await recordAudit(db, tx, { action: 'deposit.escalate', subject: `deposit/${depositId}`, organisationId });
    return position({ ...deposit, escalated_at: asOf }, undefined);
  }
  return position(deposit, [late, escalate].find((time) => time > asOf)?.getTime());
}

function position({ organisation_id, status, round, escalated_at }: Row, nextMs: number | undefined): DepositPosition {
  return {
    organisationId: organisation_id, status, round, escalated: escalated_at !== null, nextMs, ended: status === 'approved' || status === 'rejected',
  };
}
