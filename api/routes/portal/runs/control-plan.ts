import { z } from 'zod';
import { controlPlan, type PlanAction } from '../../../../database/orders-plan/control-plan.ts';
import { readOrder } from '../../../../database/orders/read-order.ts';
import { defineRoute } from '../../../route.ts';
import { orderAnswer } from '../orders/order-answer.ts';
import { idParams, instantInput } from '../../../schemas/id.ts';

const SUMMARY: Record<PlanAction, string> = {
  pause: 'Pauses the plan of an order; a run that has begun goes on',
  resume: 'Resumes a paused plan',
  cancel: 'Cancels what the order would still do; a run that has begun goes on',
  'skip-next': 'Leaves the next occurrence out; naming it by `at`, a second call changes nothing',
};

const control = (action: PlanAction) =>
  defineRoute({
    method: 'post',
    path: `/api/portal/orders/:id/${action}`,
    access: ['owner', 'buyer'],
    scope: 'orders:control',
    activeOnly: action === 'resume',
    summary: SUMMARY[action],
    params: idParams,
    body: z.object({ at: instantInput.optional() }).optional(),
    answers: { 202: orderAnswer },
    async handler(ctx) {
      const { organisationId, session } = ctx;
      return ctx.effect(async (tx) => {
        await controlPlan(ctx.db, tx, {
          orderId: ctx.params.id, organisationId, action, actorId: session.userId, address: ctx.address,
          ...(ctx.body?.at === undefined ? {} : { occurrenceAt: ctx.body.at }),
        });
        return { status: 202, body: await readOrder(ctx.db, { organisationId, orderId: ctx.params.id }, tx) };
      });
    },
  });

export default [control('pause'), control('resume'), control('cancel'), control('skip-next')];
