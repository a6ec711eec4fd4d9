import { readOrder } from '../../../../../database/orders/read-order.ts';
import { findWaiting } from '../../../../../database/uploads/find-waiting.ts';
import { defineRoute } from '../../../../route.ts';
import { idParams } from '../../../../schemas/id.ts';
import { waitingAnswer } from './waiting-answer.ts';

export default defineRoute({
  method: 'get',
  path: '/api/portal/orders/:id/uploads',
  access: 'signed-in',
  scope: 'orders:read',
  summary: 'The list that was sent last, where it still waits to be mended or taken',
  params: idParams,
  answers: { 200: waitingAnswer },
  async handler(ctx) {
    const place = { organisationId: ctx.organisationId, orderId: ctx.params.id };
    await readOrder(ctx.db, place);
    return { status: 200, body: { items: await findWaiting(ctx.db, place) } };
  },
});
