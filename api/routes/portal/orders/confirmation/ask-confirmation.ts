import { z } from 'zod';
import { issueCode } from '../../../../../database/accounts/issue-code.ts';
import { findOpenChallenge } from '../../../../../database/orders/confirmation/find-open-challenge.ts';
import { prepareConfirmation } from '../../../../../database/orders/confirmation/prepare-confirmation.ts';
import { withdrawChallenge } from '../../../../../database/orders/confirmation/withdraw-challenge.ts';
import type { Limit } from '../../../../../database/limits/rate-limits.ts';
import { signedContent } from '../../../../../database/orders/confirmation/signed-content.ts';
import { Problem } from '../../../../../domain/problems.ts';
import { sendCode } from '../../../../codes/send-code.ts';
import { limitsOf } from '../../../../limits.ts';
import { defineRoute, type Context } from '../../../../route.ts';
import { idParams } from '../../../../schemas/id.ts';
import { askByKey } from './ask-by-key.ts';
import { confirmationAnswer, confirmationBody } from './confirmation-answer.ts';
import { planInput, planOf } from '../plan/plan-input.ts';
import { CONFIRMATION_LIFE_SECONDS } from './confirmation-life.ts';

export default defineRoute({
  method: 'post',
  path: '/api/portal/orders/:id/confirmation',
  access: ['owner', 'buyer'],
  scope: 'orders:confirm',
  activeOnly: true,
  summary: 'The form of final confirmation; its 6-digit code goes out by SMS',
  params: idParams,
  body: z.object(planInput),
  answers: { 200: confirmationAnswer },
  async handler(ctx) {
    const plan = planOf(ctx.body);
    if (ctx.session.apiKey !== undefined) return askByKey(ctx, plan, ctx.session.apiKey);
    const { organisationId } = ctx;
    const mobile = mobileOf(ctx);
    const limit = [limitsOf(ctx.config).codesOfUser, ctx.session.userId] as const;
    await ctx.limits.look(limit);
    let issued: Issued | undefined;
    const answer = await ctx.effect(async (tx) => {
      issued = undefined;
      const form = await prepareConfirmation(ctx.db, tx, { organisationId, orderId: ctx.params.id, userId: ctx.session.userId, plan });
      const request = { userId: ctx.session.userId, mobile, content: signedContent(form) };
      const open = await findOpenChallenge(ctx.db, tx, request);
      if (open !== undefined) return { status: 200, body: await confirmationBody(ctx.db, tx, form, open, { codeNeeded: true }) };
      issued = await issueCode(ctx.db, tx, ctx.config.secret, {
        ...request,
        content: { ...request.content },
        purpose: 'order-confirmation',
        digits: 6,
        lifeSeconds: CONFIRMATION_LIFE_SECONDS,
        resendSeconds: ctx.config.limits.codeResendSeconds,
      });
      return { status: 200, body: await confirmationBody(ctx.db, tx, form, issued.challenge, { codeNeeded: true }) };
    });
    if (issued !== undefined) await send(ctx, mobile, issued, limit);
    return answer;
  },
});

type Issued = Awaited<ReturnType<typeof issueCode>>;

/** After the commit: a code whose challenge was rolled back would open nothing. */
async function send(ctx: Pick<Context, 'db' | 'limits' | 'gateways' | 'log'>, mobile: string, { challenge, code }: Issued, limit: readonly [Limit, string]): Promise<void> {
  try {
    await ctx.limits.take(limit);
    await sendCode(ctx, { mobile, code, template: 'order-confirmation' });
  } catch (error) {
    await withdrawChallenge(ctx.db, challenge.challengeId);
    throw error;
  }
}

function mobileOf(ctx: Pick<Context, 'session'>): string {
  const { mobile } = ctx.session;
  if (mobile === null) throw new Problem('forbidden', { detail: 'برای تایید نهایی باید شماره همراه داشته باشید.' });
  return mobile;
}
