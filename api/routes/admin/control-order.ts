import { z } from 'zod';
import { controlPlan, type PlanAction } from '../../../database/orders-plan/control-plan.ts';
import { STAFF_ACTORS } from '../../../domain/staff-access.ts';
import { defineRoute } from '../../route.ts';
import { idParams, instantInput } from '../../schemas/id.ts';
import { staffReason } from './staff-reason.ts';

const SUMMARY: Record<PlanAction, string> = {
  pause: 'Staff pause the plan of an order; a run that has begun is controlled by itself',
  resume: 'Staff let a paused plan go on',
  cancel: 'Staff cancel what an order would still do; a run that has begun is controlled by itself',
  'skip-next': 'Staff leave the next occurrence out; naming it by `at`, a second call changes nothing',
};

const control = (action: PlanAction) =>
  defineRoute({
    method: 'post',
    path: `/api/admin/orders/:id/${action}`,
    access: STAFF_ACTORS['orders.control'],
    summary: SUMMARY[action],
    params: idParams,
    body: staffReason.extend({ at: instantInput.optional() }).optional(),
    answers: { 202: z.object({ id: z.string() }) },
    handler(ctx) {
      return ctx.effect(async (tx) => {
        const { reason, at } = ctx.body ?? {};
        await controlPlan(ctx.db, tx, {
          orderId: ctx.params.id, action, actorId: ctx.session.userId, address: ctx.address, reason, ...(at === undefined ? {} : { occurrenceAt: at }),
        });
        return { status: 202, body: { id: ctx.params.id } };
      });
    },
  });

export default [control('pause'), control('resume'), control('cancel'), control('skip-next')];
