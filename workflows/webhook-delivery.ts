import { sleep } from '@temporalio/workflow';
import { deliveries } from './activity-options.ts';
import { engineersView } from './tell-engineers.ts';

/**
 * Delivers one webhook: an attempt at once, then as the schedule in `domain/webhooks/retry-schedule.ts` says, over some
 * three days. Which attempt is due when stands with the delivery in PostgreSQL; this process only waits for it.
 */
export async function webhookDelivery({ deliveryId }: { deliveryId: string }): Promise<string> {
  const tell = engineersView();
  for (;;) {
    const { organisationId, status, attempts, waitMs } = await deliveries.attemptDelivery(deliveryId, Date.now());
    const next = waitMs === undefined ? '' : ` Next attempt at ${new Date(Date.now() + waitMs).toISOString()}.`;
    tell({
      process: 'webhook', status, ...(organisationId === undefined ? {} : { organisationId }),
      details: `Delivery \`${deliveryId}\`: ${status} after ${attempts} attempts.${next}`,
    });
    if (waitMs === undefined) return status;
    await sleep(waitMs);
  }
}
