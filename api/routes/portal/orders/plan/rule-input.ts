import { z } from 'zod';
import { formatJalaliDate, WEEKDAYS } from '../../../../../domain/calendar/jalali.ts';
import { MAX_DATES, MAX_TIMES, ON_HOLIDAY, REPEAT_KINDS, type RepeatRule } from '../../../../../domain/recurrence/index.ts';
import { jalaliDateInput } from '../../../../schemas/jalali-date.ts';
import { tehranTimeInput } from '../../../../schemas/tehran-time.ts';

/** A day of a rule, in the form in which it is signed and stored. */
const ruleDate = jalaliDateInput.transform(formatJalaliDate);

/** The fields that say on which days, by kind: this one is needed, the others mean nothing and are refused. */
const DAYS_OF = { daily: undefined, weekly: 'weekdays', monthly: 'dayOfMonth', dates: 'dates' } as const;
const NEEDED = { weekdays: 'دست‌کم یک روز هفته را انتخاب کنید.', dayOfMonth: 'روز ماه را انتخاب کنید.', dates: 'دست‌کم یک تاریخ را انتخاب کنید.' } as const;

const members = z.strictObject({
  kind: z.enum(REPEAT_KINDS),
  at: tehranTimeInput,
  weekdays: z.array(z.enum(WEEKDAYS)).min(1).max(7).optional(),
  dayOfMonth: z.union([z.number().int().min(1).max(31), z.literal('last')]).optional().meta({ description: 'A month without that day runs on its last' }),
  dates: z.array(ruleDate).min(1).optional().refine((dates) => (dates?.length ?? 0) <= MAX_DATES, {
    params: { code: 'too-many-dates' }, message: 'حداکثر ۱٬۰۰۰ تاریخ پذیرفته می‌شود.',
  }),
  from: ruleDate.optional(),
  until: ruleDate.optional().meta({ description: 'Last day, inclusive' }),
  count: z.number().int().min(1).max(MAX_TIMES).optional().meta({ description: 'How many times in all' }),
  onHoliday: z.enum(ON_HOLIDAY).default('run'),
});

/** A repeat rule as it comes in, shaped into the form in which it is signed and stored. */
export const repeatInput = members
  .superRefine((rule, context) => {
    for (const field of ['weekdays', 'dayOfMonth', 'dates'] as const) {
      const needed = DAYS_OF[rule.kind] === field;
      if (needed && rule[field] === undefined) context.addIssue({ code: 'custom', path: [field], params: { code: 'required' }, message: NEEDED[field] });
      if (!needed && rule[field] !== undefined) context.addIssue({ code: 'custom', path: [field], params: { code: 'not-allowed' }, message: 'این مقدار با نوع تکرار سازگار نیست.' });
    }
    if (rule.from !== undefined && rule.until !== undefined && rule.until < rule.from) {
      context.addIssue({ code: 'custom', path: ['until'], params: { code: 'end-before-start' }, message: 'تاریخ پایان پیش از تاریخ شروع است.' });
    }
  })
  .transform(({ kind, at, weekdays, dayOfMonth, dates, from, until, count, onHoliday }): RepeatRule => ({
    kind, at,
    ...(weekdays === undefined ? {} : { weekdays: WEEKDAYS.filter((day) => weekdays.includes(day)) }),
    ...(dayOfMonth === undefined ? {} : { dayOfMonth }),
    ...(dates === undefined ? {} : { dates: [...new Set(dates)].sort() }),
    ...(from === undefined ? {} : { from }),
    ...(until === undefined ? {} : { until }),
    ...(count === undefined ? {} : { count }),
    onHoliday,
  }))
  .meta({ id: 'RepeatRule' });

/** A rule going out. */
export const repeatAnswer = z.object({
  kind: z.enum(REPEAT_KINDS),
  at: z.string(),
  weekdays: z.array(z.enum(WEEKDAYS)).optional(),
  dayOfMonth: z.union([z.number().int(), z.literal('last')]).optional(),
  dates: z.array(z.string()).optional(),
  from: z.string().optional(),
  until: z.string().optional(),
  count: z.number().int().optional(),
  onHoliday: z.enum(ON_HOLIDAY),
});
