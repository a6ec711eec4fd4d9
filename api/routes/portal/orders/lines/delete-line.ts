import { removeLines } from '../../../../../database/orders/lines/remove-lines.ts';
import { defineRoute } from '../../../../route.ts';
import { lineParams } from './line-schema.ts';

export default defineRoute({
  method: 'delete',
  path: '/api/portal/orders/:id/lines/:lineId',
  access: ['owner', 'buyer'],
  scope: 'orders:write',
  activeOnly: true,
  summary: 'Delete one line of a draft',
  params: lineParams,
  answers: { 204: undefined },
  async handler(ctx) {
    const { id: orderId, lineId } = ctx.params;
    return ctx.effect(async (tx) => {
      await removeLines(ctx.db, tx, { organisationId: ctx.organisationId, orderId, lineIds: [lineId] });
      return { status: 204 };
    });
  },
});
