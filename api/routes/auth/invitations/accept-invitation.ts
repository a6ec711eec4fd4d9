import { checkCode, spendCode } from '../../../../database/accounts/check-code.ts';
import { hashPassword } from '../../../../database/accounts/password-hash.ts';
import { acceptInvitation as accept } from '../../../../database/people/accept-invitation.ts';
import { findInvitation } from '../../../../database/people/find-invitation.ts';
import { challengeReply } from '../../../codes/challenge-answer.ts';
import { defineRoute } from '../../../route.ts';
import { nameInput } from '../../../schemas/name.ts';
import { giveBackCodeLimits } from '../code-limits.ts';
import { logIn, logInAnswer } from '../log-in-answer.ts';
import { newPassword } from '../password-rules.ts';
import { tokenParams } from './invitation-token.ts';

const name = nameInput(100);

export const acceptInvitation = defineRoute({
  method: 'post',
  path: '/api/auth/invitations/:token/accept',
  access: 'public',
  summary: 'Join the organisation with the code: makes the account and logs in',
  params: tokenParams,
  body: challengeReply.extend({ firstName: name, lastName: name, password: newPassword }),
  answers: { 201: logInAnswer },
  secretAnswer: true,
  async handler(ctx) {
    const { challengeId, code, password, ...names } = ctx.body;
    const { token } = ctx.params;
    await findInvitation(ctx.db, token);
    const checked = await checkCode(ctx.db, ctx.config.secret, { purpose: 'invitation', challengeId, code });
    const passwordHash = await hashPassword(password);
    const answer = await ctx.effect(async (tx) => {
      await spendCode(ctx.db, tx, challengeId);
      const userId = await accept(ctx.db, tx, { token, invitationId: String(checked.content['invitationId']), ...names, passwordHash, address: ctx.address });
      return logIn(ctx, tx, { userId, status: 201, mayResetPassword: false });
    });
    await giveBackCodeLimits(ctx, checked.mobile);
    return answer;
  },
});
