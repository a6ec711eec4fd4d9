import { z } from 'zod';
import { findOrganisation } from '../../../database/accounts/find-organisation.ts';
import { findUser } from '../../../database/accounts/find-user.ts';
import { Problem } from '../../../domain/problems.ts';
import { REGISTRATION_STATUSES } from '../../../domain/statuses.ts';
import { permissionsOf } from '../../permissions.ts';
import { defineRoute } from '../../route.ts';
import { id, instant } from '../../schemas/id.ts';
import { publicUser, userAnswer } from './log-in-answer.ts';

export const me = defineRoute({
  method: 'get',
  path: '/api/auth/me',
  access: 'signed-in',
  summary: 'Who is logged in, of which organisation, and what they may do',
  answers: {
    200: z.object({
      user: userAnswer,
      organisation: z.object({ id, name: z.string(), status: z.enum(REGISTRATION_STATUSES), active: z.boolean() }).nullable(),
      permissions: z.array(z.string()),
      passwordResetUntil: instant.nullable(),
    }),
  },
  async handler(ctx) {
    const { session } = ctx;
    const user = await findUser(ctx.db, session.userId);
    if (user === undefined) throw new Problem('unauthenticated');
    const organisation = session.organisationId === null ? undefined : await findOrganisation(ctx.db, session.organisationId);
    return {
      status: 200,
      body: {
        user: publicUser(user),
        organisation: organisation === undefined ? null : { ...organisation, active: session.organisationActive },
        permissions: permissionsOf(session),
        passwordResetUntil: session.passwordResetUntil,
      },
    };
  },
});
