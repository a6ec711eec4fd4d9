import { readRecurrenceCalendar } from '../../../../../database/calendar/read-recurrence-calendar.ts';
import { timesOrRefuse } from '../../../../../database/orders-plan/times-or-refuse.ts';
import { defineRoute } from '../../../../route.ts';
import { checkRule } from './plan-input.ts';
import { repeatInput } from './rule-input.ts';
import { timeBody, timesAnswer, unconfirmedYears } from './times-answer.ts';

export default defineRoute({
  method: 'post',
  path: '/api/portal/repeat-preview',
  access: 'signed-in',
  scope: 'orders:read',
  summary: 'The next twelve times of a repeat rule; 422 for one that never happens',
  body: repeatInput,
  answers: { 200: timesAnswer },
  async handler(ctx) {
    const now = Date.now();
    const times = timesOrRefuse({ repeat: checkRule(ctx.body, now) }, await readRecurrenceCalendar(ctx.db), now);
    return { status: 200, body: { times: times.map(timeBody), unconfirmedYears: await unconfirmedYears(ctx.db, times) } };
  },
});
