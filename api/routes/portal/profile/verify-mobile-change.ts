import { z } from 'zod';
import { changeMobile } from '../../../../database/accounts/change-mobile.ts';
import { checkCode, spendCode, type CheckedCode } from '../../../../database/accounts/check-code.ts';
import { readProfile } from '../../../../database/accounts/read-profile.ts';
import { isProblem, Problem } from '../../../../domain/problems.ts';
import { codeInput } from '../../../codes/challenge-answer.ts';
import { defineRoute, type Context } from '../../../route.ts';
import { id } from '../../../schemas/id.ts';
import { giveBackCodeLimits } from '../../auth/code-limits.ts';
import { profileAnswer } from './profile-answer.ts';

/** Whether somebody has the new number is looked at last: only its holder, with the code in hand, learns that. */
export default defineRoute({
  method: 'post',
  path: '/api/portal/profile/mobile/verify',
  access: 'signed-in',
  summary: 'Prove both numbers: the new one becomes the person’s, all other sessions end, the old number and the owners are told',
  body: z.object({ currentChallengeId: id, currentCode: codeInput, newChallengeId: id, newCode: codeInput }),
  answers: { 200: profileAnswer },
  async handler(ctx) {
    const { currentChallengeId, currentCode, newChallengeId, newCode } = ctx.body;
    const { userId, sessionId } = ctx.session;
    const current = await check(ctx, 'current', { challengeId: currentChallengeId, code: currentCode });
    const fresh = await check(ctx, 'new', { challengeId: newChallengeId, code: newCode });
    if (current.content['newMobile'] !== fresh.mobile) throw new Problem('challenge-not-found');
    const answer = await ctx.effect(async (tx) => {
      await spendCode(ctx.db, tx, currentChallengeId);
      await spendCode(ctx.db, tx, newChallengeId);
      await changeMobile(ctx.db, tx, { userId, organisationId: ctx.organisationId, sessionId, oldMobile: current.mobile, newMobile: fresh.mobile, address: ctx.address });
      return { status: 200, body: await readProfile(ctx.db, userId, tx) };
    });
    await giveBackCodeLimits(ctx, fresh.mobile);
    return answer;
  },
});

/** Throws as `checkCode`; a wrong code stands on the field of its side. */
async function check(ctx: Pick<Context, 'db' | 'config' | 'session'>, side: 'current' | 'new', given: { challengeId: string; code: string }): Promise<CheckedCode> {
  try {
    const checked = await checkCode(ctx.db, ctx.config.secret, { purpose: 'mobile-change', userId: ctx.session.userId, ...given });
    if (checked.content['side'] !== side) throw new Problem('challenge-not-found');
    return checked;
  } catch (error) {
    if (!isProblem(error) || error.code !== 'wrong-code') throw error;
    const errors = error.errors?.map((found) => ({ ...found, field: `${side}Code` }));
    throw new Problem('wrong-code', { ...(errors === undefined ? {} : { errors }), ...(error.extra === undefined ? {} : { extra: error.extra }) });
  }
}
