import { z } from 'zod';
import { readMonth } from '../../../../database/calendar/read-month.ts';
import { tehranTime, toJalali } from '../../../../domain/calendar/jalali.ts';
import { defineRoute } from '../../../route.ts';
import { blankAsAbsent } from '../../../schemas/form.ts';
import { id } from '../../../schemas/id.ts';
import { calendarRunAnswer, monthDayAnswer, monthInput } from '../../../schemas/jalali-month.ts';
import { answerOfEvent, eventAnswer } from './event-schema.ts';

const runAnswer = calendarRunAnswer.extend({ orderId: id, orderName: z.string() });

const dayAnswer = monthDayAnswer.extend({ events: z.array(eventAnswer), runs: z.array(runAnswer) });

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
