import { z } from 'zod';
import { CALENDAR_RUN_STATUSES } from '../../domain/calendar/run-words.ts';
import { WEEKDAYS } from '../../domain/calendar/jalali.ts';
import { toAsciiDigits } from '../../domain/digits.ts';
import { id, instant } from './id.ts';

export const monthInput = z
  .string()
  .transform((text, context) => {
    const [, year, month] = /^(1[34]\d\d)[/-](0?[1-9]|1[0-2])$/.exec(toAsciiDigits(text).trim()) ?? [];
    if (year !== undefined && month !== undefined) return { year: Number(year), month: Number(month) };
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
