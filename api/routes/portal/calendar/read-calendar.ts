import { z } from 'zod';
import { readMonth } from '../../../../database/calendar/read-month.ts';
import { tehranTime, toJalali, WEEKDAYS } from '../../../../domain/calendar/jalali.ts';
import { toAsciiDigits } from '../../../../domain/digits.ts';
import { RUN_STATUSES } from '../../../../domain/statuses.ts';
import { defineRoute } from '../../../route.ts';
import { blankAsAbsent } from '../../../schemas/form.ts';
import { id, instant } from '../../../schemas/id.ts';
import { answerOfEvent, eventAnswer } from './event-schema.ts';

const monthInput = z
  .string()
  .transform((text, context) => {
    const [, year, month] = /^(1[34]\d\d)[/-](0?[1-9]|1[0-2])$/.exec(toAsciiDigits(text).trim()) ?? [];
    if (year !== undefined && month !== undefined) return { year: Number(year), month: Number(month) };
    context.addIssue({ code: 'custom', params: { code: 'invalid-month' }, message: 'ماه را به شکل ۱۴۰۵-۰۹ بنویسید.' });
    return z.NEVER;
  })
  .meta({ description: 'Jalali month', example: '1405-09' });

const runAnswer = z.object({
  at: instant, time: z.string().meta({ description: 'Tehran’s clock', example: '09:30' }), orderId: id, orderName: z.string(), runId: id.optional(),
  status: z.enum([...RUN_STATUSES, 'planned', 'plan-paused', 'waiting', 'skipped', 'missed']),
});

const dayAnswer = z.object({
  date: z.string(), weekday: z.enum(WEEKDAYS), holiday: z.string().optional(),
  holidayProposed: z.literal(true).optional().meta({ description: '«پیشنهادی»: computed, and nobody has confirmed it yet' }),
  events: z.array(eventAnswer), runs: z.array(runAnswer),
});

export const calendar = defineRoute({
  method: 'get',
  path: '/api/portal/calendar',
  access: 'signed-in',
  summary: 'Every day of a Jalali month, this one where none is named, with holidays, notes and runs: those that were and those to come',
  query: z.object({ month: blankAsAbsent(monthInput) }),
  answers: {
    200: z.object({
      days: z.array(dayAnswer), holidaysConfirmed: z.boolean().meta({ description: 'A person has looked through the year’s holidays' }),
      capped: z.boolean().meta({ description: 'There are more notes or runs than this shows' }),
    }),
  },
  async handler(ctx) {
    const month = ctx.query.month ?? toJalali(Date.now());
    const { days, ...rest } = await readMonth(ctx.db, ctx.organisationId, month);
    return {
      status: 200,
      body: {
        ...rest,
        days: days.map((day) => ({
          ...day,
          events: day.events.map((event) => answerOfEvent(event, ctx.session)),
          runs: day.runs.map(({ runId, ...run }) => ({ ...run, time: tehranTime(run.at), ...(runId == null ? {} : { runId }) })),
        })),
      },
    };
  },
});
