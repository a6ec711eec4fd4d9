import type { Weekday } from '../calendar/jalali.ts';

export const REPEAT_KINDS = ['daily', 'weekly', 'monthly', 'dates'] as const;
export type RepeatKind = (typeof REPEAT_KINDS)[number];
export const ON_HOLIDAY = ['run', 'skip', 'next-working-day'] as const;
export type OnHoliday = (typeof ON_HOLIDAY)[number];

/** When an order runs again and again, as it is signed and stored. Dates are Jalali (`1405/09/10`), the clock is Tehran's. */
export interface RepeatRule {
  kind: RepeatKind;
  /** `HH:mm`. */
  at: string;
  /** Of `weekly`. */
  weekdays?: Weekday[];
  /** Of `monthly`; a month without that day runs on its last. */
  dayOfMonth?: number | 'last';
  /** Of `dates`, ascending, each once. */
  dates?: string[];
  /** First day; without it the day on which the rule is confirmed. */
  from?: string;
  /** Last day, inclusive: nothing runs after it, not even what a holiday has moved. */
  until?: string;
  /** How many times in all; those skipped or missed count, those left out for a holiday don't. */
  count?: number;
  /** What becomes of a time on a public holiday. Fridays are days like others: who chooses one means it. */
  onHoliday: OnHoliday;
}

export const MAX_TIMES = 1_000;
export const MAX_DATES = 1_000;
export const MAX_YEARS_AHEAD = 10;
