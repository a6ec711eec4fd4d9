import { Problem } from '../../domain/problems.ts';
import { recordAudit } from '../audit/record-audit.ts';
import type { Database, Tx } from '../connection.ts';
import { endClaim } from '../reviews/end-claim.ts';
import { closeGrouped } from './ring.ts';

interface Resolution {
  differenceId: string;
  reason: string;
  /** What was seen. */
  evidence: string;
  actorId: string;
  address: string;
}

/**
 * A person closes a difference. Nothing else changes: money is corrected by an adjustment, which two people decide. Who decided
 * the charge it is about has said their word already, and cannot close what contradicts it.
 * @throws Problem `not-found`, `already-decided {decidedBy, decidedAt}`, `own-request`.
 */
export async function resolveDifference(db: Database, tx: Tx, { differenceId, reason, evidence, actorId, address }: Resolution): Promise<void> {
  const [difference] = await db.query<{
    status: string; operator_code: number; day: string; charge_id: string | null; organisation_id: string | null; closed_at: Date | null; closed_by: string | null;
  }>(
    `select status, operator_code, day::text, charge_id, organisation_id, closed_at,
            (select concat_ws(' ', first_name, last_name) from users where id = d.resolved_by) as closed_by
       from statement_differences d where id = $1 for update of d`,
    [differenceId], tx,
  );
  if (difference === undefined) throw new Problem('not-found');
  if (difference.status !== 'open') throw new Problem('already-decided', { extra: { decidedBy: difference.closed_by, decidedAt: difference.closed_at } });
  await refuseOwn(db, tx, difference.charge_id, actorId);
  await db.query(
    `update statement_differences set status = 'resolved', closed_at = clock_timestamp(), resolved_by = $2, reason = $3, evidence = $4 where id = $1 returning id`,
    [differenceId, actorId, reason, evidence], tx,
  );
  const [task] = await db.query<{ id: string }>(
    `update tasks set resolved_at = clock_timestamp(), resolved_by = $2, resolution = $3 where deduplication_key = $1 and resolved_at is null returning id`,
    [`statement-difference:${differenceId}`, actorId, reason], tx,
  );
  await endClaim(db, tx, 'statement-difference', differenceId);
  if (task !== undefined) await endClaim(db, tx, 'task', task.id);
  await closeGrouped(db, tx, { operatorCode: difference.operator_code, day: difference.day }, reason, actorId);
  await recordAudit(db, tx, {
    actorId, action: 'statement-difference.resolve', subject: `statement-difference/${differenceId}`, address,
    ...(difference.organisation_id === null ? {} : { organisationId: difference.organisation_id }), detail: { reason, evidence },
  });
}

async function refuseOwn(db: Database, tx: Tx, chargeId: string | null, actorId: string): Promise<void> {
  const [own] = await db.query(
    `select 1 from charge_attempts a join charge_attempt_outcomes o on o.attempt_id = a.id where a.charge_id = $1 and o.decided_by = $2 limit 1`,
    [chargeId, actorId], tx,
  );
  if (own !== undefined) throw new Problem('own-request', { detail: 'تکلیف این تراکنش را خود شما تعیین کرده‌اید. همکار دیگری باید این اختلاف را ببندد.' });
}
