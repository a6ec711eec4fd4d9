/** Jalali days as `YYYY-MM-DD` of the Gregorian calendar, which is what a column of type `date` holds and gives. */
import { DAY_MS, dayNumber, fromDayNumber } from './jalali-days.ts';
import type { JalaliDate } from './jalali.ts';

export function toPlainDate(date: JalaliDate): string {
  return new Date(dayNumber(date) * DAY_MS).toISOString().slice(0, 10);
}

/** Throws RangeError for what is no date. */
export function fromPlainDate(text: string): JalaliDate {
  const day = Date.parse(`${text}T00:00:00Z`) / DAY_MS;
  if (!Number.isInteger(day)) throw new RangeError('no such date');
  return fromDayNumber(day);
}
