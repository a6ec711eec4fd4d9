import { withdrawApproval } from '../../../../../database/approvals/withdraw-approval.ts';
import { readOrder } from '../../../../../database/orders/read-order.ts';
import { defineRoute } from '../../../../route.ts';
import { idParams } from '../../../../schemas/id.ts';
import { orderAnswer } from '../order-answer.ts';

export default defineRoute({
  method: 'delete',
  path: '/api/portal/orders/:id/approval-request',
  access: ['owner', 'buyer'],
  scope: 'orders:write',
  activeOnly: true,
  summary: 'Take the request back: the order is a draft again',
  params: idParams,
  answers: { 200: orderAnswer },
  handler: (ctx) =>
    ctx.effect(async (tx) => {
      const of = { organisationId: ctx.organisationId, orderId: ctx.params.id };
      await withdrawApproval(ctx.db, tx, { ...of, userId: ctx.session.userId, address: ctx.address });
      return { status: 200, body: await readOrder(ctx.db, of, tx) };
    }),
});
