import { z } from 'zod';
import { controlPlan, type PlanAction } from '../../../../database/orders-plan/control-plan.ts';
import { readOrder } from '../../../../database/orders/read-order.ts';
import { ORDER_STATUSES } from '../../../../domain/statuses.ts';
import { defineRoute } from '../../../route.ts';
import { idParams } from '../../../schemas/id.ts';

const SUMMARY: Record<PlanAction, string> = {
  pause: 'Pauses the plan of an order; a run that has begun goes on',
  resume: 'Resumes a paused plan',
  cancel: 'Cancels what the order would still do; a run that has begun goes on',
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
    answers: { 202: z.looseObject({ id: z.string(), status: z.enum(ORDER_STATUSES) }) },
    async handler(ctx) {
      const { organisationId, session } = ctx;
      return ctx.effect(async (tx) => {
        await controlPlan(ctx.db, tx, { orderId: ctx.params.id, organisationId, action, actorId: session.userId });
        return { status: 202, body: await readOrder(ctx.db, { organisationId, orderId: ctx.params.id }, tx) };
      });
    },
  });

export default [control('pause'), control('resume'), control('cancel')];
