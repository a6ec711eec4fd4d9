import { findUser } from '../../../../database/accounts/find-user.ts';
import { passwordMatches } from '../../../../database/accounts/password-hash.ts';
import { recordAudit } from '../../../../database/audit/record-audit.ts';
import type { Limit } from '../../../../database/limits/rate-limits.ts';
import { Problem } from '../../../../domain/problems.ts';
import type { Context } from '../../../route.ts';

/** Tries of one person, counted before the password is looked at, so that a hundred at once are still five. */
const TRIES: Limit = { name: 'pin-password', points: 5, seconds: 15 * 60 };

/**
 * Lets the codes be read only by who knows the password of the session's user; each refusal is audited.
 * Throws Problem `validation` on `password`, `too-many-requests`.
 */
export async function checkPinPassword(ctx: Context<{ id: string }>, password: string): Promise<void> {
  const { userId } = ctx.session;
  await ctx.limits.take([TRIES, userId]);
  const user = await findUser(ctx.db, userId);
  if (await passwordMatches(user?.passwordHash, password)) {
    await ctx.limits.forget([TRIES, userId]);
    return;
  }
  await auditPins(ctx, 'pins.refused', {});
  throw new Problem('validation', { errors: [{ field: 'password', code: 'wrong-password', message: 'رمز عبور درست نیست.' }] });
}

/** Committed before a code leaves: what was read is known even where the answer was lost on its way. */
export async function auditPins(ctx: Context<{ id: string }>, action: string, detail: Record<string, unknown>): Promise<void> {
  await ctx.db.transaction((tx) =>
    recordAudit(ctx.db, tx, {
      actorId: ctx.session.userId, action, subject: `run/${ctx.params.id}`,
      organisationId: ctx.organisationId, address: ctx.address, detail,
    }));
}
