import { z } from 'zod';
import { changePerson } from '../../../../database/people/change-person.ts';
import { CUSTOMER_ROLES } from '../../../../domain/statuses.ts';
import { defineRoute } from '../../../route.ts';
import { idParams } from '../../../schemas/id.ts';
import { personAnswer } from './list-people.ts';

export default defineRoute({
  method: 'patch',
  path: '/api/portal/users/:id',
  access: ['owner'],
  summary: 'Change another’s role, or disable them: their sessions and keys end at once. One active owner stays',
  params: idParams,
  body: z.object({ role: z.enum(CUSTOMER_ROLES).optional(), disabled: z.boolean().optional() }),
  answers: { 200: personAnswer },
  handler: (ctx) =>
    ctx.effect(async (tx) => ({
      status: 200,
      body: await changePerson(ctx.db, tx, { organisationId: ctx.organisationId, userId: ctx.params.id, ...ctx.body, actorId: ctx.session.userId, address: ctx.address }),
    })),
});
