import { z } from 'zod';
import { findUserByMobile } from '../../../database/accounts/find-user.ts';
import { issueCode } from '../../../database/accounts/issue-code.ts';
import { challengeAnswer } from '../../codes/challenge-answer.ts';
import { sendCode } from '../../codes/send-code.ts';
import { defineRoute } from '../../route.ts';
import { mobileInput } from '../../schemas/mobile.ts';
import { CODE_LIFE_SECONDS, takeCodeLimits } from './code-limits.ts';
import { evenAnswer } from './even-answer.ts';

/** A number that nobody has gets a challenge that looks alike and no SMS. */
export const askOneTimeCode = defineRoute({
  method: 'post',
  path: '/api/auth/one-time-code',
  access: 'public',
  summary: 'Ask for a 5-digit code by SMS to log in with; the answer is the same whether the number is known or not',
  body: z.object({ mobile: mobileInput }),
  answers: { 202: challengeAnswer },
  async handler(ctx) {
    const { mobile } = ctx.body;
    const answer = evenAnswer();
    await takeCodeLimits(ctx, mobile);
    const user = await findUserByMobile(ctx.db, mobile);
    const known = user !== undefined && !user.disabled;
    const { challenge, code } = await issueCode(ctx.db, undefined, ctx.config.secret, {
      purpose: 'log-in', mobile, digits: 5, lifeSeconds: CODE_LIFE_SECONDS, resendSeconds: ctx.config.limits.codeResendSeconds,
      ...(known ? { userId: user.id } : { hollow: true }),
    });
    await (known ? answer.sent(sendCode(ctx, { mobile, code, template: 'log-in' })) : answer.notSent());
    return { status: 202, body: challenge };
  },
});
