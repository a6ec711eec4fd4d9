import { z } from 'zod';
import { recordAudit } from '../../../../database/audit/record-audit.ts';
import { proposeHolidays } from '../../../../database/calendar/propose-holidays.ts';
import { STAFF_ACTORS } from '../../../../domain/staff-access.ts';
import { defineRoute } from '../../../route.ts';
import { jalaliYear } from '../../../schemas/jalali-year.ts';

export default defineRoute({
  method: 'post',
  path: '/api/admin/holidays/proposals',
  access: STAFF_ACTORS['holidays.write'],
  summary: 'Computes a year’s lunar holidays and puts in those that are missing, as proposals',
  body: z.object({ year: jalaliYear }),
  answers: { 201: z.object({ year: z.number(), proposed: z.array(z.object({ date: z.string(), title: z.string() })) }) },
  handler: (ctx) => ctx.effect(async (tx) => {
    const { year } = ctx.body;
    const proposed = await proposeHolidays(ctx.db, tx, year);
    await recordAudit(ctx.db, tx, {
      actorId: ctx.session.userId, address: ctx.address, action: 'holiday-year.propose', subject: `holiday-year/${year}`, detail: { proposed },
    });
    return { status: 201, body: { year, proposed } };
  }),
});
