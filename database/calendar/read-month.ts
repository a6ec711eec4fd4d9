import { addDays, formatJalaliDate, jalaliMonthLength, tehranInstant, toJalali } from '../../domain/calendar/jalali.ts';
import type { JalaliMonth } from '../../domain/calendar/jalali-month.ts';
import type { Database } from '../connection.ts';
import type { CalendarEvent } from './events/event-view.ts';
import { listEvents } from './events/list-events.ts';
import { readMonthDays, type MonthDay } from './month-days.ts';
import { readRunsOfMonth, type CalendarRun } from './runs-of-month.ts';

export interface CalendarDay extends MonthDay {
  events: CalendarEvent[];
  runs: CalendarRun[];
}

const MAX_EVENTS = 1_000;

/** Every day of a Jalali month with its holiday, the organisation's notes and its runs. */
export async function readMonth(db: Database, organisationId: string, { year, month }: JalaliMonth) {
  const [first, last] = [{ year, month, day: 1 }, { year, month, day: jalaliMonthLength(year, month) }];
  const [{ days, holidaysConfirmed }, events, { runs, capped }] = await Promise.all([
    readMonthDays(db, { year, month }),
    listEvents(db, { organisationId, from: first, until: last, sort: { field: 'date', descending: false }, limit: MAX_EVENTS, offset: 0 }),
    readRunsOfMonth(db, { organisationId }, { from: tehranInstant(first), until: tehranInstant(addDays(last, 1)) }),
  ]);
  const eventsOn = groupBy(events.items, ({ date }) => date);
  const runsOn = groupBy(runs, ({ at }) => formatJalaliDate(toJalali(at)));
  return {
    days: days.map((day): CalendarDay => ({ ...day, events: eventsOn.get(day.date) ?? [], runs: runsOn.get(day.date) ?? [] })),
    holidaysConfirmed, capped: capped || events.total > MAX_EVENTS,
  };
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}
