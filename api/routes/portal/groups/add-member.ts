import { addMember } from '../../../../database/groups/members/add-member.ts';
import { defineRoute } from '../../../route.ts';
import { idParams } from '../../../schemas/id.ts';
import { memberAnswer, memberInput } from './group-schema.ts';

export default defineRoute({
  method: 'post',
  path: '/api/portal/groups/:id/members',
  access: ['owner', 'buyer'],
  scope: 'orders:write',
  activeOnly: true,
  summary: 'Add one member to a group',
  params: idParams,
  body: memberInput,
  answers: { 201: memberAnswer },
  async handler(ctx) {
    return ctx.effect(async (tx) => ({
      status: 201,
      body: await addMember(ctx.db, tx, { organisationId: ctx.organisationId, groupId: ctx.params.id, member: ctx.body }),
    }));
  },
});
