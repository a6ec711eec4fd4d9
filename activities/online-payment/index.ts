import { Context } from '@temporalio/activity';
import type { PaymentDependencies } from './dependencies.ts';
import { lookAtPayment, type PaymentPosition } from './look-at-payment.ts';

const BEAT_MS = 1_000;

/** Activities of an online payment; all may be repeated. */
export function createPaymentActivities(deps: PaymentDependencies) {
  return {
    /** With heartbeats while the bank is waited for, so that a worker that died meanwhile is missed within seconds. */
    async lookAtPayment(paymentId: string, asOfMs: number): Promise<PaymentPosition | undefined> {
      const context = Context.current();
      const beat = setInterval(() => context.heartbeat(), BEAT_MS);
      try {
        return await lookAtPayment(deps, paymentId, asOfMs);
      } finally {
        clearInterval(beat);
      }
    },
  };
}
