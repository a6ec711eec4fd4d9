import { z } from 'zod';
import { openPayment } from '../../../../database/payments/open-payment.ts';
import { readSettings } from '../../../../database/settings/read-settings.ts';
import { limitsOf } from '../../../limits.ts';
import { defineRoute } from '../../../route.ts';
import { id } from '../../../schemas/id.ts';
import { rialInput } from '../../../schemas/rial.ts';
import { checkPaymentAmount } from './check-amount.ts';
import { openAtBank } from './open-at-bank.ts';
import { withOpeningSlot } from './opening-slots.ts';

export default defineRoute({
  method: 'post',
  path: '/api/portal/payments',
  access: ['owner', 'buyer'],
  activeOnly: true,
  summary: 'Begin an online payment; the payer goes on at redirectUrl',
  body: z.object({ amount: rialInput }),
  answers: { 201: z.object({ id, redirectUrl: z.url() }) },
  async handler(ctx) {
    const { amount } = ctx.body;
    checkPaymentAmount(amount, await readSettings(ctx.db));
    await ctx.limits.take([limitsOf(ctx.config).paymentsOfUser, ctx.session.userId]);
    return withOpeningSlot(() => {
      // Once, though the transaction may run again after a deadlock.
      let atBank: ReturnType<typeof openAtBank> | undefined;
      return ctx.effect(async (tx) => {
        const opened = await (atBank ??= openAtBank(ctx, amount));
        await openPayment(ctx.db, tx, opened);
        return { status: 201, body: { id: opened.paymentId, redirectUrl: opened.redirectUrl } };
      });
    });
  },
});
