/** When to try again: steps of waiting with jitter, pure, so that a workflow can call it. */

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Five retries of a number within two hours (domain default; `KOOK_RETRY_STEPS_MS` overrides). */
export const DEFAULT_RETRY_STEPS_MS: readonly number[] = [1 * MINUTE, 4 * MINUTE, 10 * MINUTE, 30 * MINUTE, 75 * MINUTE];
/** An unknown outcome is inquired about at once, after 1 min, 5 min, 1 h, then daily for three days; then a person decides. */
export const DEFAULT_INQUIRY_STEPS_MS: readonly number[] = [0, 1 * MINUTE, 5 * MINUTE, 1 * HOUR, 24 * HOUR, 24 * HOUR, 24 * HOUR];
/** An operator refuses a second charge of one number within this time. */
export const DEFAULT_SAME_NUMBER_GAP_MS = 5 * MINUTE;

const JITTER = 0.2;

/**
 * Milliseconds to wait before try `attempt` + 1, where `attempt` (from 1) has just failed.
 * ±20 % jitter keeps 10,000 numbers that failed together from coming back together.
 * @param random gives [0, 1); in a workflow, its deterministic Math.random
 * @returns undefined when the steps are used up
 */
export function nextDelayMs(steps: readonly number[], attempt: number, random: () => number): number | undefined {
  if (!Number.isInteger(attempt) || attempt < 1) throw new RangeError(`attempt counts from 1, got ${attempt}`);
  const step = steps[attempt - 1];
  if (step === undefined) return undefined;
  return Math.round(step * (1 - JITTER + 2 * JITTER * random()));
}
