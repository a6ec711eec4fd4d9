import { deleteGroup } from '../../../../database/groups/delete-group.ts';
import { defineRoute } from '../../../route.ts';
import { idParams } from '../../../schemas/id.ts';

export default defineRoute({
  method: 'delete',
  path: '/api/portal/groups/:id',
  access: ['owner', 'buyer'],
  scope: 'orders:write',
  activeOnly: true,
  summary: 'Delete a group with its members; orders filled from it keep their lines',
  params: idParams,
  answers: { 204: undefined },
  async handler(ctx) {
    return ctx.effect(async (tx) => {
      await deleteGroup(ctx.db, tx, { organisationId: ctx.organisationId, groupId: ctx.params.id });
      return { status: 204 };
    });
  },
});
