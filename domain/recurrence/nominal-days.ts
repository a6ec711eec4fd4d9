import { DAY_MS, dayNumber, fromDayNumber } from '../calendar/jalali-days.ts';
import { formatJalaliDate, jalaliMonthLength, parseJalaliDate, weekdayOf } from '../calendar/jalali.ts';
import { tehranClock } from '../calendar/tehran.ts';
import type { RepeatRule } from './rule.ts';

/** Tehran's day at an instant, as a day number. */
export const tehranDay = (instantMs: number): number => Math.floor(tehranClock(instantMs).getTime() / DAY_MS);

/** Day number of a Jalali date that was checked. Throws RangeError for one that was not. */
export function dayOf(date: string): number {
  const parsed = parseJalaliDate(date);
  if (parsed === undefined) throw new RangeError(`no such Jalali date: ${date}`);
  return dayNumber(parsed);
}

/** The rule's days from `first` on (a day number, inclusive), ascending, before holidays are looked at; endless but for `dates`. */
export function* nominalDays(rule: RepeatRule, first: number): Generator<number> {
  switch (rule.kind) {
    case 'daily':
      for (let day = first; ; day += 1) yield day;
    case 'weekly':
      for (let day = first; ; day += 1) if (rule.weekdays?.includes(weekdayOf(fromDayNumber(day))) === true) yield day;
    case 'monthly':
      yield* monthlyDays(rule.dayOfMonth ?? 'last', first);
      return;
    case 'dates':
      for (const date of [...(rule.dates ?? [])].sort()) if (dayOf(date) >= first) yield dayOf(date);
  }
}

function* monthlyDays(dayOfMonth: number | 'last', first: number): Generator<number> {
  let { year, month } = fromDayNumber(first);
  for (;;) {
    const length = jalaliMonthLength(year, month);
    const day = dayNumber({ year, month, day: dayOfMonth === 'last' ? length : Math.min(dayOfMonth, length) });
    if (day >= first) yield day;
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
  }
}

export const showDay = (day: number): string => formatJalaliDate(fromDayNumber(day));
