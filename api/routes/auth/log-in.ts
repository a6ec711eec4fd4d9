import { z } from 'zod';
import { findUserByIdentifier } from '../../../database/accounts/find-user.ts';
import { passwordMatches } from '../../../database/accounts/password-hash.ts';
import { foldPersian } from '../../../domain/digits.ts';
import { parseMobile } from '../../../domain/mobile.ts';
import { Problem } from '../../../domain/problems.ts';
import { defineRoute } from '../../route.ts';
import { passwordUses } from './password-limits.ts';
import { logIn, logInAnswer } from './log-in-answer.ts';

/** Unknown user, user without a password, wrong password: one answer, one duration. */
export const logInWithPassword = defineRoute({
  method: 'post',
  path: '/api/auth/log-in',
  access: 'public',
  summary: 'Log in with mobile number or user name, and password',
  body: z.object({ identifier: z.string().trim().min(1).max(100), password: z.string().min(1).max(200) }),
  answers: { 200: logInAnswer },
  secretAnswer: true,
  async handler(ctx) {
    const { identifier, password } = ctx.body;
    const read = parseMobile(identifier);
    const [address, here, anywhere] = passwordUses(ctx, read.ok ? read.mobile : foldPersian(identifier));
    // Taken before the comparison: parallel guesses all count. The user's own first: a flood against one is refused there.
    await ctx.limits.take(here, address, anywhere);
    const user = await findUserByIdentifier(ctx.db, identifier);
    if (!(await passwordMatches(user?.passwordHash, password)) || user === undefined) throw new Problem('wrong-credentials');
    await ctx.limits.giveBack(address);
    await ctx.limits.forget(here, anywhere);
    if (user.disabled) throw new Problem('user-disabled');
    return logIn(ctx, undefined, { userId: user.id, status: 200, mayResetPassword: false });
  },
});
