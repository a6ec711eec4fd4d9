import { FIXED_HOLIDAYS } from '../../domain/calendar/fixed-holidays.ts';
import { isoDateOf } from '../../domain/calendar/iso-date.ts';
import { formatJalaliDate, type JalaliDate } from '../../domain/calendar/jalali.ts';
import { proposeLunarHolidays } from '../../domain/calendar/lunar-holidays.ts';
import { Problem } from '../../domain/problems.ts';
import type { Database, Tx } from '../connection.ts';
import { readHolidayYear } from './holiday-year.ts';

/** Nearer than this the same title is the same feast, moved by the moon or by a person; the next comes after 354 days. */
const SAME_FEAST_DAYS = 15;

interface Day {
  date: JalaliDate;
  title: string;
}

/**
 * Puts in a year's fixed holidays and proposes its lunar ones, leaving what is there. Repeating it adds nothing.
 * Throws Problem `already-decided` for a year that was confirmed: a person's word is not computed anew.
 */
export async function proposeHolidays(db: Database, tx: Tx, year: number): Promise<{ date: string; title: string }[]> {
  const { confirmedAt, confirmedBy } = await readHolidayYear(db, tx, year);
  if (confirmedAt !== null) {
    throw new Problem('already-decided', { detail: 'تعطیلات این سال تایید شده است.', extra: { decidedBy: confirmedBy, decidedAt: confirmedAt } });
  }
  const fixed = FIXED_HOLIDAYS.map(({ month, day, title }) => ({ date: { year, month, day }, title }));
  await insertDays(db, tx, 'fixed', fixed);
  const lunar = proposeLunarHolidays(year);
  const added = new Set(await insertDays(db, tx, 'lunar', lunar));
  return lunar.flatMap(({ date, title }) => (added.has(`${isoDateOf(date)} ${title}`) ? [{ date: formatJalaliDate(date), title }] : []));
}

/** @returns those that were added, as `2026-03-21 title`. */
async function insertDays(db: Database, tx: Tx, kind: 'fixed' | 'lunar', days: readonly Day[]): Promise<string[]> {
  const rows = await db.query<{ key: string }>(
    `insert into holidays (date, title, kind, proposed)
       select d, t, $3::text, $3 = 'lunar' from unnest($1::date[], $2::text[]) as x(d, t)
        where $3 = 'fixed' or not exists (
          select 1 from holidays h where h.title = t and h.kind = 'lunar' and h.date between d - $4::int and d + $4::int)
     on conflict (date, title) do nothing returning date::text || ' ' || title as key`,
    [days.map(({ date }) => isoDateOf(date)), days.map(({ title }) => title), kind, SAME_FEAST_DAYS], tx,
  );
  return rows.map(({ key }) => key);
}
