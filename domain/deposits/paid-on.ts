import { addDays, formatJalaliDate, parseJalaliDate, type JalaliDate } from '../calendar/jalali.ts';
import { readPastDate } from '../identity/index.ts';
import { MAX_SLIP_AGE_DAYS } from './deposit-limits.ts';

/** The day on which money was paid in: one that exists, has come, and is not older than a year. */
export function readPaidOn(raw: string, today: JalaliDate): { ok: true; date: JalaliDate } | { ok: false; code: string; message: string } {
  const read = readPastDate(raw, today);
  if (!read.ok) return read;
  const date = parseJalaliDate(read.value);
  if (date === undefined || read.value < formatJalaliDate(addDays(today, -MAX_SLIP_AGE_DAYS))) {
    return { ok: false, code: 'date-too-old', message: 'تاریخ واریز از یک سال پیش‌تر است؛ با پشتیبانی تماس بگیرید.' };
  }
  return { ok: true, date };
}
