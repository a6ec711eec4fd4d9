import { checkCode, spendCode } from '../../../database/accounts/check-code.ts';
import { createOwner, type SignUp } from '../../../database/accounts/create-owner.ts';
import { findUser } from '../../../database/accounts/find-user.ts';
import { Problem } from '../../../domain/problems.ts';
import { challengeReply } from '../../codes/challenge-answer.ts';
import { defineRoute } from '../../route.ts';
import { giveBackCodeLimits } from './code-limits.ts';
import { logIn, logInAnswer } from './log-in-answer.ts';

export const verifySignUp = defineRoute({
  method: 'post',
  path: '/api/auth/sign-up/verify',
  access: 'public',
  summary: 'Prove the number: makes the organisation and its owner, or logs in to the account that has the number',
  body: challengeReply,
  answers: { 201: logInAnswer },
  secretAnswer: true,
  async handler(ctx) {
    const checked = await checkCode(ctx.db, ctx.config.secret, { purpose: 'sign-up', ...ctx.body });
    const answer = await ctx.effect(async (tx) => {
      await spendCode(ctx.db, tx, checked.challengeId);
      const userId = await createOwner(ctx.db, tx, checked.content as unknown as SignUp, ctx.address);
      if ((await findUser(ctx.db, userId, tx))?.disabled === true) throw new Problem('user-disabled');
      return logIn(ctx, tx, { userId, status: 201, mayResetPassword: false });
    });
    await giveBackCodeLimits(ctx, checked.mobile);
    return answer;
  },
});
