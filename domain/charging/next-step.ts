import { classifyAnswer } from '../operator-answers.ts';
import { nextDelayMs } from '../retry.ts';

/** What one call or inquiry told about an attempt. All but `unknown` are final: the attempt is decided. */
export type OutcomeKind = 'succeeded' | 'refused' | 'retryable' | 'not-sent' | 'not-found' | 'unknown';

export interface Outcome {
  kind: OutcomeKind;
  /** The operator's code, or our own word for a missing answer. */
  code: string;
  /** For `unknown`: in how many milliseconds "not found" begins to count; undefined where it isn't awaited. */
  notFoundCountsInMs?: number;
}

export interface ChargingPolicy {
  retryStepsMs: readonly number[];
  /** Since the last inquiry (first: since the unknown answer); the last step repeats. */
  inquiryStepsMs: readonly number[];
  sameNumberGapMs: number;
  /** How soon a charge that met our empty wallet is due again; the breaker decides when it is really sent. */
  floatRetryMs: number;
  unknownToPersonMs: number;
}

/** Keeps a lane that can't send (no connection, too slow itself) from turning in circles. */
const NOT_SENT_PAUSE_MS = 500;

export interface ChargePosition {
  retryCount: number;
  inquiryCount: number;
  unknownSinceMs: number | undefined;
}

export type NextStep =
  | { state: 'settled'; status: 'succeeded' }
  | { state: 'settled'; status: 'failed'; failureCode: string }
  | { state: 'waiting'; stage: 'queued' | 'retrying' | 'waiting-for-operator'; dueMs: number; retryCount: number }
  | { state: 'unknown'; dueMs: number; toPerson: boolean };

/**
 * Where a charge goes after an outcome of its current attempt. An unknown outcome is never a reason to send again;
 * our own empty wallet and a call that was never made cost the number none of its retries.
 * @param asOfMs business time in epoch milliseconds
 * @param random gives [0, 1), for the jitter of retries
 */
export function nextStep(
  charge: ChargePosition,
  outcome: Outcome,
  policy: ChargingPolicy,
  asOfMs: number,
  random: () => number,
): NextStep {
  switch (outcome.kind) {
    case 'succeeded':
      return { state: 'settled', status: 'succeeded' };
    case 'refused':
      return { state: 'settled', status: 'failed', failureCode: outcome.code };
    case 'not-sent':
      return { state: 'waiting', stage: 'queued', dueMs: asOfMs + NOT_SENT_PAUSE_MS, retryCount: charge.retryCount };
    case 'retryable':
    case 'not-found':
      return retry(charge, outcome, policy, asOfMs, random);
    case 'unknown':
      return inquire(charge, outcome, policy, asOfMs);
  }
}

function retry(charge: ChargePosition, outcome: Outcome, policy: ChargingPolicy, asOfMs: number, random: () => number): NextStep {
  const answer = classifyAnswer(outcome.code).class;
  if (answer === 'insufficient-float') {
    const dueMs = asOfMs + policy.floatRetryMs;
    return { state: 'waiting', stage: 'waiting-for-operator', dueMs, retryCount: charge.retryCount };
  }
  const retryCount = charge.retryCount + 1;
  const stepMs = nextDelayMs(policy.retryStepsMs, retryCount, random);
  if (stepMs === undefined) return { state: 'settled', status: 'failed', failureCode: 'retries-exhausted' };
  const delayMs =
    outcome.kind === 'not-found' ? 0 : answer === 'recently-charged' ? Math.max(policy.sameNumberGapMs, 0) : stepMs;
  return { state: 'waiting', stage: 'retrying', dueMs: asOfMs + delayMs, retryCount };
}

function inquire(charge: ChargePosition, outcome: Outcome, policy: ChargingPolicy, asOfMs: number): NextStep {
  const steps = policy.inquiryStepsMs;
  const stepMs = steps[Math.min(charge.inquiryCount, steps.length - 1)] ?? 0;
  const waitMs = Math.min(stepMs, outcome.notFoundCountsInMs ?? Number.POSITIVE_INFINITY);
  const toPerson = charge.unknownSinceMs !== undefined && asOfMs - charge.unknownSinceMs >= policy.unknownToPersonMs;
  return { state: 'unknown', dueMs: asOfMs + waitMs, toPerson };
}
