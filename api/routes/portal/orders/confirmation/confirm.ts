import { z } from 'zod';
import { checkConfirmationCode } from '../../../../../database/orders/confirmation/check-confirmation-code.ts';
import { checkKeyChallenge } from '../../../../../database/orders/confirmation/check-key-challenge.ts';
import { confirmOrder } from '../../../../../database/orders/confirmation/confirm-order.ts';
import { readOrder } from '../../../../../database/orders/read-order.ts';
import { isProblem, Problem } from '../../../../../domain/problems.ts';
import { codeInput } from '../../../../codes/challenge-answer.ts';
import { limitsOf } from '../../../../limits.ts';
import { defineRoute, type Context } from '../../../../route.ts';
import { id, idParams } from '../../../../schemas/id.ts';
import { orderAnswer } from '../order-answer.ts';

export default defineRoute({
  method: 'post',
  path: '/api/portal/orders/:id/confirm',
  access: ['owner', 'buyer'],
  scope: 'orders:confirm',
  activeOnly: true,
  summary: 'Confirm an order with the code (an API key: without); it runs now or at its time. The same call again answers the same',
  params: idParams,
  body: z.object({ challengeId: id, code: codeInput.optional().meta({ description: 'Needed unless the challenge says `codeNeeded: false`' }) }),
  answers: { 202: orderAnswer.extend({ runId: id.optional() }) },
  async handler(ctx) {
    const { organisationId, session } = ctx;
    const orderId = ctx.params.id;
    // Another organisation's order is unknown, whatever the code.
    await readOrder(ctx.db, { organisationId, orderId });
    const { challengeId, code } = ctx.body;
    if (session.apiKey === undefined) await proveCode(ctx, { orderId, userId: session.userId, challengeId, code });
    else await checkKeyChallenge(ctx.db, { orderId, apiKeyId: session.apiKey.id, challengeId });
    return ctx.effect(async (tx) => ({
      status: 202,
      body: await confirmOrder(ctx.db, tx, { organisationId, userId: session.userId, orderId, challengeId, address: ctx.address }),
    }));
  },
});

/** Throws what `checkConfirmationCode` does, Problem `validation` where no code came. */
async function proveCode(
  ctx: Pick<Context, 'db' | 'config' | 'limits' | 'session'>, { code, ...given }: { orderId: string; userId: string; challengeId: string; code: string | undefined },
): Promise<void> {
  if (code === undefined) throw new Problem('validation', { errors: [{ field: 'code', code: 'required', message: 'کد پیامک را وارد کنید.' }] });
  const firstTime = await countingWrongCodes(ctx, () => checkConfirmationCode(ctx.db, ctx.config.secret, { ...given, code }));
  // A code that came back right was no misuse of SMS, whatever becomes of the order.
  if (firstTime) await ctx.limits.giveBack([limitsOf(ctx.config).codesOfUser, ctx.session.userId]);
}

/** A stolen session may ask for code after code: however many there are, wrong ones end at the limit. Throws `too-many-requests`. */
async function countingWrongCodes<T>(ctx: Pick<Context, 'config' | 'limits' | 'session'>, check: () => Promise<T>): Promise<T> {
  const wrong = [limitsOf(ctx.config).wrongConfirmationsOfUser, ctx.session.userId] as const;
  await ctx.limits.look(wrong);
  try {
    return await check();
  } catch (error) {
    if (isProblem(error) && error.code === 'wrong-code') await ctx.limits.take(wrong);
    throw error;
  }
}
