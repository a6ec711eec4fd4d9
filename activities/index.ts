import { createDepositActivities } from './deposit-review/index.ts';
import { createReminderActivities } from './event-reminder/index.ts';
import { createNotificationActivities } from './notification/index.ts';
import type { PaymentDependencies } from './online-payment/dependencies.ts';
import { createPaymentActivities } from './online-payment/index.ts';
import { createOrderActivities } from './order/index.ts';
import { createWebhookActivities, type WebhookDependencies } from './webhook-delivery/index.ts';
import { createLaneActivities, createOrderRunActivities } from './order-run/index.ts';
import type { OrderRunDependencies } from './order-run/dependencies.ts';
import { createHousekeepingActivities } from './housekeeping/index.ts';
import { createBookActivities, type BookDependencies } from './reconciliation/index.ts';
import { createRegistrationActivities } from './registration/index.ts';
import type { SmsGateway } from '../gateways/sms/index.ts';

export interface ActivityDependencies extends OrderRunDependencies, PaymentDependencies, WebhookDependencies, BookDependencies {
  sms: SmsGateway;
  timings: { missedGraceMs: number; creditDeadlineMs: number };
}

/** Activities of the queue `kook`: short, interactive. */
export function createProcessActivities(deps: ActivityDependencies) {
  return {
    ...createOrderActivities(deps),
    ...createOrderRunActivities(deps),
    ...createNotificationActivities(deps),
    ...createPaymentActivities(deps),
    ...createRegistrationActivities(deps),
    ...createDepositActivities(deps),
    ...createReminderActivities(deps),
    ...createHousekeepingActivities(deps),
    ...createBookActivities(deps),
  };
}

/** Activities of the queue `kook-charging`. */
export function createChargingActivities(deps: ActivityDependencies) {
  return createLaneActivities(deps);
}

/** Activities of the queue `kook-deliveries`. */
export function createDeliveryActivities(deps: ActivityDependencies) {
  return createWebhookActivities(deps);
}

export type BookActivities = ReturnType<typeof createBookActivities>;
export type ProcessActivities = ReturnType<typeof createProcessActivities>;
export type ChargingActivities = ReturnType<typeof createChargingActivities>;
export type DeliveryActivities = ReturnType<typeof createDeliveryActivities>;
