import { z } from 'zod';
import { listPeople } from '../../../../database/people/list-people.ts';
import { CUSTOMER_ROLES } from '../../../../domain/statuses.ts';
import { defineRoute } from '../../../route.ts';
import { id, instant } from '../../../schemas/id.ts';
import { listAnswer, pageQuery } from '../../../schemas/list.ts';

export const personAnswer = z
  .object({
    id, firstName: z.string(), lastName: z.string(), mobile: z.string().nullable(), role: z.enum(CUSTOMER_ROLES),
    disabled: z.boolean(), disabledByStaff: z.boolean(), lastSeenAt: instant.nullable(), createdAt: instant,
  })
  .meta({ id: 'OrganisationUser' });

export default defineRoute({
  method: 'get',
  path: '/api/portal/users',
  access: ['owner'],
  summary: 'The organisation’s people and what they may do',
  query: pageQuery.pick({ page: true, pageSize: true }),
  answers: { 200: listAnswer(personAnswer) },
  async handler(ctx) {
    const { page, pageSize } = ctx.query;
    return { status: 200, body: await listPeople(ctx.db, ctx.organisationId, { limit: pageSize, offset: (page - 1) * pageSize }) };
  },
});
