import { z } from 'zod';
import { readGroup } from '../../../../database/groups/read-group.ts';
import { renameGroup } from '../../../../database/groups/rename-group.ts';
import { defineRoute } from '../../../route.ts';
import { idParams } from '../../../schemas/id.ts';
import { groupAnswer, groupName } from './group-schema.ts';

export default defineRoute({
  method: 'patch',
  path: '/api/portal/groups/:id',
  access: ['owner', 'buyer'],
  scope: 'orders:write',
  activeOnly: true,
  summary: 'Rename a group',
  params: idParams,
  body: z.object({ name: groupName }),
  answers: { 200: groupAnswer },
  async handler(ctx) {
    const key = { organisationId: ctx.organisationId, groupId: ctx.params.id };
    return ctx.effect(async (tx) => {
      await renameGroup(ctx.db, tx, { ...key, name: ctx.body.name });
      return { status: 200, body: await readGroup(ctx.db, key, tx) };
    });
  },
});
