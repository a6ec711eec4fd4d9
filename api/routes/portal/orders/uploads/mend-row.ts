import { mendRow } from '../../../../../database/uploads/mend-rows.ts';
import { defineRoute } from '../../../../route.ts';
import { givenCells, rowAnswer, rowInput, rowParams } from './row-schema.ts';

export default defineRoute({
  method: 'put',
  path: '/api/portal/orders/:id/uploads/:uploadId/rows/:row',
  access: ['owner', 'buyer'],
  scope: 'orders:write',
  activeOnly: true,
  summary: 'Mend a staged row; it is judged again',
  params: rowParams,
  body: rowInput,
  answers: { 200: rowAnswer },
  async handler(ctx) {
    const { id: orderId, uploadId, row } = ctx.params;
    return ctx.effect(async (tx) => ({
      status: 200,
      body: await mendRow(ctx.db, tx, { organisationId: ctx.organisationId, orderId, uploadId, row, cells: givenCells(ctx.body) }),
    }));
  },
});
