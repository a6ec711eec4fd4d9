import { isoDateOf, jalaliOfIsoDate } from '../../domain/calendar/iso-date.ts';
import type { JalaliDate } from '../../domain/calendar/jalali.ts';
import type { Database, Tx } from '../connection.ts';

/** One day's holidays; where it has several, their titles stand with «،» between. */
export interface PublicHoliday {
  title: string;
  /** «پیشنهادی»: computed, and nobody has confirmed it yet. */
  proposed: boolean;
}

export interface PublicHolidays {
  /** By Jalali date, `1405/09/10`. */
  days: ReadonlyMap<string, PublicHoliday>;
  /** Jalali years of the range whose holidays nobody has confirmed, ascending. */
  unconfirmedYears: readonly number[];
}

/** The public holidays from one day to another, both included. */
export async function readPublicHolidays(
  db: Database, { from, until }: { from: JalaliDate; until: JalaliDate }, tx?: Tx,
): Promise<PublicHolidays> {
  const rows = await db.query<{ date: string; title: string; proposed: boolean }>(
    `select date::text, string_agg(title, '، ' order by proposed, title) as title, bool_and(proposed) as proposed
       from holidays where date between $1::date and $2::date group by date order by date`,
    [isoDateOf(from), isoDateOf(until)], tx,
  );
  const years = await db.query<{ year: number }>(
    `select y as year from generate_series($1::int, $2::int) y where not exists (select 1 from holiday_years h where h.year = y) order by y`,
    [from.year, until.year], tx,
  );
  return {
    days: new Map(rows.map(({ date, title, proposed }) => [jalaliOfIsoDate(date), { title, proposed }])),
    unconfirmedYears: years.map(({ year }) => year),
  };
}
