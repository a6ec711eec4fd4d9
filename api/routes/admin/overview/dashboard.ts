import { z } from 'zod';
import { readDashboard } from '../../../../database/dashboard/read-dashboard.ts';
import { jalaliDayRange, toJalali } from '../../../../domain/calendar/jalali.ts';
import { mayRead } from '../../../../domain/staff-access.ts';
import { defineRoute } from '../../../route.ts';
import { instant } from '../../../schemas/id.ts';
import { rialAnswer } from '../../../schemas/rial.ts';
import { viewerOf } from '../viewer.ts';

const waiting = z.object({ name: z.string(), count: z.number().int(), oldestAt: instant.nullable() });

export default defineRoute({
  method: 'get',
  path: '/api/admin/dashboard',
  access: 'signed-in',
  summary: 'The front page of one’s role: queues with their age, today’s sales, credit, runs at work, operators',
  answers: {
    200: z.object({
      at: instant,
      queues: z.array(waiting.extend({ parts: z.array(waiting).meta({ description: 'By stage or status' }) })),
      sales: z.array(z.object({ operatorCode: z.number(), amount: rialAnswer })).optional(),
      credit: z.object({ available: rialAnswer, held: rialAnswer }).optional(),
      runs: z.array(z.object({ status: z.string(), count: z.number().int() })).optional(),
      hours: z.array(z.object({ at: instant, operatorCode: z.number(), succeeded: z.number().int(), failed: z.number().int() })).optional()
        .meta({ description: 'Of the last 24 hours, by operator; hours in which nothing was settled are left out' }),
      openRuns: z.array(z.object({
        id: z.string(), number: z.number().int(), orderName: z.string(), organisationName: z.string(), status: z.string(), chargeCount: z.number().int(),
        succeeded: z.number().int(), failed: z.number().int(), cancelled: z.number().int(), amount: rialAnswer,
      })).optional().meta({ description: 'At work now, the newest first' }),
      operators: z.array(z.object({
        code: z.number(), name: z.string(), breaker: z.enum(['closed', 'open', 'half-open']), breakerReason: z.string().nullable(),
        openUntil: instant.nullable(), paused: z.boolean(), inFlight: z.number().int(), maxInFlight: z.number().int(),
      })).optional(),
    }),
  },
  async handler(ctx) {
    const { role } = viewerOf(ctx.session);
    const now = new Date();
    const all = await readDashboard(ctx.db, { dayStart: jalaliDayRange(toJalali(now)).from, role: role === 'supervisor' ? null : role });
    const money = mayRead(role, 'ledger-accounts');
    return {
      status: 200,
      body: {
        at: now,
        queues: all.queues.filter(({ name }) => mayRead(role, name)),
        ...(money ? { sales: all.sales, credit: all.credit } : {}),
        ...(mayRead(role, 'runs') ? { runs: all.runs, openRuns: all.openRuns } : {}),
        ...(mayRead(role, 'operators') ? { operators: all.operators, hours: all.hours } : {}),
      },
    };
  },
});
