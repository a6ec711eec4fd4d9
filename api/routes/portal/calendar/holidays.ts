import { z } from 'zod';
import { listHolidays } from '../../../../database/calendar/list-holidays.ts';
import { HOLIDAY_KINDS } from '../../../../domain/calendar/holiday-kinds.ts';
import { toJalali, WEEKDAYS } from '../../../../domain/calendar/jalali.ts';
import { defineRoute } from '../../../route.ts';
import { blankAsAbsent } from '../../../schemas/form.ts';
import { jalaliYear } from '../../../schemas/jalali-year.ts';
import { listAnswer } from '../../../schemas/list.ts';

const holidayAnswer = z.object({
  date: z.string(), weekday: z.enum(WEEKDAYS), title: z.string(), kind: z.enum(HOLIDAY_KINDS),
  proposed: z.boolean().meta({ description: '«پیشنهادی»: computed, and nobody has confirmed it yet' }),
});

export const holidays = defineRoute({
  method: 'get',
  path: '/api/portal/holidays',
  access: 'signed-in',
  scope: 'orders:read',
  summary: 'Public holidays of a Jalali year, this one’s where none is named',
  query: z.object({ year: blankAsAbsent(jalaliYear) }),
  answers: {
    200: listAnswer(holidayAnswer).extend({ year: z.number(), confirmed: z.boolean().meta({ description: 'A person has looked through the year' }) }),
  },
  async handler(ctx) {
    const year = ctx.query.year ?? toJalali(Date.now()).year;
    const { confirmed, items } = await listHolidays(ctx.db, year);
    return { status: 200, body: { year, confirmed, items, total: items.length } };
  },
});
