import { addDays, formatJalaliDate, tehranInstant, toJalali, weekdayOf, type JalaliDate, type Weekday } from './jalali.ts';

/** When staff work: reminders, escalations and service times are counted in it. */
export interface WorkingCalendar {
  week: ReadonlySet<Weekday>;
  /** Tehran's clock, `HH:mm`. */
  from: string;
  until: string;
  /** Jalali dates, `1405/09/10`. */
  holidays: ReadonlySet<string>;
}

/** Far beyond any service time; a calendar without a working day must not turn for ever. */
const MAX_DAYS = 400;

function isWorkingDay(calendar: WorkingCalendar, date: JalaliDate): boolean {
  return calendar.week.has(weekdayOf(date)) && !calendar.holidays.has(formatJalaliDate(date));
}

/** Length of a working day in milliseconds. */
function workingDayMs({ from, until }: Pick<WorkingCalendar, 'from' | 'until'>): number {
  // Any day: on which one the clock is read makes no difference to its length.
  const day = { year: 1405, month: 1, day: 20 };
  return tehranInstant(day, until).getTime() - tehranInstant(day, from).getTime();
}

/**
 * The instant at which `ms` of working time have passed since `startMs`. What begins outside working hours begins with
 * the next working day. Throws RangeError where the calendar has no working day within `MAX_DAYS`.
 */
export function addWorkingTime(calendar: WorkingCalendar, startMs: number, ms: number): number {
  let left = ms;
  let date = toJalali(startMs);
  for (let days = 0; days < MAX_DAYS; days += 1, date = addDays(date, 1)) {
    if (!isWorkingDay(calendar, date)) continue;
    const begins = Math.max(startMs, tehranInstant(date, calendar.from).getTime());
    const ends = tehranInstant(date, calendar.until).getTime();
    if (begins >= ends) continue;
    if (left <= ends - begins) return begins + left;
    left -= ends - begins;
  }
  throw new RangeError('the calendar has too few working days');
}

/** `days` working days later: what comes in on Wednesday at 15:00 is a day old on Saturday at 15:00. */
export function addWorkingDays(calendar: WorkingCalendar, startMs: number, days: number): number {
  return addWorkingTime(calendar, startMs, days * workingDayMs(calendar));
}
