import { addDays, formatJalaliDate, jalaliMonthLength, tehranInstant, toJalali, weekdayOf, type Weekday } from '../../domain/calendar/jalali.ts';
import type { Database } from '../connection.ts';
import type { CalendarEvent } from './events/event-view.ts';
import { listEvents } from './events/list-events.ts';
import { readPublicHolidays } from './read-public-holidays.ts';
import { readRunsOfMonth, type CalendarRun } from './runs-of-month.ts';

export interface CalendarDay {
  /** Jalali, `1405/09/10`. */
  date: string;
  weekday: Weekday;
  /** Titles of its public holidays. */
  holiday?: string;
  /** «پیشنهادی»: nobody has confirmed the holiday yet. */
  holidayProposed?: true;
  events: CalendarEvent[];
  runs: CalendarRun[];
}

const MAX_EVENTS = 1_000;

/** Every day of a Jalali month with its holiday, the organisation's notes and its runs. */
export async function readMonth(db: Database, organisationId: string, { year, month }: { year: number; month: number }) {
  const length = jalaliMonthLength(year, month);
  const [first, last] = [{ year, month, day: 1 }, { year, month, day: length }];
  const [holidays, events, { runs, capped }] = await Promise.all([
    readPublicHolidays(db, { from: first, until: last }),
    listEvents(db, { organisationId, from: first, until: last, sort: { field: 'date', descending: false }, limit: MAX_EVENTS, offset: 0 }),
    readRunsOfMonth(db, organisationId, { from: tehranInstant(first), until: tehranInstant(addDays(last, 1)) }),
  ]);
  const eventsOn = groupBy(events.items, ({ date }) => date);
  const runsOn = groupBy(runs, ({ at }) => formatJalaliDate(toJalali(at)));
  const days = Array.from({ length }, (_, index): CalendarDay => {
    const date = { year, month, day: index + 1 };
    const name = formatJalaliDate(date);
    const holiday = holidays.days.get(name);
    return {
      date: name, weekday: weekdayOf(date),
      ...(holiday === undefined ? {} : { holiday: holiday.title, ...(holiday.proposed ? { holidayProposed: true as const } : {}) }),
      events: eventsOn.get(name) ?? [], runs: runsOn.get(name) ?? [],
    };
  });
  return { days, holidaysConfirmed: holidays.unconfirmedYears.length === 0, capped: capped || events.total > MAX_EVENTS };
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
