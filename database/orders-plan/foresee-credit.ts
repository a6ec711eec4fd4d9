import { showInstant } from '../../domain/calendar/jalali.ts';
import { timesBefore, type OrderPlan, type RecurrenceCalendar } from '../../domain/recurrence/index.ts';
import { formatRial } from '../../domain/rial.ts';
import type { Database, Tx } from '../connection.ts';
import { readCredit } from '../ledger/read-credit.ts';
import { tellCustomers } from '../messages/tell-customers.ts';
import type { LockedPlan } from './lock-plan.ts';
import { CURSOR_COLUMNS, planCursor, type CursorRow } from './plan-cursor.ts';

const HOUR_MS = 3_600_000;
/** So long before an occurrence it is looked whether it can be paid: in time to bring money in, and once more. */
const LOOKS_MS = [24 * HOUR_MS, 2 * HOUR_MS];

/** When credit is looked at next for the plan's next occurrence; infinity: not any more. */
export function nextForesightMs({ next, foreseenAtMs = Number.NEGATIVE_INFINITY }: LockedPlan, asOfMs: number): number {
  if (next === undefined) return Number.POSITIVE_INFINITY;
  const looks = LOOKS_MS.map((before) => next.atMs - before).filter((look) => look > foreseenAtMs);
  return Math.max(asOfMs, Math.min(...looks, Number.POSITIVE_INFINITY));
}

/**
 * Looks ahead at the credit that the plan's next occurrence will need, with all that the organisation's plans need before
 * it, and tells the owners once an occurrence where it will not suffice.
 */
export async function foreseeCredit(db: Database, tx: Tx, plan: LockedPlan, calendar: RecurrenceCalendar, asOf: Date): Promise<void> {
  const { next } = plan;
  if (next === undefined || nextForesightMs(plan, Number.NEGATIVE_INFINITY) > asOf.getTime()) return;
  plan.foreseenAtMs = asOf.getTime();
  await db.query('update orders set credit_foreseen_at = $2 where id = $1 returning id', [plan.orderId, asOf], tx);
  const needed = await neededUntil(db, tx, plan.organisationId, calendar, next.atMs);
  const { available } = await readCredit(db, plan.organisationId, tx);
  if (available >= needed) return;
  await tellCustomers(db, tx, {
    organisationId: plan.organisationId,
    kind: 'run-not-payable',
    title: 'اعتبار برای اجرای بعدی کافی نیست',
    body: `اجرای «${plan.name}» در ${showInstant(next.atMs)} است و تا آن زمان ${formatRial(needed - available)} ریال اعتبار کم است.`,
    link: `/credit?amount=${needed - available}`,
    deduplicationKey: `run-not-payable:${plan.orderId}:${new Date(next.nominalMs).toISOString()}`,
  });
}

interface Upcoming extends CursorRow {
  plan: OrderPlan;
  payable: string;
}

/** Rial that all plans of an organisation need up to an instant, that instant included, beside the runs that wait for credit. */
async function neededUntil(db: Database, tx: Tx, organisationId: string, calendar: RecurrenceCalendar, untilMs: number): Promise<bigint> {
  const upcoming = await db.query<Upcoming>(
    `select o.plan, v.payable, ${CURSOR_COLUMNS}
       from orders o join order_versions v on v.id = o.confirmed_version_id
      where o.organisation_id = $1 and o.next_occurrence_at <= $2 and o.status in ('scheduled', 'active')`,
    [organisationId, new Date(untilMs)],
    tx,
  );
  const [waiting] = await db.query<{ price: string }>(
    `select coalesce(sum(price_total), 0) as price from runs where organisation_id = $1 and status = 'waiting-for-credit' and control = 'go'`, [organisationId], tx,
  );
  return upcoming.reduce(
    (sum, row) => sum + BigInt(row.payable) * BigInt(timesBefore(row.plan, calendar, planCursor(row), untilMs + 1).length), BigInt(waiting?.price ?? 0),
  );
}
