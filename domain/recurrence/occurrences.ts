import { fromDayNumber } from '../calendar/jalali-days.ts';
import { tehranInstant, weekdayOf, type Weekday } from '../calendar/jalali.ts';
import { dayOf, nominalDays, showDay, tehranDay } from './nominal-days.ts';
import type { RepeatRule } from './rule.ts';

/** What a rule must know of days. */
export interface RecurrenceCalendar {
  /** Title of the public holiday on a Jalali date, if it is one. */
  holidayOf(date: string): string | undefined;
  /** Weekdays of the working week. */
  week: ReadonlySet<Weekday>;
}

export interface Occurrence {
  /** The time of the rule itself, epoch milliseconds; the occurrence's key, whatever holidays are declared later. */
  nominalMs: number;
  /** When it runs. */
  atMs: number;
  /** Jalali date of `atMs`. */
  date: string;
  weekday: Weekday;
  /** Title of the public holiday on which it runs. */
  holiday?: string;
  /** The holiday from which it was moved. */
  movedFrom?: string;
}

/** Where a plan stands: nothing at or before these instants comes again. */
export interface PlanCursor {
  nominalMs: number;
  atMs: number;
  /** How many times are left; undefined: without end. */
  left?: number;
  /** Times of the rule, epoch milliseconds, that were decided already: skipped before the rule was changed. */
  except?: ReadonlySet<number>;
}

/** A rule of which nothing comes for so many of its days never comes: every day of all is a holiday. */
const MAX_DAYS_WITHOUT = 1_500;
/** Longer than any row of holidays. */
const MAX_DAYS_MOVED = 60;

/** The times of a rule behind `cursor`, ascending, no instant twice; a pure function of its arguments. */
export function* occurrences(rule: RepeatRule, calendar: RecurrenceCalendar, cursor: PlanCursor): Generator<Occurrence> {
  const from = rule.from === undefined ? Number.NEGATIVE_INFINITY : dayOf(rule.from);
  const until = rule.until === undefined ? Number.POSITIVE_INFINITY : dayOf(rule.until);
  let { atMs: last, left = Number.POSITIVE_INFINITY } = cursor;
  let without = 0;
  for (const day of nominalDays(rule, Math.max(from, tehranDay(cursor.nominalMs)))) {
    if (left <= 0 || day > until || without > MAX_DAYS_WITHOUT) return;
    without += 1;
    const nominalMs = instantOf(day, rule.at);
    if (nominalMs <= cursor.nominalMs || cursor.except?.has(nominalMs) === true) continue;
    const runsOn = dayToRun(rule, calendar, day);
    if (runsOn === undefined || runsOn > until) continue;
    const atMs = instantOf(runsOn, rule.at);
    // A time that was moved onto another one is that one.
    if (atMs <= last) continue;
    yield occurrence(calendar, { nominalMs, atMs, day, runsOn });
    last = atMs;
    left -= 1;
    without = 0;
  }
}

const instantOf = (day: number, at: string): number => tehranInstant(fromDayNumber(day), at).getTime();

/** The day on which what falls on `day` runs; undefined: not at all. */
function dayToRun(rule: RepeatRule, calendar: RecurrenceCalendar, day: number): number | undefined {
  if (rule.onHoliday === 'run' || calendar.holidayOf(showDay(day)) === undefined) return day;
  if (rule.onHoliday === 'skip') return undefined;
  for (let next = day + 1; next <= day + MAX_DAYS_MOVED; next += 1) {
    if (calendar.week.has(weekdayOf(fromDayNumber(next))) && calendar.holidayOf(showDay(next)) === undefined) return next;
  }
  return undefined;
}

function occurrence(calendar: RecurrenceCalendar, { nominalMs, atMs, day, runsOn }: { nominalMs: number; atMs: number; day: number; runsOn: number }): Occurrence {
  const date = showDay(runsOn);
  const holiday = calendar.holidayOf(date);
  return {
    nominalMs, atMs, date, weekday: weekdayOf(fromDayNumber(runsOn)),
    ...(holiday === undefined ? {} : { holiday }),
    ...(runsOn === day ? {} : { movedFrom: showDay(day) }),
  };
}
