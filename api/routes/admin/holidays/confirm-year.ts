import { z } from 'zod';
import { confirmHolidayYear } from '../../../../database/calendar/confirm-holiday-year.ts';
import { STAFF_ACTORS } from '../../../../domain/staff-access.ts';
import { defineRoute } from '../../../route.ts';
import { jalaliYear } from '../../../schemas/jalali-year.ts';

export default defineRoute({
  method: 'post',
  path: '/api/admin/holidays/confirm',
  access: STAFF_ACTORS['holidays.write'],
  summary: 'Confirms that the holidays of a year are complete; its proposals count from now on',
  body: z.object({ year: jalaliYear }),
  answers: { 200: z.object({ year: z.number(), confirmed: z.number().int() }) },
  handler: (ctx) => ctx.effect(async (tx) => {
    const { year } = ctx.body;
    const confirmed = await confirmHolidayYear(ctx.db, tx, { year, actorId: ctx.session.userId, address: ctx.address });
    return { status: 200, body: { year, confirmed } };
  }),
});
