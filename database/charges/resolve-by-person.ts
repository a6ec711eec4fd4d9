import { Problem } from '../../domain/problems.ts';
import { CHANGED_SIGNAL, WORKFLOWS } from '../../domain/processes.ts';
import { recordAudit } from '../audit/record-audit.ts';
import type { Database, Tx } from '../connection.ts';
import { beginPosting, postEntries } from '../ledger/post-transaction.ts';
import { enqueueSignal } from '../outbox/enqueue.ts';
import { endClaim } from '../reviews/end-claim.ts';
import { lockForSettling, type LockedCharge } from './lock-for-settling.ts';
import { entriesOf, settleCharges, type Settled } from './settle-charges.ts';

interface Resolution {
  chargeId: string;
  outcome: 'succeeded' | 'failed';
  /** Why, and what was seen (a statement line, a call with the operator). */
  reason: string;
  evidence: string;
  /** The charge's version that the person saw. */
  expectedVersion: number;
  actorId: string;
  address?: string;
}

/**
 * A named person decides a charge whose outcome stayed unknown, or one that is parked because of a contradicting
 * answer; accepted only while it still is.
 * @throws Problem `not-found`, `already-decided` (settled meanwhile, or changed since it was shown), `wrong-state` (a
 * sold PIN cannot be declared: its code comes with the operator's answer only).
 */
export async function resolveByPerson(db: Database, tx: Tx, resolution: Resolution): Promise<void> {
  const { chargeId, outcome, actorId } = resolution;
  const [found] = await db.query<{ run_id: string }>('select run_id from charges where id = $1', [chargeId], tx);
  if (found === undefined) throw new Problem('not-found');
  const runId = found.run_id;
  const { organisationId, charges } = await lockForSettling(db, tx, runId, [{ chargeId }]);
  const charge = charges.get(chargeId);
  const [now] = await db.query<{ version: number; state: string; product_type: string }>(
    'select version, state, product_type from charges where id = $1',
    [chargeId],
    tx,
  );
  const parked = now?.state === 'waiting' && charge?.personSince != null;
  if (charge?.currentAttempt == null || (now?.state !== 'unknown' && !parked) || now.version !== resolution.expectedVersion) {
    throw new Problem('already-decided');
  }
  if (now.product_type === 'pin-charge' && outcome === 'succeeded') throw new Problem('wrong-state');
  const attemptId = parked ? await attemptOfPerson(db, tx, charge) : charge.currentAttempt;
  await db.query(
    `insert into charge_attempt_outcomes (attempt_id, source, kind, final, code, decided_by, reason, evidence)
     values ($1, 'person', $2, true, $3, $4, $5, $6) returning id`,
    [
      attemptId,
      outcome === 'succeeded' ? 'succeeded' : 'refused',
      `decided-${outcome}`,
      actorId, resolution.reason, resolution.evidence,
    ],
    tx,
  );
  const posting = {
    id: `settle:person:${attemptId}`, kind: 'settle' as const, organisationId, runId,
    description: 'تعیین تکلیف با تصمیم کارشناس', createdBy: actorId,
  };
  await beginPosting(db, tx, posting);
  const settled: Settled[] = [{
    charge,
    attemptId,
    ...(outcome === 'succeeded' ? { status: 'succeeded' } : { status: 'failed', failureCode: 'decided-failed' }),
  }];
  await db.query(
    `update tasks set resolved_at = now(), resolved_by = $2, resolution = $3
     where (kind = 'unknown-charge' and subject_id = $1::text or kind = 'contradicting-answer' and detail ->> 'chargeId' = $1::text)
       and resolved_at is null returning id`,
    [chargeId, actorId, outcome],
    tx,
  );
  await endClaim(db, tx, 'charge', chargeId);
  await settleCharges(db, tx, { ledgerTransactionId: posting.id, runId, settled, asOf: new Date(), gapMs: 0 });
  await recordAudit(db, tx, {
    actorId,
    action: 'charge.resolve',
    subject: `charge/${chargeId}`,
    organisationId,
    ...(resolution.address === undefined ? {} : { address: resolution.address }),
    detail: { outcome, reason: resolution.reason, evidence: resolution.evidence },
  });
  await enqueueSignal(db, tx, { workflow: WORKFLOWS.orderRun, workflowId: `run/${runId}`, signal: CHANGED_SIGNAL, payload: {} });
  await postEntries(db, tx, posting, entriesOf(settled));
}

/** The attempts of a parked charge are all decided; what a person decides stands with an attempt of its own, never sent. */
async function attemptOfPerson(db: Database, tx: Tx, { id }: LockedCharge): Promise<string> {
  const [attempt] = await db.query<{ id: string }>(
    `insert into charge_attempts (id, charge_id, run_id, number, operator_code, claim_token, send_before)
     select new_id(), c.id, c.run_id, c.attempt_count + 1, c.operator_code, new_id(), clock_timestamp() from charges c where c.id = $1
     returning id`,
    [id],
    tx,
  );
  if (attempt === undefined) throw new Error('No such charge');
  await db.query('update charges set attempt_count = attempt_count + 1, current_attempt = $2 where id = $1 returning id', [id, attempt.id], tx);
  return attempt.id;
}
