import { Problem } from '../../domain/problems.ts';
import { planStart, type OrderPlan } from '../../domain/recurrence/index.ts';
import { recordAudit } from '../audit/record-audit.ts';
import { readRecurrenceCalendar } from '../calendar/read-recurrence-calendar.ts';
import type { Database, Tx } from '../connection.ts';
import { dropRevision } from './drop-revision.ts';
import { lockPlan, type LockedPlan } from './lock-plan.ts';
import { timesOrRefuse } from './times-or-refuse.ts';

interface Revised {
  organisationId: string;
  orderId: string;
  actorId: string;
}

/**
 * Opens a revision of an order whose plan lives: a draft copy of its lines, to be changed like any draft. What is in force
 * goes on running until the revision is confirmed by a code of its own. One that is open already stays.
 * Throws Problem `not-found`, `wrong-state` where nothing of the order lies ahead.
 */
export async function beginRevision(db: Database, tx: Tx, revised: Revised): Promise<void> {
  await openRevision(db, tx, await lockLivePlan(db, tx, revised), revised);
}

/** Opens a revision, or takes the open one, and gives it another plan. Throws beside `beginRevision` what `timesOrRefuse` does. */
export async function changePlan(db: Database, tx: Tx, { plan, ...revised }: Revised & { plan: OrderPlan }): Promise<void> {
  const live = await lockLivePlan(db, tx, revised);
  const nowMs = Date.now();
  timesOrRefuse(plan, await readRecurrenceCalendar(db, tx), nowMs, planStart(plan, nowMs, live.cursor.except));
  const versionId = await openRevision(db, tx, live, revised);
  await db.query('update order_versions set plan = $2::jsonb where id = $1', [versionId, JSON.stringify(plan)], tx);
  await db.query('update orders set version = version + 1, updated_at = now() where id = $1', [revised.orderId], tx);
}

/** Gives up the open revision; what is in force stays. Throws `not-found`; without a revision it changes nothing. */
export async function endRevision(db: Database, tx: Tx, revised: Revised): Promise<void> {
  const plan = await lockPlan(db, tx, revised);
  if (plan === undefined) throw new Problem('not-found');
  await dropRevision(db, tx, revised.orderId);
}

async function lockLivePlan(db: Database, tx: Tx, { organisationId, orderId }: Revised): Promise<LockedPlan> {
  const plan = await lockPlan(db, tx, { organisationId, orderId });
  if (plan === undefined) {
    const [draft] = await db.query('select 1 from orders where id = $1 and organisation_id = $2', [orderId, organisationId], tx);
    throw draft === undefined ? new Problem('not-found') : new Problem('wrong-state', { detail: 'زمان‌بندی درخواست پیش‌نویس هنگام تایید نهایی تعیین می‌شود.' });
  }
  if (plan.next === undefined || plan.plan === null) {
    throw new Problem('wrong-state', { detail: 'اجرایی در پیش نیست که ویرایش شود. درخواست تازه‌ای بسازید.' });
  }
  return plan;
}

async function openRevision(db: Database, tx: Tx, plan: LockedPlan, { organisationId, orderId, actorId }: Revised): Promise<string> {
  const [open] = await db.query<{ id: string | null }>('select draft_version_id as id from orders where id = $1', [orderId], tx);
  if (open?.id != null) return open.id;
  const [made] = await db.query<{ id: string }>(
    `insert into order_versions (order_id, organisation_id, number, line_count, product_count, total, payable, last_position)
     select order_id, organisation_id, (select max(number) from order_versions where order_id = $1) + 1, line_count, product_count, total, payable, last_position
       from order_versions where id = $2 returning id`,
    [orderId, plan.versionId],
    tx,
  );
  if (made === undefined) throw new Error(`order ${orderId} has no version in force`);
  await db.query(
    `insert into order_lines (order_id, order_version_id, position, product_type, product_id, operator_code, operator_source, mobile, amount, price, discount, item_count, warnings)
     select order_id, $2, position, product_type, product_id, operator_code, operator_source, mobile, amount, price, discount, item_count, warnings
       from order_lines where order_version_id = $1 order by position`,
    [plan.versionId, made.id],
    tx,
  );
  await db.query('update orders set draft_version_id = $2, version = version + 1, updated_at = now() where id = $1', [orderId, made.id], tx);
  await recordAudit(db, tx, { actorId, action: 'order.revise', subject: `order/${orderId}`, organisationId });
  return made.id;
}
