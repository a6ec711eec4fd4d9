/** Pure rules of the breaker of one operator, shared by all workers through its row. Times are epoch milliseconds. */
export interface Breaker {
  state: 'closed' | 'open' | 'half-open';
  reason: string | undefined;
  openedMs: number | undefined;
  openUntilMs: number | undefined;
  /** Openings in a row without a good probe; makes the pauses grow. */
  openings: number;
  probeHolder: string | undefined;
  probeUntilMs: number | undefined;
  windowStartedMs: number;
  windowCalls: number;
  windowBad: number;
}

/** What a lane saw since its last report. A refusal of a number is a good call: the operator works. */
export interface BreakerReport {
  calls: number;
  /** Unknown, busy and insufficient-float answers. */
  bad: number;
  float: number;
}

const WINDOW_MS = 10_000;
const MIN_CALLS = 20;
const BAD_SHARE = 0.5;
const PAUSES_MS = [2_000, 5_000, 15_000, 30_000, 60_000];
const PROBE_MS = 20_000;

/**
 * Opens at once for an empty wallet, else when half of at least 20 calls in ten seconds went wrong; after a pause lets
 * one lane send one call, and closes when that call is answered well.
 */
export function breakerAfter(
  before: Breaker,
  report: BreakerReport,
  holder: string,
  nowMs: number,
): { breaker: Breaker; may: 'free' | 'probe' | 'wait' } {
  if (before.state === 'closed') return closed(before, report, nowMs);
  if (before.state === 'open') {
    // Calls that were on their way when it opened are reported late; they tell nothing new.
    return nowMs < (before.openUntilMs ?? 0) ? { breaker: before, may: 'wait' } : startProbe(before, holder, nowMs);
  }
  return halfOpen(before, report, holder, nowMs);
}

function closed(before: Breaker, report: BreakerReport, nowMs: number): { breaker: Breaker; may: 'free' | 'wait' } {
  const fresh = nowMs - before.windowStartedMs > WINDOW_MS;
  const breaker = {
    ...before,
    windowStartedMs: fresh ? nowMs : before.windowStartedMs,
    windowCalls: (fresh ? 0 : before.windowCalls) + report.calls,
    windowBad: (fresh ? 0 : before.windowBad) + report.bad,
  };
  if (report.float > 0) return { breaker: open(breaker, 'insufficient-float', nowMs), may: 'wait' };
  if (breaker.windowCalls >= MIN_CALLS && breaker.windowBad >= breaker.windowCalls * BAD_SHARE) {
    return { breaker: open(breaker, 'operator-unavailable', nowMs), may: 'wait' };
  }
  return { breaker, may: 'free' };
}

function halfOpen(before: Breaker, report: BreakerReport, holder: string, nowMs: number): { breaker: Breaker; may: 'free' | 'probe' | 'wait' } {
  if (before.probeHolder !== holder) {
    return nowMs < (before.probeUntilMs ?? 0) ? { breaker: before, may: 'wait' } : startProbe(before, holder, nowMs);
  }
  if (report.calls === 0) return { breaker: before, may: 'wait' };
  if (report.bad > 0) {
    const reason = report.float > 0 ? 'insufficient-float' : 'operator-unavailable';
    return { breaker: open(before, reason, nowMs), may: 'wait' };
  }
  return { breaker: { ...emptyBreaker(nowMs) }, may: 'free' };
}

function open(before: Breaker, reason: string, nowMs: number): Breaker {
  const pauseMs = PAUSES_MS[Math.min(before.openings, PAUSES_MS.length - 1)] ?? 0;
  return {
    ...emptyBreaker(nowMs),
    state: 'open',
    reason,
    openedMs: before.openedMs ?? nowMs,
    openUntilMs: nowMs + pauseMs,
    openings: before.openings + 1,
  };
}

function startProbe(before: Breaker, holder: string, nowMs: number): { breaker: Breaker; may: 'probe' } {
  return { breaker: { ...before, state: 'half-open', probeHolder: holder, probeUntilMs: nowMs + PROBE_MS }, may: 'probe' };
}

/**
 * Takes the last report of a lane that ends: it asks for nothing, so it is never given the probe, and gives back one
 * that it has not used.
 */
export function breakerWithout(before: Breaker, report: BreakerReport, holder: string, nowMs: number): Breaker {
  if (before.state === 'closed') return closed(before, report, nowMs).breaker;
  if (before.state === 'open' || before.probeHolder !== holder) return before;
  if (report.calls > 0) return halfOpen(before, report, holder, nowMs).breaker;
  return { ...before, state: 'open', openUntilMs: nowMs, probeHolder: undefined, probeUntilMs: undefined };
}

/** A breaker of which nothing bad is known. */
export function emptyBreaker(nowMs: number): Breaker {
  return {
    state: 'closed', reason: undefined, openedMs: undefined, openUntilMs: undefined, openings: 0,
    probeHolder: undefined, probeUntilMs: undefined, windowStartedMs: nowMs, windowCalls: 0, windowBad: 0,
  };
}
