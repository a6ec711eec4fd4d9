import { createPayment } from '../../../../database/payments/create-payment.ts';
import { failOpening } from '../../../../database/payments/fail-opening.ts';
import { Problem } from '../../../../domain/problems.ts';
import type { Context } from '../../../route.ts';
import { CALLBACK_PATH } from '../../payments/callback.ts';

interface AtBank {
  paymentId: string;
  authority: string;
  redirectUrl: string;
}

/**
 * Writes a payment down and asks the bank to open it. Throws Problem `bank-unavailable` where the bank did not: that
 * payment has failed and owes nothing, whatever the bank may have made of the request, for nobody is sent there.
 */
export async function openAtBank(
  ctx: Pick<Context, 'db' | 'gateways' | 'config' | 'session' | 'organisationId' | 'address' | 'log'>, amount: bigint,
): Promise<AtBank> {
  const { db, organisationId, address } = ctx;
  const paymentId = await createPayment(db, { organisationId, userId: ctx.session.userId, amount, address });
  const reply = await ctx.gateways.bank.request({
    amountRial: amount, description: 'افزایش اعتبار سازمانی', callbackUrl: `${ctx.config.origin}${CALLBACK_PATH}`,
  });
  if (reply.kind === 'created') return { paymentId, authority: reply.authority, redirectUrl: reply.redirectUrl };
  const refused = reply.kind === 'refused';
  ctx.log.warn({ paymentId, reason: refused ? reply.code : reply.reason }, 'the bank opened no payment');
  await failOpening(db, paymentId, refused ? { failure: 'bank-refused', code: reply.code } : { failure: 'bank-unavailable' });
  throw new Problem('bank-unavailable');
}
