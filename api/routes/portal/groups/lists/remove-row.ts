import { removeRow } from '../../../../../database/uploads/mend-rows.ts';
import { defineRoute } from '../../../../route.ts';
import { rowParams } from '../../orders/uploads/row-schema.ts';

export default defineRoute({
  method: 'delete',
  path: '/api/portal/groups/:id/uploads/:uploadId/rows/:row',
  access: ['owner', 'buyer'],
  scope: 'orders:write',
  activeOnly: true,
  summary: "Take a staged row out of a group's list",
  params: rowParams,
  answers: { 204: undefined },
  async handler(ctx) {
    const { id: groupId, uploadId, row } = ctx.params;
    return ctx.effect(async (tx) => {
      await removeRow(ctx.db, tx, { organisationId: ctx.organisationId, groupId, uploadId, row });
      return { status: 204 };
    });
  },
});
