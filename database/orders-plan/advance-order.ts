import { whatIsDue, type RecurrenceCalendar } from '../../domain/recurrence/index.ts';
import { readRecurrenceCalendar } from '../calendar/read-recurrence-calendar.ts';
import type { Database, Tx } from '../connection.ts';
import { createScheduledRun } from '../runs/create-run.ts';
import { foreseeCredit, nextForesightMs } from './foresee-credit.ts';
import { lockPlan, type LockedPlan } from './lock-plan.ts';
import { moveCursor, recordOccurrence } from './move-cursor.ts';
import { settleStatus } from './settle-status.ts';
import { tellMissed } from './tell-missed.ts';

export interface OrderPosition {
  organisationId: string;
  status: string;
  /** Epoch milliseconds of the next occurrence. */
  nextOccurrenceMs: number | undefined;
  /** When to look again, epoch milliseconds; undefined: when something changes. */
  wakeMs: number | undefined;
  openRuns: number;
  ended: boolean;
}

interface Timing {
  asOf: Date;
  missedGraceMs: number;
  creditDeadlineMs: number;
}

/**
 * Does what is due for an order at `asOf`, under its row lock: starts the run of an occurrence whose time has come, lets
 * one wait for the run before it, reports those that are missed, warns of credit that will not suffice, and ends an order
 * of which nothing is left. Called again it finds that done.
 * @returns undefined where there is no such order.
 */
export async function advanceOrder(db: Database, orderId: string, timing: Timing): Promise<OrderPosition | undefined> {
  return db.transaction(async (tx) => {
    const plan = await lockPlan(db, tx, { orderId });
    if (plan === undefined) return undefined;
    // An order without a plan has no times: the calendar is not read for it.
    if (plan.plan !== null && (plan.status === 'scheduled' || plan.status === 'active')) {
      const calendar = await readRecurrenceCalendar(db, tx);
      await startWaiting(db, tx, plan, timing);
      while (plan.next !== undefined && plan.next.atMs <= timing.asOf.getTime()) await takeDue(db, tx, plan, { ...plan.next }, calendar, timing);
      await foreseeCredit(db, tx, plan, calendar, timing.asOf);
    }
    const status = await settleStatus(db, tx, plan);
    const lives = status === 'scheduled' || status === 'active';
    return {
      organisationId: plan.organisationId,
      status,
      nextOccurrenceMs: plan.next?.atMs,
      // A paused plan keeps its time, even one that has passed: only people can tell what comes of it.
      wakeMs: lives && plan.next !== undefined ? Math.min(plan.next.atMs, nextForesightMs(plan, timing.asOf.getTime())) : undefined,
      openRuns: plan.openRuns,
      ended: status === 'finished' || status === 'cancelled',
    };
  });
}

/** The run before it sends no more: the occurrence that has waited for it starts, however late it is. */
async function startWaiting(db: Database, tx: Tx, plan: LockedPlan, timing: Timing): Promise<void> {
  if (plan.waiting === undefined || plan.sends) return;
  await start(db, tx, plan, plan.waiting, timing);
  plan.waiting = undefined;
}

async function takeDue(
  db: Database, tx: Tx, plan: LockedPlan, due: { nominalMs: number; atMs: number }, calendar: RecurrenceCalendar, timing: Timing,
): Promise<void> {
  const what = whatIsDue({
    dueMs: due.atMs, asOfMs: timing.asOf.getTime(), graceMs: timing.missedGraceMs, predecessorSends: plan.sends, anotherWaits: plan.waiting !== undefined,
  });
  await moveCursor(db, tx, plan, calendar);
  if (what.do === 'start') return start(db, tx, plan, due, timing);
  if (what.do === 'wait') {
    await recordOccurrence(db, tx, plan, due, { outcome: 'waiting' });
    plan.waiting = due;
    return;
  }
  await recordOccurrence(db, tx, plan, due, { outcome: 'missed', reason: what.reason });
  await tellMissed(db, tx, plan, due, what.reason);
}

/** The run of an occurrence; it waits for credit until the deadline, at most until the next occurrence. */
async function start(db: Database, tx: Tx, plan: LockedPlan, { nominalMs, atMs }: { nominalMs: number; atMs: number }, { asOf, creditDeadlineMs }: Timing): Promise<void> {
  const deadlineMs = Math.min(asOf.getTime() + creditDeadlineMs, Math.max(plan.next?.atMs ?? Number.POSITIVE_INFINITY, asOf.getTime()));
  const { runId } = await createScheduledRun(db, tx, {
    orderId: plan.orderId,
    orderVersionId: plan.versionId,
    organisationId: plan.organisationId,
    occursAt: new Date(atMs),
    creditDeadline: new Date(deadlineMs),
  });
  await recordOccurrence(db, tx, plan, { nominalMs, atMs }, { outcome: 'started', runId });
  plan.openRuns += 1;
  plan.sends = true;
}
