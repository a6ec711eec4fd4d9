import { removeRow } from '../../../../../database/uploads/mend-rows.ts';
import { defineRoute } from '../../../../route.ts';
import { rowParams } from './row-schema.ts';

export default defineRoute({
  method: 'delete',
  path: '/api/portal/orders/:id/uploads/:uploadId/rows/:row',
  access: ['owner', 'buyer'],
  scope: 'orders:write',
  activeOnly: true,
  summary: 'Take a staged row out of its list',
  params: rowParams,
  answers: { 204: undefined },
  async handler(ctx) {
    const { id: orderId, uploadId, row } = ctx.params;
    return ctx.effect(async (tx) => {
      await removeRow(ctx.db, tx, { organisationId: ctx.organisationId, orderId, uploadId, row });
      return { status: 204 };
    });
  },
});
