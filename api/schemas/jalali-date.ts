import { z } from 'zod';
import { parseJalaliDate } from '../../domain/calendar/jalali.ts';
import { noSuchDay } from '../../domain/calendar/no-such-day.ts';

/** A day coming in: Jalali, `1405/09/10` or `1405-09-10`, Tehran's; for one that no month has, the last day of that month is offered. */
export const jalaliDateInput = z
  .string()
  .transform((text, context) => {
    const date = parseJalaliDate(text);
    if (date !== undefined) return date;
    const missing = noSuchDay(text);
    context.addIssue(missing === undefined
      ? { code: 'custom', params: { code: 'invalid-date' }, message: 'تاریخ را به شکل ۱۴۰۵/۰۹/۱۰ بنویسید.' }
      : { code: 'custom', params: { code: 'no-such-day', suggestion: missing.suggestion }, message: missing.message });
    return z.NEVER;
  })
  .meta({ description: 'Jalali date, Asia/Tehran', example: '1405/09/10' });
