import { toPersianDigits } from '../../domain/digits.ts';
import { Problem } from '../../domain/problems.ts';
import { formatRial } from '../../domain/rial.ts';
import type { AdjustmentStatus } from '../../domain/statuses.ts';
import { recordAudit } from '../audit/record-audit.ts';
import { sqlState, type Database, type Tx } from '../connection.ts';
import { postCredit } from '../ledger/post-credit.ts';
import { tellCustomers } from '../messages/tell-customers.ts';
import { refuseBeyondDeposit } from './refuse-beyond-deposit.ts';

interface Decision {
  adjustmentId: string;
  decision: 'approve' | 'reject';
  /** Needed for a rejection. */
  reason?: string | undefined;
  expectedVersion: number;
  actorId: string;
  address?: string;
}

interface Proposed {
  organisation_id: string;
  amount: string;
  reason: string;
  deposit_id: string | null;
  status: AdjustmentStatus;
  version: number;
  proposed_by: string;
  decided_by_name: string | null;
  decided_at: Date | null;
}

/**
 * A second person decides a proposed correction; an approval posts it in the same transaction.
 * @throws Problem `not-found`, `already-decided`, `own-request`, `validation`, `wrong-state`, `adjustment-too-large`,
 * `insufficient-credit` (it stays proposed).
 */
export async function decideAdjustment(db: Database, tx: Tx, decision: Decision): Promise<AdjustmentStatus> {
  const { adjustmentId: id, actorId } = decision;
  const proposed = await lock(db, tx, decision);
  const status = decision.decision === 'approve' ? 'approved' : 'rejected';
  const amount = BigInt(proposed.amount);
  const organisationId = proposed.organisation_id;
  await db.query(
    'insert into adjustment_decisions (adjustment_id, version, decision, reason, decided_by) values ($1, $2, $3, $4, $5) returning version',
    [id, proposed.version, decision.decision, decision.reason ?? null, actorId], tx,
  );
  const corrected = status === 'approved' && proposed.deposit_id !== null
    ? await refuseBeyondDeposit(db, tx, { depositId: proposed.deposit_id, organisationId, amount }) : undefined;
  await db.query(
    `update adjustments set status = $2, version = version + 1, decided_by = $3, decided_at = now(), decision_reason = $4 where id = $1 returning id`,
    [id, status, actorId, decision.reason ?? null], tx,
  );
  if (corrected?.left === 0n) await db.query('update deposits set undone_at = now() where id = $1 returning id', [proposed.deposit_id], tx);
  await recordAudit(db, tx, {
    actorId, action: `adjustment.${decision.decision}`, subject: `adjustment/${id}`, organisationId,
    ...(decision.address === undefined ? {} : { address: decision.address }),
    detail: { amount: proposed.amount, reason: decision.reason, depositId: proposed.deposit_id },
  });
  if (status === 'approved') await post(db, tx, { id, organisationId, amount, reason: proposed.reason, actorId });
  return status;
}

async function lock(db: Database, tx: Tx, { adjustmentId, decision, reason, expectedVersion, actorId }: Decision): Promise<Proposed> {
  const [proposed] = await db.query<Proposed>(
    `select organisation_id, amount, reason, deposit_id, status, version, proposed_by, decided_at,
        (select concat_ws(' ', first_name, last_name) from users where id = a.decided_by) as decided_by_name
      from adjustments a where id = $1 for update`,
    [adjustmentId], tx,
  );
  if (proposed === undefined) throw new Problem('not-found');
  if (proposed.status !== 'proposed' || proposed.version !== expectedVersion) {
    throw new Problem('already-decided', { extra: { decidedBy: proposed.decided_by_name, decidedAt: proposed.decided_at } });
  }
  if (proposed.proposed_by === actorId) throw new Problem('own-request');
  if (decision === 'reject' && reason === undefined) {
    throw new Problem('validation', { errors: [{ field: 'reason', code: 'required', message: 'دلیل را بنویسید.' }] });
  }
  return proposed;
}

async function post(
  db: Database, tx: Tx, { id, organisationId, amount, reason, actorId }: { id: string; organisationId: string; amount: bigint; reason: string; actorId: string },
): Promise<void> {
  await tellCustomers(db, tx, {
    organisationId, kind: 'credit-adjusted', title: amount < 0n ? 'اصلاح کاهشی اعتبار' : 'اصلاح افزایشی اعتبار',
    body: `${formatRial(amount < 0n ? -amount : amount)} ریال ${amount < 0n ? 'از اعتبار سازمان کم' : 'به اعتبار سازمان افزوده'} شد. دلیل: ${toPersianDigits(reason)}`,
    link: '/credit', deduplicationKey: `adjustment:${id}`,
  });
  try {
    await postCredit(db, tx, { id: `adjustment:${id}`, organisationId, amount, source: 'adjustments', description: reason, createdBy: actorId });
  } catch (error) {
    if (sqlState(error) !== '23514') throw error;
    throw new Problem('insufficient-credit', { cause: error, detail: 'اعتبار آزاد سازمان برای این اصلاح کافی نیست. پیشنهاد باز می‌ماند.' });
  }
}
