import { z } from 'zod';
import { createOrder } from '../../../../database/orders/create-order.ts';
import { Problem } from '../../../../domain/problems.ts';
import { defineRoute } from '../../../route.ts';
import { orderAnswer } from './order-answer.ts';
import { orderName, saleType } from './order-input.ts';

export default defineRoute({
  method: 'post',
  path: '/api/portal/orders',
  access: ['owner', 'buyer'],
  scope: 'orders:write',
  activeOnly: true,
  summary: 'Make a draft order',
  body: z.object({ name: orderName, saleType: saleType.optional(), templateId: z.string().optional() }),
  answers: { 201: orderAnswer },
  async handler(ctx) {
    const { name, saleType, templateId } = ctx.body;
    // No organisation has a template yet; an order without its lines would be worse than a refusal.
    if (templateId !== undefined) throw new Problem('not-found', { detail: 'چنین الگویی وجود ندارد.' });
    const { organisationId, session } = ctx;
    return ctx.effect(async (tx) => ({
      status: 201,
      body: await createOrder(ctx.db, tx, { organisationId, userId: session.userId, name, saleType }),
    }));
  },
});
