import { condition, continueAsNew, setHandler, workflowInfo } from '@temporalio/workflow';
import { bankLooks } from './activity-options.ts';
import { changedSignal, positionQuery } from './messages.ts';
import { paymentDetails } from './online-payment-details.ts';
import { pauseAfterSilenceMs } from '../domain/payments/follow-up.ts';
import { engineersView } from './tell-engineers.ts';

const MIN_WAIT_MS = 100;

/**
 * Follows one payment at the gateway until its money is credited, given back, or certain not to come. A callback only
 * wakes it; the bank itself is asked, also where no callback ever comes. What was decided is in PostgreSQL.
 */
export async function onlinePayment({ paymentId }: { paymentId: string }): Promise<string> {
  let changes = 0;
  let silences = 0;
  let position: Record<string, unknown> = { paymentId };
  const tell = engineersView();
  setHandler(changedSignal, () => {
    changes += 1;
  });
  setHandler(positionQuery, () => position);

  for (;;) {
    const seen = changes;
    const now = await bankLooks.lookAtPayment(paymentId, Date.now());
    if (now === undefined) return 'no such payment';
    silences = now.heard === 'silence' ? silences + 1 : 0;
    const waitMs = Math.max(MIN_WAIT_MS, Math.min(now.nextLookMs - Date.now(), silences > 0 ? pauseAfterSilenceMs(silences) : Number.POSITIVE_INFINITY));
    position = { paymentId, ...now };
    tell({ process: 'payment', organisationId: now.organisationId, status: now.status, details: paymentDetails(paymentId, now, Date.now() + waitMs) });
    if (now.closed) return now.status;
    await condition(() => changes !== seen, waitMs);
    if (workflowInfo().continueAsNewSuggested) await continueAsNew<typeof onlinePayment>({ paymentId });
  }
}
