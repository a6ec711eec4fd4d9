import type { ProcessActivities } from '../activities/index.ts';

/** What PostgreSQL says of a run: counts and times. */
export type RunWork = NonNullable<Awaited<ReturnType<ProcessActivities['readRunWork']>>>;

/** One lane fills the window of a small run; a second one lets another worker process help with a large one. */
const TWO_LANES_FROM = 200_000;
/** While calls are at an operator nothing else may be due: look again soon. */
const SENDING_LOOK_MS = 1_000;
/** Looks at PostgreSQL again after this time, whatever it waits for. */
const LOOK_AGAIN_MS = 6 * 60 * 60 * 1000;
const PAUSED_OPERATOR_LOOK_MS = 15_000;
/** What gives a waiting run credit also wakes it; this is for a wake that fell between two looks. */
const CREDIT_LOOK_MS = 15 * 60 * 1000;

export function laneCount(work: RunWork): number {
  return work.chargeCount >= TWO_LANES_FROM ? 2 : 1;
}

export function canChargeNow(work: RunWork, nowMs: number): boolean {
  return work.control === 'go'
    && work.operators.some(({ dueMs, blocked }) => blocked === undefined && dueMs !== undefined && dueMs <= nowMs);
}

/** Inquiries go on while a run is paused or being cancelled. */
export function canInquireNow(work: RunWork, nowMs: number): boolean {
  return work.nextInquiryMs !== undefined && work.nextInquiryMs <= nowMs;
}

/** Retries come due one by one, each with its jitter: rounds gather what is due within this time. */
const ROUND_MS = 500;

/** Milliseconds until the earliest thing that is due by time. */
export function waitMsOf(work: RunWork, nowMs: number): number {
  const times = [LOOK_AGAIN_MS];
  if (work.status === 'waiting-for-credit') {
    times.push(CREDIT_LOOK_MS);
    if (work.creditDeadlineMs !== undefined) times.push(work.creditDeadlineMs - nowMs);
    return Math.max(ROUND_MS, Math.min(...times));
  }
  if (work.sending > 0) times.push(SENDING_LOOK_MS);
  if (work.nextInquiryMs !== undefined) times.push(work.nextInquiryMs - nowMs);
  if (work.control === 'go') {
    for (const { dueMs, blocked } of work.operators) {
      if (dueMs === undefined) continue;
      times.push(Math.max(dueMs - nowMs, blockedForMs(blocked)));
    }
  }
  return Math.max(ROUND_MS, Math.min(...times));
}

function blockedForMs(blocked: RunWork['operators'][number]['blocked']): number {
  if (blocked === undefined) return 0;
  return blocked.reason === 'operator-paused' ? PAUSED_OPERATOR_LOOK_MS : blocked.forMs;
}
