import { randomUUID } from 'node:crypto';
import { releaseLeases, renewLease, LEASE_TTL_MS, type Lease } from '../../database/capacity/renew-lease.ts';
import type { BreakerReport } from '../../database/capacity/advance-breaker.ts';
import { readDueOperators } from '../../database/charges/read-due-operators.ts';
import type { Outcome } from '../../domain/charging/next-step.ts';
import type { OrderRunDependencies } from './dependencies.ts';

const RENEW_EVERY_MS = 1_000;
/** A lane stops well before others may take over its share. */
const SAFETY_MS = 1_000;

interface Held {
  lease: Lease;
  renewedAt: number;
  inFlight: number;
  /** Calls that the rate allows now. */
  tokens: number;
  tokensAt: number;
  probeSent: boolean;
  report: BreakerReport;
}

/** A lane's shares of the operators' capacity, on the process's monotonic clock. */
export class LeaseBook {
  readonly #deps: OrderRunDependencies;
  readonly #run: { runId: string; organisationId: string };
  readonly #holder = randomUUID();
  readonly #held = new Map<number, Held>();
  #renewedAt = Number.NEGATIVE_INFINITY;

  constructor(deps: OrderRunDependencies, run: { runId: string; organisationId: string }) {
    this.#deps = deps;
    this.#run = run;
  }

  /** Renews about once a second, or at once after a probe was answered. */
  async renewIfDue(asOf: Date, now: number): Promise<void> {
    if (now - this.#renewedAt < RENEW_EVERY_MS && !this.#probeAnswered()) return;
    this.#renewedAt = now;
    const due = await readDueOperators(this.#deps.db, this.#run.runId, asOf);
    const busy = [...this.#held].filter(([, { inFlight, report }]) => inFlight > 0 || report.calls > 0);
    const wanted = new Set([...due, ...busy.map(([code]) => code)]);
    for (const code of this.#held.keys()) if (!wanted.has(code)) this.#held.delete(code);
    for (const code of wanted) await this.#renew(code, now);
  }

  async #renew(operatorCode: number, now: number): Promise<void> {
    const before = this.#held.get(operatorCode);
    const report = before?.report ?? emptyReport();
    if (before !== undefined) before.report = emptyReport();
    const lease = await renewLease(this.#deps.db, { ...this.#run, operatorCode, holder: this.#holder, report });
    this.#held.set(operatorCode, {
      lease,
      renewedAt: now,
      inFlight: before?.inFlight ?? 0,
      tokens: before?.tokens ?? lease.perSecond / 10,
      tokensAt: before?.tokensAt ?? now,
      probeSent: false,
      report: before?.report ?? emptyReport(),
    });
  }

  /** How many calls may be written to this operator now. */
  free(operatorCode: number, now: number): number {
    const held = this.#held.get(operatorCode);
    if (held === undefined || now - held.renewedAt > LEASE_TTL_MS - SAFETY_MS) return 0;
    if (held.lease.probe) return held.probeSent || held.inFlight > 0 ? 0 : 1;
    // A bucket of a tenth of a second keeps the rate smooth.
    const bucket = Math.max(1, held.lease.perSecond / 10);
    held.tokens = Math.min(bucket, held.tokens + ((now - held.tokensAt) / 1000) * held.lease.perSecond);
    held.tokensAt = now;
    return Math.max(0, Math.min(held.lease.inFlight - held.inFlight, Math.floor(held.tokens)));
  }

  /** Calls in flight that the leases allow, whatever is in flight now; by operator. */
  shares(now: number): Map<number, number> {
    const usable = [...this.#held].filter(([, held]) => now - held.renewedAt <= LEASE_TTL_MS - SAFETY_MS);
    return new Map(usable.map(([code, { lease, probeSent }]) => [code, lease.probe && probeSent ? 0 : lease.inFlight]));
  }

  /** Whether an operator with due charges gives nothing just now, but may within this slice. */
  get waiting(): boolean {
    return [...this.#held.values()].some(({ lease }) => lease.inFlight === 0 || lease.probe);
  }

  started(operatorCode: number): void {
    const held = this.#held.get(operatorCode);
    if (held === undefined) return;
    held.inFlight += 1;
    held.tokens -= 1;
    if (held.lease.probe) held.probeSent = true;
  }

  ended(operatorCode: number, outcome: Outcome): void {
    const held = this.#held.get(operatorCode);
    if (held === undefined) return;
    held.inFlight -= 1;
    // Our own lateness says nothing about the operator; a connection that can't be made does.
    if (outcome.kind === 'not-sent' && !UNREACHABLE.has(outcome.code)) return;
    held.report.calls += 1;
    if (outcome.code === 'insufficient-float') held.report.float += 1;
    if (outcome.kind === 'unknown' || BAD.has(outcome.code) || UNREACHABLE.has(outcome.code)) held.report.bad += 1;
  }

  async release(): Promise<void> {
    await releaseLeases(
      this.#deps.db,
      [...this.#held].map(([operatorCode, { report }]) => ({ ...this.#run, operatorCode, holder: this.#holder, report })),
    );
  }

  #probeAnswered(): boolean {
    return [...this.#held.values()].some(({ lease, report }) => lease.probe && report.calls > 0);
  }
}

const BAD = new Set(['try-later', 'operator-inactive', 'insufficient-float']);
const UNREACHABLE = new Set(['no-connection', 'time-out-before-sending']);

function emptyReport(): BreakerReport {
  return { calls: 0, bad: 0, float: 0 };
}
