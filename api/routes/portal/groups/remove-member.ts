import { z } from 'zod';
import { removeMember } from '../../../../database/groups/members/remove-member.ts';
import { defineRoute } from '../../../route.ts';
import { id } from '../../../schemas/id.ts';

export default defineRoute({
  method: 'delete',
  path: '/api/portal/groups/:id/members/:memberId',
  access: ['owner', 'buyer'],
  scope: 'orders:write',
  activeOnly: true,
  summary: 'Take one member out of a group',
  params: z.object({ id, memberId: id }),
  answers: { 204: undefined },
  async handler(ctx) {
    const { id: groupId, memberId } = ctx.params;
    return ctx.effect(async (tx) => {
      await removeMember(ctx.db, tx, { organisationId: ctx.organisationId, groupId, memberId });
      return { status: 204 };
    });
  },
});
