import { addDays, formatJalaliDate, jalaliMonthLength, tehranInstant, toJalali } from '../../domain/calendar/jalali.ts';
import type { JalaliMonth } from '../../domain/calendar/jalali-month.ts';
import type { Database } from '../connection.ts';
import { readMonthDays, type MonthDay } from './month-days.ts';
import { readRunsOfMonth, type CalendarRun } from './runs-of-month.ts';

export interface OrderMonth {
  days: (MonthDay & { runs: CalendarRun[] })[];
  holidaysConfirmed: boolean;
  capped: boolean;
}

/** A Jalali month of one order's plan: what ran on each day, what was skipped or missed, and what is to come. */
export async function readOrderMonth(db: Database, orderId: string, { year, month }: JalaliMonth): Promise<OrderMonth> {
  const [first, last] = [{ year, month, day: 1 }, { year, month, day: jalaliMonthLength(year, month) }];
  const [{ days, holidaysConfirmed }, { runs, capped }] = await Promise.all([
    readMonthDays(db, { year, month }),
    readRunsOfMonth(db, { orderId }, { from: tehranInstant(first), until: tehranInstant(addDays(last, 1)) }),
  ]);
  const dated = runs.map((run) => ({ run, on: formatJalaliDate(toJalali(run.at)) }));
  return { days: days.map((day) => ({ ...day, runs: dated.flatMap(({ run, on }) => (on === day.date ? [run] : [])) })), holidaysConfirmed, capped };
}
