import { parseJalaliDate } from '../../domain/calendar/jalali.ts';
import type { ReportFilter } from './use-report-filter.ts';

/** What is wrong with the days as they are typed; undefined where nothing is. */
export function daysError({ from = '', to = '' }: ReportFilter): { field: 'from' | 'to'; message: string } | undefined {
  const [first, last] = [parseJalaliDate(from), parseJalaliDate(to)];
  const message = 'تاریخ را به شکل ۱۴۰۵/۰۹/۱۰ بنویسید.';
  if (from !== '' && first === undefined) return { field: 'from', message };
  if (to !== '' && last === undefined) return { field: 'to', message };
  const number = (date: NonNullable<typeof first>) => date.year * 10_000 + date.month * 100 + date.day;
  if (first && last && number(first) > number(last)) return { field: 'to', message: 'پایان بازه پیش از آغاز آن است.' };
  return undefined;
}
