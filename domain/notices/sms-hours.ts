import { addDays, tehranInstant, toJalali } from '../calendar/jalali.ts';

/** Tehran's clock, `HH:mm`: the setting `notice-hours`. */
export interface SmsHours {
  from: string;
  until: string;
}

/** Milliseconds from `nowMs` until an SMS other than a code may be sent; 0: now. */
export function msUntilSmsHours(nowMs: number, { from, until }: SmsHours): number {
  const today = toJalali(nowMs);
  const begins = tehranInstant(today, from).getTime();
  if (nowMs < begins) return begins - nowMs;
  return nowMs < tehranInstant(today, until).getTime() ? 0 : tehranInstant(addDays(today, 1), from).getTime() - nowMs;
}
