import { nextTimes, type RecurrenceCalendar } from '../../domain/recurrence/index.ts';
import type { Database, Tx } from '../connection.ts';
import type { LockedPlan } from './lock-plan.ts';

/** What has become of an occurrence; `waiting` is open still. */
export type OccurrenceOutcome =
  | { outcome: 'waiting' }
  | { outcome: 'started'; runId: string }
  | { outcome: 'skipped'; reason: 'person' | 'paused'; decidedBy?: string }
  | { outcome: 'missed'; reason: 'late' | 'predecessor' };

/** Writes down what became of an occurrence, once. */
export async function recordOccurrence(
  db: Database, tx: Tx, plan: LockedPlan, { nominalMs, atMs }: { nominalMs: number; atMs: number }, became: OccurrenceOutcome,
): Promise<void> {
  await db.query(
    `insert into order_occurrences (order_id, organisation_id, nominal_at, occurs_at, outcome, reason, run_id, decided_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8)
     on conflict (order_id, nominal_at) do update set outcome = excluded.outcome, reason = excluded.reason, run_id = excluded.run_id,
       decided_by = excluded.decided_by, updated_at = now()
     returning 1`,
    [
      plan.orderId, plan.organisationId, new Date(nominalMs), new Date(atMs), became.outcome, 'reason' in became ? became.reason : null,
      'runId' in became ? became.runId : null, 'decidedBy' in became ? (became.decidedBy ?? null) : null,
    ],
    tx,
  );
}

/** Moves a plan past its next occurrence, in `plan` and in the order's row; the one behind it is computed by today's holidays. */
export async function moveCursor(db: Database, tx: Tx, plan: LockedPlan, calendar: RecurrenceCalendar): Promise<void> {
  if (plan.next === undefined || plan.plan === null) return;
  plan.cursor = { ...plan.next, ...(plan.cursor.except === undefined ? {} : { except: plan.cursor.except }), ...(plan.cursor.left === undefined ? {} : { left: plan.cursor.left - 1 }) };
  const [next] = nextTimes(plan.plan, calendar, plan.cursor, 1);
  plan.next = next && { nominalMs: next.nominalMs, atMs: next.atMs };
  await db.query(
    `update orders set plan_nominal_at = $2, plan_occurred_at = $3, plan_left = $4, next_nominal_at = $5, next_occurrence_at = $6, updated_at = now()
      where id = $1 returning id`,
    [
      plan.orderId, new Date(plan.cursor.nominalMs), new Date(plan.cursor.atMs), plan.cursor.left ?? null,
      next === undefined ? null : new Date(next.nominalMs), next === undefined ? null : new Date(next.atMs),
    ],
    tx,
  );
}
