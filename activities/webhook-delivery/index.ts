import type { Database } from '../../database/connection.ts';
import { readSecrets } from '../../database/webhooks/hook-secrets.ts';
import { cancelDelivery, readDeliveryWork, type DeliveryWork } from '../../database/webhooks/read-delivery-work.ts';
import { recordAttempt } from '../../database/webhooks/record-attempt.ts';
import type { WebhookGateway } from '../../gateways/webhooks/index.ts';

export interface WebhookDependencies {
  db: Database;
  webhooks: {
    gateway: WebhookGateway;
    /** Opens the hooks' secrets. */
    key: Buffer;
    retryStepsMs: readonly number[];
  };
}

/** Where a delivery stands. */
export interface DeliveryPosition {
  organisationId?: string;
  status: DeliveryWork['status'] | 'unknown';
  attempts: number;
  /** Until the next attempt; undefined once it has ended. */
  waitMs?: number;
}

/** Deliveries of webhooks; a queue of their own, since a customer's slow server may not hold up anything else. */
export function createWebhookActivities({ db, webhooks: { gateway, key, retryStepsMs } }: WebhookDependencies) {
  return {
    /**
     * Makes the attempt that is due at `nowMs`, if one is. At least once: a crash between sending and remembering sends
     * it again, under the same message id.
     */
    async attemptDelivery(deliveryId: string, nowMs: number): Promise<DeliveryPosition> {
      const work = await readDeliveryWork(db, deliveryId);
      if (work === undefined || work.status !== 'pending') return positionOf(work, nowMs);
      if (work.nextAttemptAt !== null && work.nextAttemptAt.getTime() > nowMs) return positionOf(work, nowMs);
      if (work.hookOff) {
        await cancelDelivery(db, deliveryId);
      } else {
        const secrets = await readSecrets(db, key, work.hookId);
        const outcome = await gateway.send({ url: work.url, messageId: work.messageId, body: work.body, secrets });
        await recordAttempt(db, { deliveryId, number: work.attemptCount + 1, outcome, asOf: new Date(nowMs), retryStepsMs });
      }
      return positionOf(await readDeliveryWork(db, deliveryId), nowMs);
    },
  };
}

function positionOf(work: DeliveryWork | undefined, nowMs: number): DeliveryPosition {
  if (work === undefined) return { status: 'unknown', attempts: 0 };
  const { organisationId, status, attemptCount, nextAttemptAt } = work;
  const position = { organisationId, status, attempts: attemptCount };
  return status === 'pending' ? { ...position, waitMs: Math.max(0, (nextAttemptAt?.getTime() ?? nowMs) - nowMs) } : position;
}
