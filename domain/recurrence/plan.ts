import { fromDayNumber } from '../calendar/jalali-days.ts';
import { weekdayOf } from '../calendar/jalali.ts';
import { showDay, tehranDay } from './nominal-days.ts';
import { occurrences, type Occurrence, type PlanCursor, type RecurrenceCalendar } from './occurrences.ts';
import type { RepeatRule } from './rule.ts';

/** When an order runs later: once, or again and again. An order without a plan runs at once. */
export type OrderPlan = { schedule: { at: string }; repeat?: undefined } | { repeat: RepeatRule; schedule?: undefined };

/** The times of a plan behind `cursor`, ascending. */
export function planTimes(plan: OrderPlan, calendar: RecurrenceCalendar, cursor: PlanCursor): Iterable<Occurrence> {
  if (plan.repeat !== undefined) return occurrences(plan.repeat, calendar, cursor);
  const atMs = Date.parse(plan.schedule.at);
  return atMs > cursor.nominalMs && cursor.except?.has(atMs) !== true ? [onceAt(atMs, calendar)] : [];
}

function onceAt(atMs: number, calendar: RecurrenceCalendar): Occurrence {
  const day = tehranDay(atMs);
  const date = showDay(day);
  const holiday = calendar.holidayOf(date);
  return { nominalMs: atMs, atMs, date, weekday: weekdayOf(fromDayNumber(day)), ...(holiday === undefined ? {} : { holiday }) };
}

/** The first `limit` times of a plan behind the cursor. */
export function nextTimes(plan: OrderPlan, calendar: RecurrenceCalendar, cursor: PlanCursor, limit: number): Occurrence[] {
  const found: Occurrence[] = [];
  for (const one of planTimes(plan, calendar, cursor)) {
    found.push(one);
    if (found.length >= limit) break;
  }
  return found;
}

/** All times of a plan behind the cursor and before `untilMs`. */
export function timesBefore(plan: OrderPlan, calendar: RecurrenceCalendar, cursor: PlanCursor, untilMs: number): Occurrence[] {
  const found: Occurrence[] = [];
  for (const one of planTimes(plan, calendar, cursor)) {
    if (one.atMs >= untilMs) break;
    found.push(one);
  }
  return found;
}

/** At the start of a plan: nothing before this instant. */
export const planStart = (plan: OrderPlan, nowMs: number, except?: ReadonlySet<number>): PlanCursor => ({
  nominalMs: nowMs, atMs: nowMs, ...(except === undefined ? {} : { except }), ...(plan.repeat?.count === undefined ? {} : { left: plan.repeat.count }),
});

/** One spelling of a plan, whatever order its members came back in; what a code signs. */
export function planText(plan: OrderPlan | null): string {
  if (plan === null) return 'now';
  if (plan.repeat === undefined) return plan.schedule.at;
  const { kind, at, weekdays, dayOfMonth, dates, from, until, count, onHoliday } = plan.repeat;
  return JSON.stringify([kind, at, weekdays ?? null, dayOfMonth ?? null, dates ?? null, from ?? null, until ?? null, count ?? null, onHoliday]);
}
