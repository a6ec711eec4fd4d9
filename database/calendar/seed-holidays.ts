import { FIXED_HOLIDAYS } from '../../domain/calendar/fixed-holidays.ts';
import { isoDateOf } from '../../domain/calendar/iso-date.ts';
import type { Database } from '../connection.ts';

const FIRST_YEAR = 1403;
const LAST_YEAR = 1415;

/** Puts in the fixed holidays that are missing; repeating it changes nothing. */
export async function seedHolidays(db: Database): Promise<void> {
  const days: { date: string; title: string }[] = [];
  for (let year = FIRST_YEAR; year <= LAST_YEAR; year += 1) {
    for (const { month, day, title } of FIXED_HOLIDAYS) {
      days.push({ date: isoDateOf({ year, month, day }), title });
    }
  }
  await db.query(
    `insert into holidays (date, title, kind) select d, t, 'fixed' from unnest($1::date[], $2::text[]) as x(d, t)
      on conflict (date, title) do nothing returning id`,
    [days.map(({ date }) => date), days.map(({ title }) => title)],
  );
}
