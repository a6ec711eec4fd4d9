import { readGroup } from '../../../../../database/groups/read-group.ts';
import { findWaiting } from '../../../../../database/uploads/find-waiting.ts';
import { defineRoute } from '../../../../route.ts';
import { idParams } from '../../../../schemas/id.ts';
import { waitingAnswer } from '../../orders/uploads/waiting-answer.ts';

export default defineRoute({
  method: 'get',
  path: '/api/portal/groups/:id/uploads',
  access: 'signed-in',
  scope: 'orders:read',
  summary: 'The list of members that was sent last, where it still waits to be mended or taken',
  params: idParams,
  answers: { 200: waitingAnswer },
  async handler(ctx) {
    const place = { organisationId: ctx.organisationId, groupId: ctx.params.id };
    await readGroup(ctx.db, place);
    return { status: 200, body: { items: await findWaiting(ctx.db, place) } };
  },
});
