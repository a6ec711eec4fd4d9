import { isoDateOf, jalaliOfIsoDate } from '../../domain/calendar/iso-date.ts';
import { jalaliMonthLength, parseJalaliDate, weekdayOf, type Weekday } from '../../domain/calendar/jalali.ts';
import type { HolidayKind } from '../../domain/calendar/holiday-kinds.ts';
import type { Database } from '../connection.ts';

export interface Holiday {
  /** Jalali, `1405/09/10`. */
  date: string;
  weekday: Weekday;
  title: string;
  kind: HolidayKind;
  proposed: boolean;
}

/** A year's public holidays in order, and whether a person has confirmed them. */
export async function listHolidays(db: Database, year: number): Promise<{ confirmed: boolean; items: Holiday[] }> {
  const [rows, confirmed] = await Promise.all([
    db.query<{ date: string; title: string; kind: HolidayKind; proposed: boolean }>(
      'select date::text, title, kind, proposed from holidays where date between $1::date and $2::date order by date, title',
      [isoDateOf({ year, month: 1, day: 1 }), isoDateOf({ year, month: 12, day: jalaliMonthLength(year, 12) })],
    ),
    db.query('select 1 from holiday_years where year = $1', [year]),
  ]);
  const items = rows.flatMap(({ date, ...holiday }) => {
    const jalali = parseJalaliDate(jalaliOfIsoDate(date));
    return jalali === undefined ? [] : [{ date: jalaliOfIsoDate(date), weekday: weekdayOf(jalali), ...holiday }];
  });
  return { confirmed: confirmed.length > 0, items };
}
