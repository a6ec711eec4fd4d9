import { claimInquiries, type ClaimedInquiry } from '../../database/charges/claim-inquiries.ts';
import { attemptResult } from './attempt-result.ts';
import type { LaneContext, LaneCounts, LaneInput } from './charge-lane.ts';
import type { OrderRunDependencies } from './dependencies.ts';
import { outcomeOfInquiry } from './outcome-of-reply.ts';
import { OutcomeSink } from './outcome-sink.ts';

/** Inquiries at once: a fraction of the charging window, so that asking never crowds out charging. */
const WINDOW = 50;

/** Asks for the outcome of unknown charges whose inquiry is due, for one slice; never sends a charge. */
export async function inquireLane(deps: OrderRunDependencies, input: LaneInput, context: LaneContext): Promise<LaneCounts> {
  const startedAt = performance.now();
  const asOf = () => new Date(input.asOfMs + (performance.now() - startedAt));
  const sink = new OutcomeSink(deps, input.runId, asOf);
  let claimed = 0;
  const counts = (): LaneCounts => ({ claimed, ...sink.counts });
  const beat = setInterval(() => context.heartbeat(counts()), 1_000);
  try {
    while (!context.stopped && performance.now() - startedAt < input.sliceMs) {
      const due = await claimInquiries(deps.db, {
        runId: input.runId,
        limit: WINDOW,
        asOf: asOf(),
        notFoundAfterMs: deps.policy.callTimeoutMs + deps.policy.notFoundGraceMs,
      });
      if (due.length === 0) break;
      claimed += due.length;
      await Promise.all(due.map((inquiry) => ask(deps, inquiry, sink)));
      await sink.drain();
    }
  } finally {
    await sink.drain().finally(() => clearInterval(beat));
  }
  return counts();
}

async function ask({ operator, policy, pinKey }: OrderRunDependencies, inquiry: ClaimedInquiry, sink: OutcomeSink): Promise<void> {
  const { attemptId } = inquiry;
  const isPin = inquiry.productType === 'pin-charge';
  const reply = isPin
    ? await operator.inquirePin(attemptId, policy.callTimeoutMs)
    : await operator.inquire(attemptId, policy.callTimeoutMs);
  sink.push(attemptResult(inquiry, 'inquiry', outcomeOfInquiry(reply, isPin, inquiry.notFoundCountsInMs), reply, pinKey));
}
