import { z } from 'zod';
import { beginRevision, changePlan, endRevision } from '../../../../../database/orders-plan/revise-order.ts';
import { readOrder } from '../../../../../database/orders/read-order.ts';
import { Problem } from '../../../../../domain/problems.ts';
import { defineRoute } from '../../../../route.ts';
import { idParams } from '../../../../schemas/id.ts';
import { orderAnswer } from '../order-answer.ts';
import { planInput, planOf } from './plan-input.ts';

const shared = { access: ['owner', 'buyer'], scope: 'orders:write', activeOnly: true, params: idParams } as const;

const begin = defineRoute({
  ...shared,
  method: 'post',
  path: '/api/portal/orders/:id/revision',
  summary: 'Opens a draft copy of the lines of a planned order; it takes effect from the next occurrence once a new code confirms it',
  answers: { 201: orderAnswer },
  async handler(ctx) {
    const of = { organisationId: ctx.organisationId, orderId: ctx.params.id };
    return ctx.effect(async (tx) => {
      await beginRevision(ctx.db, tx, { ...of, actorId: ctx.session.userId });
      return { status: 201, body: await readOrder(ctx.db, of, tx) };
    });
  },
});

const end = defineRoute({
  ...shared,
  method: 'delete',
  path: '/api/portal/orders/:id/revision',
  summary: 'Gives the open revision up; what is in force stays',
  answers: { 204: undefined },
  async handler(ctx) {
    return ctx.effect(async (tx) => {
      await endRevision(ctx.db, tx, { organisationId: ctx.organisationId, orderId: ctx.params.id, actorId: ctx.session.userId });
      return { status: 204 };
    });
  },
});

const plan = defineRoute({
  ...shared,
  method: 'put',
  path: '/api/portal/orders/:id/plan',
  summary: 'Another time or rule for a planned order, as part of a revision; it takes effect once a new code confirms it',
  body: z.object(planInput),
  answers: { 200: orderAnswer },
  async handler(ctx) {
    const asked = planOf(ctx.body);
    if (asked === undefined) throw new Problem('validation', { errors: [{ field: 'repeat', code: 'required', message: 'زمان‌بندی یا تکرار را تعیین کنید.' }] });
    const of = { organisationId: ctx.organisationId, orderId: ctx.params.id };
    return ctx.effect(async (tx) => {
      await changePlan(ctx.db, tx, { ...of, actorId: ctx.session.userId, plan: asked });
      return { status: 200, body: await readOrder(ctx.db, of, tx) };
    });
  },
});

export default [begin, end, plan];
