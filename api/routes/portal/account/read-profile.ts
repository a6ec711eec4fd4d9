import { z } from 'zod';
import { findOrganisation } from '../../../../database/accounts/find-organisation.ts';
import { findUser } from '../../../../database/accounts/find-user.ts';
import { Problem } from '../../../../domain/problems.ts';
import { CUSTOMER_ROLES } from '../../../../domain/statuses.ts';
import { defineRoute } from '../../../route.ts';

export const profile = defineRoute({
  method: 'get',
  path: '/api/portal/profile',
  access: 'signed-in',
  summary: 'The person who is logged in',
  answers: {
    200: z
      .object({
        firstName: z.string(), lastName: z.string(), mobile: z.string().nullable(), username: z.string(),
        email: z.string().nullable(), company: z.string(), role: z.enum(CUSTOMER_ROLES),
      })
      .meta({ id: 'Profile' }),
  },
  async handler(ctx) {
    const [user, organisation] = await Promise.all([findUser(ctx.db, ctx.session.userId), findOrganisation(ctx.db, ctx.organisationId)]);
    if (user === undefined || organisation === undefined) throw new Problem('not-found');
    const { firstName, lastName, mobile, username, email, role } = user;
    return { status: 200, body: { firstName, lastName, mobile, username, email, role, company: organisation.name } };
  },
});
