import { addLine } from '../../../../../database/orders/lines/add-line.ts';
import { defineRoute } from '../../../../route.ts';
import { idParams } from '../../../../schemas/id.ts';
import { lineAnswer, lineInput } from './line-schema.ts';

export default defineRoute({
  method: 'post',
  path: '/api/portal/orders/:id/lines',
  access: ['owner', 'buyer'],
  scope: 'orders:write',
  activeOnly: true,
  summary: 'Add one line to a draft',
  params: idParams,
  body: lineInput,
  answers: { 201: lineAnswer },
  async handler(ctx) {
    return ctx.effect(async (tx) => ({
      status: 201,
      body: await addLine(ctx.db, tx, { organisationId: ctx.organisationId, orderId: ctx.params.id, line: ctx.body }),
    }));
  },
});
