import { checkConfirmationCode } from '../../../../../database/orders/confirmation/check-confirmation-code.ts';
import { confirmOrder } from '../../../../../database/orders/confirmation/confirm-order.ts';
import { readOrder } from '../../../../../database/orders/read-order.ts';
import { challengeReply } from '../../../../codes/challenge-answer.ts';
import { limitsOf } from '../../../../limits.ts';
import { defineRoute } from '../../../../route.ts';
import { id, idParams } from '../../../../schemas/id.ts';
import { orderAnswer } from '../order-answer.ts';

export default defineRoute({
  method: 'post',
  path: '/api/portal/orders/:id/confirm',
  access: ['owner', 'buyer'],
  activeOnly: true,
  summary: 'Confirm an order with the code; it runs now or at its time. The same call again answers the same',
  params: idParams,
  body: challengeReply,
  answers: { 202: orderAnswer.extend({ runId: id.optional() }) },
  async handler(ctx) {
    const { organisationId, session } = ctx;
    const orderId = ctx.params.id;
    // Another organisation's order is unknown, whatever the code.
    await readOrder(ctx.db, { organisationId, orderId });
    const { challengeId, code } = ctx.body;
    const firstTime = await checkConfirmationCode(ctx.db, ctx.config.secret, { orderId, userId: session.userId, challengeId, code });
    // A code that came back right was no misuse of SMS, whatever becomes of the order.
    if (firstTime) await ctx.limits.giveBack([limitsOf(ctx.config).codesOfUser, session.userId]);
    return ctx.effect(async (tx) => ({
      status: 202,
      body: await confirmOrder(ctx.db, tx, { organisationId, userId: session.userId, orderId, challengeId, address: ctx.address }),
    }));
  },
});
