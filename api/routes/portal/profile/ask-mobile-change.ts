import { z } from 'zod';
import { issueCode } from '../../../../database/accounts/issue-code.ts';
import { findOpenPair, type MobileChallenges } from '../../../../database/accounts/find-open-pair.ts';
import { withdrawChallenge } from '../../../../database/orders/confirmation/withdraw-challenge.ts';
import { Problem } from '../../../../domain/problems.ts';
import { sendCode } from '../../../codes/send-code.ts';
import { limitsOf } from '../../../limits.ts';
import { defineRoute, type Context } from '../../../route.ts';
import { id, instant } from '../../../schemas/id.ts';
import { mobileInput } from '../../../schemas/mobile.ts';
import { takeCodeLimits } from '../../auth/code-limits.ts';

/** Two telephones have to be looked at. */
const LIFE_SECONDS = 300;

/** A number that somebody has gets its code like any other: nobody learns here who is a customer. */
export default defineRoute({
  method: 'post',
  path: '/api/portal/profile/mobile',
  access: 'signed-in',
  summary: 'Ask for another mobile number: a 5-digit code goes to the current and one to the new number',
  body: z.object({ newMobile: mobileInput }),
  answers: { 200: z.object({ currentChallengeId: id, newChallengeId: id, expiresAt: instant, resendAfter: instant, digits: z.number().int() }) },
  async handler(ctx) {
    const { newMobile } = ctx.body;
    const { userId, mobile } = ctx.session;
    if (mobile === null) throw new Problem('wrong-state');
    if (newMobile === mobile) {
      throw new Problem('validation', { errors: [{ field: 'newMobile', code: 'same-mobile', message: 'این همان شماره کنونی شماست.' }] });
    }
    let issued: Issued[] = [];
    const answer = await ctx.effect(async (tx) => {
      issued = [];
      const open = await findOpenPair(ctx.db, tx, { userId, newMobile });
      if (open !== undefined) return { status: 200, body: { ...open, digits: 5 } };
      const issue = async (side: 'current' | 'new', receptor: string) => {
        const made = await issueCode(ctx.db, tx, ctx.config.secret, {
          purpose: 'mobile-change', mobile: receptor, userId, digits: 5, lifeSeconds: LIFE_SECONDS,
          resendSeconds: ctx.config.limits.codeResendSeconds, content: { side, newMobile },
        });
        issued.push({ challengeId: made.challenge.challengeId, mobile: receptor, code: made.code });
        return made.challenge;
      };
      const [current, fresh] = [await issue('current', mobile), await issue('new', newMobile)];
      const { expiresAt, resendAfter, digits } = fresh;
      return { status: 200, body: { currentChallengeId: current.challengeId, newChallengeId: fresh.challengeId, expiresAt, resendAfter, digits } satisfies MobileChallenges & { digits: number } };
    });
    if (issued.length > 0) await send(ctx, newMobile, issued);
    return answer;
  },
});

interface Issued {
  challengeId: string;
  mobile: string;
  code: string;
}

/** After the commit. Where one SMS does not go out neither challenge stays: half a pair opens nothing. */
async function send(ctx: Context, newMobile: string, issued: readonly Issued[]): Promise<void> {
  try {
    await ctx.limits.take([limitsOf(ctx.config).codesOfUser, ctx.session.userId]);
    await takeCodeLimits(ctx, newMobile);
    await Promise.all(issued.map(({ mobile, code }) => sendCode(ctx, { mobile, code, template: 'mobile-change' })));
  } catch (error) {
    for (const { challengeId } of issued) await withdrawChallenge(ctx.db, challengeId);
    throw error;
  }
}
