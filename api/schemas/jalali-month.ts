import { z } from 'zod';
import { parseJalaliMonth } from '../../domain/calendar/jalali-month.ts';
import { WEEKDAYS } from '../../domain/calendar/jalali.ts';
import { CALENDAR_RUN_STATUSES } from '../../domain/calendar/run-words.ts';
import { id, instant } from './id.ts';

export const monthInput = z
  .string()
  .transform((text, context) => {
    const month = parseJalaliMonth(text);
    if (month !== undefined) return month;
    context.addIssue({ code: 'custom', params: { code: 'invalid-month' }, message: 'ماه را به شکل ۱۴۰۵-۰۹ بنویسید.' });
    return z.NEVER;
  })
  .meta({ description: 'Jalali month', example: '1405-09' });

export const monthDayAnswer = z.object({
  date: z.string(), weekday: z.enum(WEEKDAYS), holiday: z.string().optional(),
  holidayProposed: z.literal(true).optional().meta({ description: '«پیشنهادی»: computed, and nobody has confirmed it yet' }),
});

export const calendarRunAnswer = z.object({
  at: instant, time: z.string().meta({ description: 'Tehran’s clock', example: '09:30' }), runId: id.optional(),
  status: z.enum(CALENDAR_RUN_STATUSES),
});
