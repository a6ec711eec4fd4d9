import { z } from 'zod';
import { readRunStanding } from '../../../database/runs/read-run-standing.ts';
import { readOne } from '../../../database/staff-lists/read-list.ts';
import { runs } from '../../../database/staff-lists/resources/runs.ts';
import { failurePersian } from '../../../domain/operator-answers.ts';
import { Problem } from '../../../domain/problems.ts';
import { STAFF_READERS } from '../../../domain/staff-access.ts';
import { ORDER_STATUSES } from '../../../domain/statuses.ts';
import { defineRoute } from '../../route.ts';
import { id, idParams } from '../../schemas/id.ts';
import { rialAnswer } from '../../schemas/rial.ts';
import { runWait } from '../portal/runs/run-answer.ts';
import { viewerOf } from './viewer.ts';

export default defineRoute({
  method: 'get',
  path: '/api/admin/runs/:id/standing',
  access: STAFF_READERS.runs,
  summary: 'Where a run stands: what it waits for, by operator, why charges failed, and the order that was made of those',
  params: idParams,
  answers: {
    200: z.object({
      waits: z.array(runWait),
      operators: z.array(z.object({
        operatorCode: z.number().int(), reserved: z.number().int(), succeeded: z.number().int(), failed: z.number().int(),
        succeededAmount: rialAnswer, failedAmount: rialAnswer,
      })),
      failures: z.array(z.object({ code: z.string(), message: z.string(), count: z.number().int() })),
      retry: z.object({ orderId: id, name: z.string(), status: z.enum(ORDER_STATUSES) }).nullable(),
    }),
  },
  async handler(ctx) {
    if ((await readOne(ctx.db, runs, viewerOf(ctx.session), ctx.params.id)) === undefined) throw new Problem('not-found');
    const { failures, ...standing } = await readRunStanding(ctx.db, ctx.params.id);
    return { status: 200, body: { ...standing, failures: failures.map((one) => ({ ...one, message: failurePersian(one.code) })) } };
  },
});
