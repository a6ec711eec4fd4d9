/** When the bank is asked about a payment that nobody has told us about. */
export interface FollowUpPolicy {
  /** Pauses between looks, from the beginning of the payment; the last repeats. */
  stepsMs: readonly number[];
  /** After this time an unpaid payment is shown as expired; it is followed all the same. */
  expiryMs: number;
  /** How long the bank may still say that it was paid: it returns unverified money before that. */
  followMs: number;
}

/**
 * Every ten minutes until the last payer, who may pay until the expiry, has been given the money back by the bank half
 * an hour later; then hourly.
 */
export const DEFAULT_LOOK_STEPS_MS: readonly number[] = [1, 2, 7, 10, 10, 10, 10, 10, 10, 60].map((minutes) => minutes * 60_000);
export const DEFAULT_PAYMENT_EXPIRY_MS = 30 * 60_000;
export const DEFAULT_PAYMENT_FOLLOW_MS = 72 * 3_600_000;

/** The next time after `asOfMs` at which something is due: a look, the expiry, or the end of following. */
export function nextLookMs({ stepsMs, expiryMs, followMs }: FollowUpPolicy, createdMs: number, asOfMs: number): number {
  const due = [createdMs + expiryMs, createdMs + followMs].filter((at) => at > asOfMs);
  return Math.min(...due, nextStepMs(stepsMs, createdMs, asOfMs));
}

function nextStepMs(stepsMs: readonly number[], createdMs: number, asOfMs: number): number {
  const last = Math.max(1, stepsMs.at(-1) ?? 0);
  let at = createdMs;
  for (const step of stepsMs) {
    at += step;
    if (at > asOfMs) return at;
  }
  return at + Math.ceil((asOfMs - at + 1) / last) * last;
}

const FIRST_PAUSE_MS = 5_000;
const LONGEST_PAUSE_MS = 15 * 60_000;

/** After so many answers that did not come one after another: 5 s, 10 s, 20 s … 15 min; the cross-check finds what was paid sooner. */
export function pauseAfterSilenceMs(silences: number): number {
  return Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** Math.min(silences - 1, 10));
}
