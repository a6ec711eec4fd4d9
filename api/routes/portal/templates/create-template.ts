import { z } from 'zod';
import { createTemplate } from '../../../../database/templates/create-template.ts';
import { defineRoute } from '../../../route.ts';
import { flag } from '../../../schemas/form.ts';
import { id } from '../../../schemas/id.ts';
import { orderName } from '../orders/order-input.ts';
import { templateAnswer } from './template-schema.ts';

export default defineRoute({
  method: 'post',
  path: '/api/portal/templates',
  access: ['owner', 'buyer'],
  scope: 'orders:write',
  activeOnly: true,
  summary: "Keep an order's settings as a template",
  body: z.object({
    name: orderName,
    orderId: id,
    withGroups: flag.optional().meta({ description: 'Keep the groups that the order was filled from; the default. No other numbers are ever kept' }),
  }),
  answers: { 201: templateAnswer },
  async handler(ctx) {
    const { organisationId, session, body: { withGroups = true, ...chosen } } = ctx;
    return ctx.effect(async (tx) => ({
      status: 201,
      body: await createTemplate(ctx.db, tx, { ...chosen, organisationId, userId: session.userId, withGroups }),
    }));
  },
});
