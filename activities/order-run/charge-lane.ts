import { randomUUID } from 'node:crypto';
import { claimCharges, type ClaimedCharge } from '../../database/charges/claim-charges.ts';
import { operatorByPrefix } from '../../domain/operators.ts';
import type { Outcome } from '../../domain/charging/next-step.ts';
import type { OperatorReply } from '../../gateways/operator/index.ts';
import { attemptResult } from './attempt-result.ts';
import type { OrderRunDependencies } from './dependencies.ts';
import { LeaseBook } from './lease-book.ts';
import { OperatorQueue, type Ready } from './operator-queue.ts';
import { outcomeOfReply } from './outcome-of-reply.ts';
import { OutcomeSink } from './outcome-sink.ts';

export interface LaneInput {
  runId: string;
  organisationId: string;
  /** Business time at the start of the slice, epoch milliseconds. */
  asOfMs: number;
  /** How long the lane claims; it then waits for what is at the operator. */
  sliceMs: number;
}

export interface LaneCounts {
  claimed: number;
  succeeded: number;
  failed: number;
  retrying: number;
  unknown: number;
}

/** What the lane needs of the process that runs it. */
export interface LaneContext {
  heartbeat(counts: LaneCounts): void;
  /** Set when the worker stops or the activity is cancelled. */
  readonly stopped: boolean;
}

const MAX_CLAIM = 500;
const MAX_BACKLOG = 2_000;
const TICK_MS = 15;

/**
 * Charges due numbers of one run for a few seconds: claims small batches with attempts written ahead, keeps a sliding
 * window of calls in flight within the leased capacity, and stores outcomes in batches. Ends when nothing is due, when
 * the slice is over, or when the process stops; nothing is in flight or unsaved then.
 */
export async function chargeLane(deps: OrderRunDependencies, input: LaneInput, context: LaneContext): Promise<LaneCounts> {
  const lane = new Lane(deps, input, context);
  return lane.run();
}

class Lane {
  readonly #deps: OrderRunDependencies;
  readonly #input: LaneInput;
  readonly #context: LaneContext;
  readonly #startedAt = performance.now();
  readonly #claimToken = randomUUID();
  readonly #leases: LeaseBook;
  readonly #sink: OutcomeSink;
  readonly #queues = new Map<number, OperatorQueue>();
  readonly #calls = new Set<Promise<void>>();
  #claimed = 0;
  #claiming: Promise<void> | undefined;
  #claimError: unknown;
  #heartbeatAt = 0;

  constructor(deps: OrderRunDependencies, input: LaneInput, context: LaneContext) {
    this.#deps = deps;
    this.#input = input;
    this.#context = context;
    this.#leases = new LeaseBook(deps, input);
    this.#sink = new OutcomeSink(deps, input.runId, () => this.#asOf());
  }

  async run(): Promise<LaneCounts> {
    try {
      while (!this.#over()) {
        this.#sink.rethrow();
        if (this.#claimError !== undefined) throw new Error('claiming failed', { cause: this.#claimError });
        await this.#leases.renewIfDue(this.#asOf(), performance.now());
        this.#send();
        this.#claimMore();
        this.#heartbeat();
        if (this.#isDry() && !this.#leases.waiting) break;
        await new Promise((resolve) => setTimeout(resolve, TICK_MS));
      }
    } finally {
      await this.#finish();
    }
    return this.#counts();
  }

  #over(): boolean {
    return this.#context.stopped || performance.now() - this.#startedAt > this.#input.sliceMs;
  }

  /** Nothing is due at any operator, nothing is at hand and nothing under way. */
  #isDry(): boolean {
    if (this.#calls.size > 0 || this.#claiming !== undefined) return false;
    const codes = [...this.#leases.shares(performance.now()).keys()];
    return codes.every((code) => this.#queue(code).isDry) && [...this.#queues.values()].every(({ ready }) => ready.length === 0);
  }

  #queue(code: number): OperatorQueue {
    const known = this.#queues.get(code) ?? new OperatorQueue();
    this.#queues.set(code, known);
    return known;
  }

  /** Business time: the workflow's, moved on by what has passed here. */
  #asOf(): Date {
    return new Date(this.#input.asOfMs + (performance.now() - this.#startedAt));
  }

  #claimMore(): void {
    if (this.#claiming !== undefined || this.#sink.backlog > MAX_BACKLOG || this.#over()) return;
    const now = performance.now();
    const limits = new Map<number, number>();
    let room = MAX_CLAIM;
    for (const [code, share] of this.#leases.shares(now)) {
      const limit = Math.min(room, this.#queue(code).wants(this.#leases.free(code, now), share, now));
      if (limit > 0) limits.set(code, limit);
      room -= limit;
    }
    if (limits.size === 0) return;
    this.#claiming = this.#claim(limits, now)
      .catch((error: unknown) => {
        this.#claimError = error;
      })
      .finally(() => {
        this.#claiming = undefined;
      });
  }

  async #claim(limits: Map<number, number>, startedAt: number): Promise<void> {
    const { policy, db } = this.#deps;
    const claimed = await claimCharges(db, {
      runId: this.#input.runId,
      limits,
      claimToken: this.#claimToken,
      sendWithinMs: policy.sendWithinMs,
      asOf: this.#asOf(),
      after: new Map([...this.#queues].flatMap(([code, { mark }]) => (mark === undefined ? [] : [[code, mark]]))),
    });
    this.#claimed += claimed.length;
    // The clock was read before the INSERT, so it runs out before `send_before` in the database does.
    const sendBefore = startedAt + policy.sendWithinMs;
    for (const code of limits.keys()) {
      this.#queue(code).take(claimed.filter(({ operatorCode }) => operatorCode === code), sendBefore, performance.now());
    }
    this.#send();
  }

  #send(): void {
    for (const code of this.#queues.keys()) this.#sendTo(code);
  }

  #sendTo(code: number): void {
    const queue = this.#queue(code);
    const now = performance.now();
    while (queue.ready[0] !== undefined && queue.ready[0].sendBefore <= now) this.#giveBack(queue);
    for (let free = queue.ready.length === 0 ? 0 : this.#leases.free(code, now); free > 0; free -= 1) {
      const next = queue.ready.shift();
      if (next === undefined) break;
      queue.sent(now);
      this.#call(next);
    }
  }

  #call({ charge, sendBefore }: Ready): void {
    this.#leases.started(charge.operatorCode);
    const guard = { sendBefore: () => performance.now() < sendBefore, timeoutMs: this.#deps.policy.callTimeoutMs };
    const call = this.#ask(charge, guard).then((reply) => {
      const outcome = outcomeOfReply(reply, charge.productType === 'pin-charge');
      this.#leases.ended(charge.operatorCode, outcome);
      this.#store(charge, outcome, reply);
      this.#calls.delete(call);
      // The slot is used again in the same turn; the loop only looks after time.
      this.#sendTo(charge.operatorCode);
      this.#claimMore();
    });
    this.#calls.add(call);
  }

  #ask(charge: ClaimedCharge, guard: { sendBefore: () => boolean; timeoutMs: number }): Promise<OperatorReply> {
    const { operator } = this.#deps;
    const { attemptId: reference, operatorCode, mobile } = charge;
    const amount = BigInt(charge.amount);
    if (mobile === null) return operator.purchasePin({ reference, operatorCode, faceValue: amount }, guard);
    const prefix = operatorByPrefix(mobile);
    const ported = prefix.kind !== 'operator' || prefix.code !== operatorCode;
    return operator.charge({ reference, operatorCode, mobile, productCode: charge.productCode, amount, ported }, guard);
  }

  #store(charge: ClaimedCharge, outcome: Outcome, reply: OperatorReply): void {
    const source = outcome.kind === 'not-sent' ? 'sender' : 'answer';
    this.#sink.push(attemptResult(charge, source, outcome, reply, this.#deps.pinKey));
  }

  /** A claimed charge that got no slot in time was never sent. */
  #giveBack({ ready }: OperatorQueue): void {
    const late = ready.shift();
    if (late === undefined) return;
    this.#sink.push({
      chargeId: late.charge.chargeId,
      attemptId: late.charge.attemptId,
      source: 'sender',
      outcome: { kind: 'not-sent', code: 'not-sent' },
    });
  }

  async #finish(): Promise<void> {
    await this.#claiming;
    for (const queue of this.#queues.values()) while (queue.ready.length > 0) this.#giveBack(queue);
    const beat = setInterval(() => this.#context.heartbeat(this.#counts()), 1_000);
    try {
      await Promise.all(this.#calls);
      await this.#sink.drain();
      await this.#leases.release();
    } finally {
      clearInterval(beat);
    }
  }

  #counts(): LaneCounts {
    return { claimed: this.#claimed, ...this.#sink.counts };
  }

  #heartbeat(): void {
    const now = performance.now();
    if (now - this.#heartbeatAt < 1_000) return;
    this.#heartbeatAt = now;
    this.#context.heartbeat(this.#counts());
  }
}
