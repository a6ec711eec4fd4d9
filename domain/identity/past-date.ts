import { formatJalaliDate, parseJalaliDate, type JalaliDate } from '../calendar/jalali.ts';
import { withoutInvisible } from '../digits.ts';
import { refuse, type Reading } from './reading.ts';

/** A Jalali day that exists and has come (a registration, a payment into an account), as `1405/09/10`. */
export function readPastDate(raw: string, today: JalaliDate): Reading {
  const text = withoutInvisible(raw).trim();
  if (text === '') return refuse('required');
  const date = parseJalaliDate(text);
  if (date === undefined) return refuse('invalid-date');
  const value = formatJalaliDate(date);
  return value > formatJalaliDate(today) ? refuse('date-in-future') : { ok: true, value };
}
