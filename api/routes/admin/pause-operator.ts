import { z } from 'zod';
import { pauseOperator } from '../../../database/operators/pause-operator.ts';
import { OPERATOR_CODES } from '../../../domain/operators.ts';
import { STAFF_ACTORS } from '../../../domain/staff-access.ts';
import { LEAST_REASON } from '../../../domain/reasons.ts';
import { defineRoute } from '../../route.ts';
import { sentence } from '../../schemas/sentence.ts';

const control = (action: 'pause' | 'resume') =>
  defineRoute({
    method: 'post',
    path: `/api/admin/operators/:code/${action}`,
    access: STAFF_ACTORS['operators.pause'],
    summary: action === 'pause' ? 'Stops sending to an operator; runs wait' : 'Goes on sending to an operator',
    params: z.object({ code: z.coerce.number().pipe(z.literal(OPERATOR_CODES)) }),
    body: z.object({ reason: sentence(LEAST_REASON, 500).optional().meta({ description: 'Shown beside the pause' }) }),
    answers: { 200: z.object({ id: z.number(), paused: z.boolean() }) },
    handler(ctx) {
      const { code } = ctx.params;
      return ctx.effect(async (tx) => {
        await pauseOperator(ctx.db, tx, { code, action, reason: ctx.body.reason, actorId: ctx.session.userId, address: ctx.address });
        return { status: 200, body: { id: code, paused: action === 'pause' } };
      });
    },
  });

export default [control('pause'), control('resume')];
