import { issueCode } from '../../../../database/accounts/issue-code.ts';
import { findInvitation } from '../../../../database/people/find-invitation.ts';
import { challengeAnswer } from '../../../codes/challenge-answer.ts';
import { sendCode } from '../../../codes/send-code.ts';
import { defineRoute } from '../../../route.ts';
import { CODE_LIFE_SECONDS, takeCodeLimits } from '../code-limits.ts';
import { tokenParams } from './invitation-token.ts';

/** The link may have been passed on or read over a shoulder: the telephone that was invited has to be at hand. */
export const askInvitationCode = defineRoute({
  method: 'post',
  path: '/api/auth/invitations/:token/code',
  access: 'public',
  summary: 'Ask for a 5-digit code to the invited number',
  params: tokenParams,
  answers: { 202: challengeAnswer },
  async handler(ctx) {
    const { id, mobile } = await findInvitation(ctx.db, ctx.params.token);
    await takeCodeLimits(ctx, mobile);
    const { challenge, code } = await issueCode(ctx.db, undefined, ctx.config.secret, {
      purpose: 'invitation', mobile, digits: 5, lifeSeconds: CODE_LIFE_SECONDS, resendSeconds: ctx.config.limits.codeResendSeconds,
      content: { invitationId: id },
    });
    // Of the approved texts this is the one that says what the code does: it makes an account.
    await sendCode(ctx, { mobile, code, template: 'sign-up' });
    return { status: 202, body: challenge };
  },
});
