import { Problem } from '../../domain/problems.ts';
import { CHANGED_SIGNAL, WORKFLOWS } from '../../domain/processes.ts';
import { recordAudit } from '../audit/record-audit.ts';
import { readRecurrenceCalendar } from '../calendar/read-recurrence-calendar.ts';
import type { Database, Tx } from '../connection.ts';
import { enqueueSignal } from '../outbox/enqueue.ts';
import { dropRevision } from './drop-revision.ts';
import { lockPlan, type LockedPlan } from './lock-plan.ts';
import { moveCursor, recordOccurrence } from './move-cursor.ts';
import { settleStatus } from './settle-status.ts';

export type PlanAction = 'pause' | 'resume' | 'cancel' | 'skip-next';

interface PlanControl {
  orderId: string;
  /** Given for a customer: another organisation's order is not found. */
  organisationId?: string;
  action: PlanAction;
  actorId: string;
  /** Of staff: why. */
  reason?: string | undefined;
  address?: string | undefined;
  /** Of `skip-next`: the occurrence that was meant; a second call for the same one changes nothing. */
  occurrenceAt?: Date;
}

/**
 * Pauses, resumes or cancels what an order will still do, or leaves its next occurrence out; runs that have begun are
 * controlled by themselves. The order's row lock decides against an occurrence that starts at the same moment. Asking for
 * the state that is there changes nothing.
 * Throws Problem `not-found`, `wrong-state` (no plan lies ahead, its only time passed during the pause, or the occurrence
 * that was meant is not the next).
 */
export async function controlPlan(db: Database, tx: Tx, { orderId, organisationId, action, actorId, occurrenceAt, reason, address }: PlanControl): Promise<void> {
  const plan = await lockPlan(db, tx, { orderId, ...(organisationId === undefined ? {} : { organisationId }) });
  if (plan === undefined) throw await noPlan(db, tx, orderId, organisationId);
  if (!(await DO[action](db, tx, plan, { actorId, occurrenceAt }))) return;
  await settleStatus(db, tx, plan);
  await recordAudit(db, tx, {
    actorId, action: `plan.${action}`, subject: `order/${orderId}`, organisationId: plan.organisationId,
    ...(address === undefined ? {} : { address }), ...(reason === undefined ? {} : { detail: { reason } }),
  });
  await enqueueSignal(db, tx, { workflow: WORKFLOWS.order, workflowId: `order/${orderId}`, signal: CHANGED_SIGNAL, payload: {} });
}

interface By {
  actorId: string;
  occurrenceAt: Date | undefined;
}

/** Each answers whether it changed anything. */
const DO: Record<PlanAction, (db: Database, tx: Tx, plan: LockedPlan, by: By) => Promise<boolean>> = {
  async pause(db, tx, plan) {
    if (plan.status === 'paused') return false;
    if (plan.next === undefined || !lives(plan)) throw notAhead(plan);
    if (plan.waiting !== undefined) await recordOccurrence(db, tx, plan, plan.waiting, { outcome: 'skipped', reason: 'paused' });
    plan.waiting = undefined;
    await setStatus(db, tx, plan, 'paused');
    return true;
  },

  async resume(db, tx, plan) {
    if (plan.status === 'scheduled' || (plan.status === 'active' && plan.next !== undefined)) return false;
    if (plan.status !== 'paused') throw notAhead(plan);
    if (plan.plan?.repeat === undefined && plan.next !== undefined && plan.next.atMs <= Date.now()) {
      throw new Problem('wrong-state', { detail: 'زمان این درخواست هنگام توقف گذشته است؛ زمان دیگری انتخاب کنید یا آن را لغو کنید.' });
    }
    await skipPassed(db, tx, plan);
    await setStatus(db, tx, plan, 'scheduled');
    return true;
  },

  async cancel(db, tx, plan, { actorId }) {
    if (plan.status === 'cancelled') return false;
    if (plan.next === undefined && plan.waiting === undefined) throw notAhead(plan);
    if (plan.waiting !== undefined) await recordOccurrence(db, tx, plan, plan.waiting, { outcome: 'skipped', reason: 'person', decidedBy: actorId });
    await db.query('update orders set next_occurrence_at = null, next_nominal_at = null where id = $1 returning id', [plan.orderId], tx);
    await dropRevision(db, tx, plan.orderId);
    plan.next = undefined;
    plan.waiting = undefined;
    // A run that has begun goes on by itself.
    await setStatus(db, tx, plan, 'cancelled');
    return true;
  },

  async 'skip-next'(db, tx, plan, { actorId, occurrenceAt }) {
    if (occurrenceAt !== undefined && occurrenceAt.getTime() !== plan.next?.atMs) {
      const [known] = await db.query<{ outcome: string }>(
        'select outcome from order_occurrences where order_id = $1 and occurs_at = $2', [plan.orderId, occurrenceAt], tx,
      );
      if (known?.outcome === 'skipped') return false;
      throw new Problem('wrong-state', { detail: 'این زمان، اجرای بعدی درخواست نیست.' });
    }
    if (plan.next === undefined || (!lives(plan) && plan.status !== 'paused')) throw notAhead(plan);
    await recordOccurrence(db, tx, plan, plan.next, { outcome: 'skipped', reason: 'person', decidedBy: actorId });
    await moveCursor(db, tx, plan, await readRecurrenceCalendar(db, tx));
    return true;
  },
};

const lives = ({ status }: LockedPlan): boolean => status === 'scheduled' || status === 'active';

/** Of a repeating plan the times that passed during its pause are left out. */
async function skipPassed(db: Database, tx: Tx, plan: LockedPlan): Promise<void> {
  const calendar = await readRecurrenceCalendar(db, tx);
  while (plan.next !== undefined && plan.next.atMs <= Date.now()) {
    await recordOccurrence(db, tx, plan, plan.next, { outcome: 'skipped', reason: 'paused' });
    await moveCursor(db, tx, plan, calendar);
  }
}

async function setStatus(db: Database, tx: Tx, plan: LockedPlan, status: LockedPlan['status']): Promise<void> {
  await db.query('update orders set status = $2, updated_at = now() where id = $1 returning id', [plan.orderId, status], tx);
  plan.status = status;
}

function notAhead({ status, plan }: LockedPlan): Problem {
  return new Problem('wrong-state', {
    detail: status === 'active' && plan === null ? 'این درخواست در حال انجام است؛ خود اجرا را متوقف یا لغو کنید.' : 'این درخواست زمان‌بندی بازی ندارد.',
  });
}

async function noPlan(db: Database, tx: Tx, orderId: string, organisationId: string | undefined): Promise<Problem> {
  const [known] = await db.query('select 1 from orders where id = $1 and ($2::uuid is null or organisation_id = $2)', [orderId, organisationId ?? null], tx);
  return known === undefined ? new Problem('not-found') : new Problem('wrong-state', { detail: 'این درخواست زمان‌بندی بازی ندارد.' });
}
