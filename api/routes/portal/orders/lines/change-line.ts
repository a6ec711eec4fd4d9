import { changeLine } from '../../../../../database/orders/lines/change-line.ts';
import { defineRoute } from '../../../../route.ts';
import { lineAnswer, lineInput, lineParams } from './line-schema.ts';

export default defineRoute({
  method: 'put',
  path: '/api/portal/orders/:id/lines/:lineId',
  access: ['owner', 'buyer'],
  scope: 'orders:write',
  activeOnly: true,
  summary: 'Correct a line of a draft',
  params: lineParams,
  body: lineInput,
  answers: { 200: lineAnswer },
  async handler(ctx) {
    const { id: orderId, lineId } = ctx.params;
    return ctx.effect(async (tx) => ({
      status: 200,
      body: await changeLine(ctx.db, tx, { organisationId: ctx.organisationId, orderId, lineId, line: ctx.body }),
    }));
  },
});
