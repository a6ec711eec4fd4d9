import { z } from 'zod';
import { decideApproval } from '../../../../../database/approvals/decide-approval.ts';
import { readOrder } from '../../../../../database/orders/read-order.ts';
import { defineRoute } from '../../../../route.ts';
import { blankAsAbsent } from '../../../../schemas/form.ts';
import { idParams } from '../../../../schemas/id.ts';
import { sentence } from '../../../../schemas/sentence.ts';
import { orderAnswer } from '../order-answer.ts';

export default defineRoute({
  method: 'post',
  path: '/api/portal/orders/:id/approval',
  access: ['owner'],
  activeOnly: true,
  summary: 'Approve what a buyer asked for, to confirm it by one’s own form and code, or return it with a reason; never one’s own',
  params: idParams,
  body: z.object({ decision: z.enum(['approve', 'return']), reason: blankAsAbsent(sentence(1, 1_000)).meta({ description: 'Needed for a return' }) }),
  answers: { 200: orderAnswer },
  handler: (ctx) =>
    ctx.effect(async (tx) => {
      const of = { organisationId: ctx.organisationId, orderId: ctx.params.id };
      const { decision, reason } = ctx.body;
      await decideApproval(ctx.db, tx, { ...of, userId: ctx.session.userId, decision, reason, address: ctx.address });
      return { status: 200, body: await readOrder(ctx.db, of, tx) };
    }),
});
