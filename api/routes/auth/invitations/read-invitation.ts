import { z } from 'zod';
import { findInvitation } from '../../../../database/people/find-invitation.ts';
import { showMobile } from '../../../../domain/mobile.ts';
import { CUSTOMER_ROLES } from '../../../../domain/statuses.ts';
import { defineRoute } from '../../../route.ts';
import { instant } from '../../../schemas/id.ts';
import { tokenParams } from './invitation-token.ts';

export const readInvitation = defineRoute({
  method: 'get',
  path: '/api/auth/invitations/:token',
  access: 'public',
  summary: 'What an invitation’s link invites to',
  params: tokenParams,
  answers: { 200: z.object({ organisation: z.string(), role: z.enum(CUSTOMER_ROLES), mobile: z.string().meta({ description: 'Its last digits' }), expiresAt: instant }) },
  async handler(ctx) {
    const { organisationName, role, mobile, expiresAt } = await findInvitation(ctx.db, ctx.params.token);
    // A link is passed on more easily than it should be: enough of the number for its holder to know it.
    return { status: 200, body: { organisation: organisationName, role, mobile: `•••• ••• ${showMobile(mobile).slice(-4)}`, expiresAt } };
  },
});
