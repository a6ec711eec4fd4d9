import { formatJalaliDate, tehranInstant, toJalali, type JalaliDate } from './jalali.ts';

/** A day as PostgreSQL's `date` holds it, `2026-12-01`. Noon: the same day in Tehran and Greenwich, whatever the offset is. */
export function isoDateOf(date: JalaliDate): string {
  return tehranInstant(date, '12:00').toISOString().slice(0, 10);
}

/** `2026-12-01` → `1405/09/10`. */
export function jalaliOfIsoDate(iso: string): string {
  return formatJalaliDate(toJalali(new Date(`${iso}T09:00:00Z`)));
}
