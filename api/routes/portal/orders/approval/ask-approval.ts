import { z } from 'zod';
import { askApproval } from '../../../../../database/approvals/ask-approval.ts';
import { readOrder } from '../../../../../database/orders/read-order.ts';
import { defineRoute } from '../../../../route.ts';
import { blankAsAbsent } from '../../../../schemas/form.ts';
import { idParams } from '../../../../schemas/id.ts';
import { orderAnswer } from '../order-answer.ts';
import { planInput, planOf } from '../plan/plan-input.ts';

export default defineRoute({
  method: 'post',
  path: '/api/portal/orders/:id/approval-request',
  access: ['owner', 'buyer'],
  scope: 'orders:write',
  activeOnly: true,
  summary: 'Ask an owner to confirm the order; its content is frozen until they decide',
  params: idParams,
  body: z.object({ ...planInput, note: blankAsAbsent(z.string().trim().min(1).max(1_000)).meta({ description: 'For the owners' }) }),
  answers: { 202: orderAnswer },
  handler: (ctx) =>
    ctx.effect(async (tx) => {
      const of = { organisationId: ctx.organisationId, orderId: ctx.params.id };
      await askApproval(ctx.db, tx, { ...of, userId: ctx.session.userId, plan: planOf(ctx.body), note: ctx.body.note, address: ctx.address });
      return { status: 202, body: await readOrder(ctx.db, of, tx) };
    }),
});
