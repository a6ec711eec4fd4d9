import { z } from 'zod';
import { editOrder } from '../../../../database/orders/edit-order.ts';
import { readOrder } from '../../../../database/orders/read-order.ts';
import { defineRoute } from '../../../route.ts';
import { idParams } from '../../../schemas/id.ts';
import { orderAnswer } from './order-answer.ts';
import { orderName, saleType } from './order-input.ts';

export default defineRoute({
  method: 'patch',
  path: '/api/portal/orders/:id',
  access: ['owner', 'buyer'],
  scope: 'orders:write',
  activeOnly: true,
  summary: 'Rename a draft or change its sale type',
  params: idParams,
  body: z.object({ name: orderName.optional(), saleType: saleType.optional() }),
  answers: { 200: orderAnswer },
  async handler(ctx) {
    const key = { organisationId: ctx.organisationId, orderId: ctx.params.id };
    return ctx.effect(async (tx) => {
      await editOrder(ctx.db, tx, { ...key, ...ctx.body });
      return { status: 200, body: await readOrder(ctx.db, key, tx) };
    });
  },
});
