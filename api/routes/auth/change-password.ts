import { z } from 'zod';
import { findUser } from '../../../database/accounts/find-user.ts';
import { hashPassword, passwordMatches } from '../../../database/accounts/password-hash.ts';
import { setPassword } from '../../../database/accounts/set-password.ts';
import { Problem } from '../../../domain/problems.ts';
import { defineRoute, type Context } from '../../route.ts';
import { passwordUses } from './password-limits.ts';
import { newPassword } from './password-rules.ts';

export const changePassword = defineRoute({
  method: 'put',
  path: '/api/auth/password',
  access: 'signed-in',
  summary: 'Set a new password; the current one is not asked for within 15 minutes of a one-time-code log-in',
  body: z.object({ currentPassword: z.string().max(200).optional(), newPassword }),
  answers: { 204: undefined },
  async handler(ctx) {
    if (ctx.session.passwordResetUntil === null) await proveCurrentPassword(ctx, ctx.body.currentPassword);
    const passwordHash = await hashPassword(ctx.body.newPassword);
    const { userId, organisationId, sessionId } = ctx.session;
    return ctx.effect(async (tx) => {
      await setPassword(ctx.db, tx, { userId, organisationId, sessionId, passwordHash, address: ctx.address });
      return { status: 204 };
    });
  },
});

/** A stolen session must not become a stolen account. Throws Problem `validation` on `currentPassword`. */
async function proveCurrentPassword(ctx: Pick<Context, 'db' | 'session' | 'limits' | 'config' | 'address'>, currentPassword: string | undefined): Promise<void> {
  if (currentPassword === undefined || currentPassword === '') {
    throw new Problem('validation', { errors: [{ field: 'currentPassword', code: 'required', message: 'رمز عبور کنونی را وارد کنید.' }] });
  }
  const [, here, anywhere] = passwordUses(ctx, ctx.session.userId);
  await ctx.limits.take(here, anywhere);
  const user = await findUser(ctx.db, ctx.session.userId);
  if (!(await passwordMatches(user?.passwordHash, currentPassword))) {
    throw new Problem('validation', { errors: [{ field: 'currentPassword', code: 'wrong-password', message: 'رمز عبور کنونی درست نیست.' }] });
  }
  await ctx.limits.forget(here, anywhere);
}
