import { z } from 'zod';
import { readOrderMonth } from '../../../database/calendar/read-order-month.ts';
import { readOne } from '../../../database/staff-lists/read-list.ts';
import { orders } from '../../../database/staff-lists/resources/orders.ts';
import { tehranTime, toJalali } from '../../../domain/calendar/jalali.ts';
import { Problem } from '../../../domain/problems.ts';
import { STAFF_READERS } from '../../../domain/staff-access.ts';
import { defineRoute } from '../../route.ts';
import { blankAsAbsent } from '../../schemas/form.ts';
import { idParams } from '../../schemas/id.ts';
import { calendarRunAnswer, monthDayAnswer, monthInput } from '../../schemas/jalali-month.ts';
import { viewerOf } from './viewer.ts';

export default defineRoute({
  method: 'get',
  path: '/api/admin/orders/:id/calendar',
  access: STAFF_READERS.orders,
  summary: 'A Jalali month of an order’s plan, this one where none is named: what ran, was skipped or missed, and is to come',
  params: idParams,
  query: z.object({ month: blankAsAbsent(monthInput) }),
  answers: {
    200: z.object({
      days: z.array(monthDayAnswer.extend({ runs: z.array(calendarRunAnswer) })),
      holidaysConfirmed: z.boolean(), capped: z.boolean().meta({ description: 'There are more times than this shows' }),
    }),
  },
  async handler(ctx) {
    const { id } = ctx.params;
    if ((await readOne(ctx.db, orders, viewerOf(ctx.session), id)) === undefined) throw new Problem('not-found');
    const { days, ...rest } = await readOrderMonth(ctx.db, id, ctx.query.month ?? toJalali(Date.now()));
    const told = days.map((day) => ({
      ...day, runs: day.runs.map(({ at, status, runId }) => ({ at, time: tehranTime(at), status, ...(runId == null ? {} : { runId }) })),
    }));
    return { status: 200, body: { ...rest, days: told } };
  },
});
