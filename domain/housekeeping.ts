/**
 * What is deleted when it has served its time. Nothing that books, audit or a customer's history need is among it. A list that
 * only grows at its end: running turns go through it in this order.
 */
export const HOUSEKEEPING = [
  'one-time-codes', 'sessions', 'idempotency-keys', 'upload-rows', 'rate-limits', 'delivered-outbox', 'statement-lines',
] as const;
export type Housekeeping = (typeof HOUSEKEEPING)[number];
