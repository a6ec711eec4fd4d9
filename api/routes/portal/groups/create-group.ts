import { z } from 'zod';
import { createGroup } from '../../../../database/groups/create-group.ts';
import { defineRoute } from '../../../route.ts';
import { groupAnswer, groupName } from './group-schema.ts';

export default defineRoute({
  method: 'post',
  path: '/api/portal/groups',
  access: ['owner', 'buyer'],
  scope: 'orders:write',
  activeOnly: true,
  summary: 'Make an empty group',
  body: z.object({ name: groupName }),
  answers: { 201: groupAnswer },
  async handler(ctx) {
    const { organisationId, session } = ctx;
    return ctx.effect(async (tx) => ({
      status: 201,
      body: await createGroup(ctx.db, tx, { organisationId, userId: session.userId, name: ctx.body.name }),
    }));
  },
});
