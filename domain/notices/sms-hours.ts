import { addDays, tehranInstant, toJalali } from '../calendar/jalali.ts';

/** SMS other than codes are sent from 08:00 to 21:00 in Tehran. */
const FROM = '08:00';
const UNTIL = '21:00';

/** Milliseconds from `nowMs` until an SMS may be sent; 0: now. */
export function msUntilSmsHours(nowMs: number): number {
  const today = toJalali(nowMs);
  const from = tehranInstant(today, FROM).getTime();
  if (nowMs < from) return from - nowMs;
  return nowMs < tehranInstant(today, UNTIL).getTime() ? 0 : tehranInstant(addDays(today, 1), FROM).getTime() - nowMs;
}
