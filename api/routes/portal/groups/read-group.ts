import { readGroup } from '../../../../database/groups/read-group.ts';
import { defineRoute } from '../../../route.ts';
import { idParams } from '../../../schemas/id.ts';
import { groupAnswer } from './group-schema.ts';

export default defineRoute({
  method: 'get',
  path: '/api/portal/groups/:id',
  access: 'signed-in',
  scope: 'orders:read',
  summary: 'One group',
  params: idParams,
  answers: { 200: groupAnswer },
  async handler(ctx) {
    return { status: 200, body: await readGroup(ctx.db, { organisationId: ctx.organisationId, groupId: ctx.params.id }) };
  },
});
