import { deleteOrder } from '../../../../database/orders/delete-order.ts';
import { defineRoute } from '../../../route.ts';
import { idParams } from '../../../schemas/id.ts';

export default defineRoute({
  method: 'delete',
  path: '/api/portal/orders/:id',
  access: ['owner', 'buyer'],
  scope: 'orders:write',
  activeOnly: true,
  summary: 'Delete a draft; a confirmed order stays',
  params: idParams,
  answers: { 204: undefined },
  async handler(ctx) {
    return ctx.effect(async (tx) => {
      await deleteOrder(ctx.db, tx, { organisationId: ctx.organisationId, orderId: ctx.params.id });
      return { status: 204 };
    });
  },
});
