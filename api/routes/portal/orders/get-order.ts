import { readOrder } from '../../../../database/orders/read-order.ts';
import { defineRoute } from '../../../route.ts';
import { idParams } from '../../../schemas/id.ts';
import { orderAnswer } from './order-answer.ts';

export default defineRoute({
  method: 'get',
  path: '/api/portal/orders/:id',
  access: 'signed-in',
  scope: 'orders:read',
  summary: 'One order',
  params: idParams,
  answers: { 200: orderAnswer },
  async handler(ctx) {
    return { status: 200, body: await readOrder(ctx.db, { organisationId: ctx.organisationId, orderId: ctx.params.id }) };
  },
});
