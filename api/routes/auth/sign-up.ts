import { z } from 'zod';
import { hashPassword } from '../../../database/accounts/password-hash.ts';
import { issueCode } from '../../../database/accounts/issue-code.ts';
import { challengeAnswer } from '../../codes/challenge-answer.ts';
import { sendCode } from '../../codes/send-code.ts';
import { defineRoute } from '../../route.ts';
import { mobileInput } from '../../schemas/mobile.ts';
import { nameInput } from '../../schemas/name.ts';
import { CODE_LIFE_SECONDS, takeCodeLimits } from './code-limits.ts';
import { newPassword } from './password-rules.ts';

const name = nameInput(100);

/**
 * The details wait under the code until the number is proved; nothing is made here, so a number that is known gets
 * the same answer, and what it signs up with is dropped when its code logs in to the account that exists.
 */
export const signUp = defineRoute({
  method: 'post',
  path: '/api/auth/sign-up',
  access: 'public',
  summary: 'Sign up: sends a 5-digit code to the number',
  body: z.object({
    mobile: mobileInput,
    firstName: name,
    lastName: name,
    organisationName: nameInput(200),
    password: newPassword,
    email: z.email().max(200).optional(),
  }),
  answers: { 202: challengeAnswer },
  async handler(ctx) {
    const { mobile, password, email, ...names } = ctx.body;
    await takeCodeLimits(ctx, mobile);
    const passwordHash = await hashPassword(password);
    const { challenge, code } = await issueCode(ctx.db, undefined, ctx.config.secret, {
      purpose: 'sign-up', mobile, digits: 5, lifeSeconds: CODE_LIFE_SECONDS, resendSeconds: ctx.config.limits.codeResendSeconds,
      content: { mobile, ...names, email: email ?? null, passwordHash },
    });
    await sendCode(ctx, { mobile, code, template: 'sign-up' });
    return { status: 202, body: challenge };
  },
});
