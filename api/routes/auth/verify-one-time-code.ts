import { checkCode, spendCode } from '../../../database/accounts/check-code.ts';
import { findUser } from '../../../database/accounts/find-user.ts';
import { Problem } from '../../../domain/problems.ts';
import { challengeReply } from '../../codes/challenge-answer.ts';
import { defineRoute } from '../../route.ts';
import { giveBackCodeLimits } from './code-limits.ts';
import { logIn, logInAnswer } from './log-in-answer.ts';

export const verifyOneTimeCode = defineRoute({
  method: 'post',
  path: '/api/auth/one-time-code/verify',
  access: 'public',
  summary: 'Log in with the code; for 15 minutes the password may then be set without the old one',
  body: challengeReply,
  answers: { 200: logInAnswer },
  secretAnswer: true,
  async handler(ctx) {
    const checked = await checkCode(ctx.db, ctx.config.secret, { purpose: 'log-in', ...ctx.body });
    const userId = checked.userId;
    if (userId === null) throw new Problem('wrong-code');
    const answer = await ctx.effect(async (tx) => {
      await spendCode(ctx.db, tx, checked.challengeId);
      const user = await findUser(ctx.db, userId, tx);
      // The number may have gone to somebody else between the SMS and the code.
      if (user === undefined || user.mobile !== checked.mobile) throw new Problem('wrong-code');
      if (user.disabled) throw new Problem('user-disabled');
      return logIn(ctx, tx, { userId, status: 200, mayResetPassword: true });
    });
    await giveBackCodeLimits(ctx, checked.mobile);
    return answer;
  },
});
