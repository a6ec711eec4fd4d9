import { formatJalaliDate, jalaliMonthLength, weekdayOf, type Weekday } from '../../domain/calendar/jalali.ts';
import type { JalaliMonth } from '../../domain/calendar/jalali-month.ts';
import type { Database } from '../connection.ts';
import { readPublicHolidays } from './read-public-holidays.ts';

export interface MonthDay {
  /** Jalali, `1405/09/10`. */
  date: string;
  weekday: Weekday;
  /** Titles of its public holidays. */
  holiday?: string;
  /** «پیشنهادی»: nobody has confirmed the holiday yet. */
  holidayProposed?: true;
}

/** Every day of a Jalali month with its holiday, and whether a person has looked through the year's holidays. */
export async function readMonthDays(db: Database, { year, month }: JalaliMonth): Promise<{ days: MonthDay[]; holidaysConfirmed: boolean }> {
  const length = jalaliMonthLength(year, month);
  const holidays = await readPublicHolidays(db, { from: { year, month, day: 1 }, until: { year, month, day: length } });
  const days = Array.from({ length }, (_, index): MonthDay => {
    const date = { year, month, day: index + 1 };
    const name = formatJalaliDate(date);
    const holiday = holidays.days.get(name);
    return {
      date: name, weekday: weekdayOf(date),
      ...(holiday === undefined ? {} : { holiday: holiday.title, ...(holiday.proposed ? { holidayProposed: true as const } : {}) }),
    };
  });
  return { days, holidaysConfirmed: holidays.unconfirmedYears.length === 0 };
}
