import { issueCode } from '../../../../../database/accounts/issue-code.ts';
import { refuseAboveDailyLimit } from '../../../../../database/api-keys/spend-daily-limit.ts';
import { findOpenChallenge } from '../../../../../database/orders/confirmation/find-open-challenge.ts';
import type { OrderPlan } from '../../../../../domain/recurrence/index.ts';
import { prepareConfirmation } from '../../../../../database/orders/confirmation/prepare-confirmation.ts';
import { signedContent } from '../../../../../database/orders/confirmation/signed-content.ts';
import type { Answer, Context } from '../../../../route.ts';
import { confirmationBody } from './confirmation-answer.ts';
import { CONFIRMATION_LIFE_SECONDS } from './confirmation-life.ts';

/**
 * The form for a key that may confirm. Its challenge signs the same content as a person's, but is opened by the key
 * itself and by no code; nobody gets an SMS. Throws Problem `limit-exceeded` where the key's day has no room for it.
 */
export function askByKey(ctx: Context<{ id: string }>, plan: OrderPlan | undefined, { id: apiKeyId }: { id: string }): Promise<Answer> {
  const { organisationId, session } = ctx;
  return ctx.effect(async (tx) => {
    const form = await prepareConfirmation(ctx.db, tx, { organisationId, orderId: ctx.params.id, userId: session.userId, plan, byKey: true });
    await refuseAboveDailyLimit(ctx.db, tx, { apiKeyId, payable: form.payable });
    const request = { userId: session.userId, mobile: session.mobile ?? '', content: { ...signedContent(form), apiKeyId } };
    const open = await findOpenChallenge(ctx.db, tx, request);
    const challenge = open ?? (await issueCode(ctx.db, tx, ctx.config.secret, {
      ...request, purpose: 'order-confirmation', digits: 6, hollow: true,
      lifeSeconds: CONFIRMATION_LIFE_SECONDS, resendSeconds: ctx.config.limits.codeResendSeconds,
    })).challenge;
    return { status: 200, body: await confirmationBody(ctx.db, tx, form, challenge, { codeNeeded: false }) };
  });
}
