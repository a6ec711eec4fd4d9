import { z } from 'zod';
import { invite, type Invited } from '../../../../database/people/invite.ts';
import { CUSTOMER_ROLES } from '../../../../domain/statuses.ts';
import { limitsOf } from '../../../limits.ts';
import { defineRoute } from '../../../route.ts';
import { mobileInput } from '../../../schemas/mobile.ts';
import { evenAnswer } from '../../auth/even-answer.ts';
import { invitationAnswer } from './invitation-answer.ts';
import { sendInvitation } from './send-invitation.ts';

/** Whoever has an account already gets another SMS and no token; the answer and its time are the same. */
export default defineRoute({
  method: 'post',
  path: '/api/portal/users/invitations',
  access: ['owner'],
  summary: 'Ask a number into the organisation: an SMS with a link that is good for seven days. Asked again, another link replaces it',
  body: z.object({ mobile: mobileInput, role: z.enum(CUSTOMER_ROLES) }),
  answers: { 201: invitationAnswer },
  async handler(ctx) {
    const { organisationId } = ctx;
    const { mobile } = ctx.body;
    const limits = limitsOf(ctx.config);
    const uses = [[limits.invitationsOfOrganisation, organisationId], [limits.invitationsToNumber, mobile]] as const;
    const even = evenAnswer();
    await ctx.limits.take(...uses);
    let invited: Invited | undefined;
    try {
      return await ctx.effect(async (tx) => {
        invited = await invite(ctx.db, tx, {
          organisationId, ...ctx.body, actorId: ctx.session.userId, resendSeconds: ctx.config.limits.codeResendSeconds, address: ctx.address,
        });
        return { status: 201, body: invited.invitation };
      });
    } catch (error) {
      invited = undefined;
      throw error;
    } finally {
      if (invited?.token === undefined) await ctx.limits.giveBack(...uses);
      await (invited?.token === undefined ? even.notSent() : even.sent(sendInvitation(ctx, { ...invited, token: invited.token })));
    }
  },
});
