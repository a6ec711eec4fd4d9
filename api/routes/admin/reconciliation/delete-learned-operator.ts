import { deleteLearned } from '../../../../database/learned/delete-learned.ts';
import { STAFF_ACTORS } from '../../../../domain/staff-access.ts';
import { defineRoute } from '../../../route.ts';
import { idParams } from '../../../schemas/id.ts';

export default defineRoute({
  method: 'delete',
  path: '/api/admin/learned-operators/:id',
  access: STAFF_ACTORS['learned-operators.delete'],
  summary: 'Forgets at which operator a number is, for everybody; lines that were made with it stay as they are',
  params: idParams,
  answers: { 204: undefined },
  handler(ctx) {
    return ctx.effect(async (tx) => {
      await deleteLearned(ctx.db, tx, { id: ctx.params.id, actorId: ctx.session.userId, address: ctx.address });
      return { status: 204 };
    });
  },
});
