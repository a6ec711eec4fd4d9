import { z } from 'zod';
import { parseJalaliDate } from '../../domain/calendar/jalali.ts';

/** A day coming in: Jalali, `1405/09/10` or `1405-09-10`, Tehran's. */
export const jalaliDateInput = z
  .string()
  .transform((text, context) => {
    const date = parseJalaliDate(text);
    if (date === undefined) {
      context.addIssue({ code: 'custom', params: { code: 'invalid-date' }, message: 'تاریخ را به شکل ۱۴۰۵/۰۹/۱۰ بنویسید.' });
      return z.NEVER;
    }
    return date;
  })
  .meta({ description: 'Jalali date, Asia/Tehran', example: '1405/09/10' });
