const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** Waits between attempts that Standard Webhooks recommends; the first attempt is made at once. */
export const WEBHOOK_RETRY_STEPS_MS: readonly number[] = [
  5 * SECOND, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 5 * HOUR, 10 * HOUR, 14 * HOUR, 20 * HOUR, 24 * HOUR,
];

/** A hook without one good answer for so long is taken out of use. */
export const WEBHOOK_DISABLE_AFTER_MS = 5 * 24 * HOUR;

/** Up to this share is added, so that what failed together is not tried again together. */
const JITTER = 0.1;

/** Milliseconds until the attempt after `attempts` failed ones; undefined: it was the last. `random` is in [0, 1). */
export function msUntilRetry(attempts: number, steps: readonly number[], random: number): number | undefined {
  const step = steps[attempts - 1];
  return step === undefined ? undefined : Math.round(step * (1 + JITTER * random));
}

export type WebhookVerdict = 'delivered' | 'gone' | 'failed';

/** What an attempt's answer means: 2xx took it, 410 wants no more, anything else, a redirect too, is a failure. */
export function verdictOf(status: number | null): WebhookVerdict {
  if (status === null) return 'failed';
  if (status === 410) return 'gone';
  return status >= 200 && status < 300 ? 'delivered' : 'failed';
}
