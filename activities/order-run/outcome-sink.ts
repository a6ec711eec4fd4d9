import { randomUUID } from 'node:crypto';
import { settleOutcomes, type AttemptResult, type SettleCounts } from '../../database/charges/settle-outcomes.ts';
import type { OrderRunDependencies } from './dependencies.ts';

/**
 * A full batch is stored at once; while one is being stored more gathers, and the next takes up to `MAX_BATCH`. What a
 * batch costs whatever its size (its statements, its ledger transaction, its COMMIT) is shared by its numbers: in
 * batches of 500 PostgreSQL works a tenth less for a number than in batches of 250.
 */
const BATCH = 500;
const MAX_BATCH = 1_000;
/** The longest that an answer waits for others; a run's last answers don't wait. */
const LINGER_MS = 100;
const MAX_TRIES = 12;

/** Collects outcomes and stores them in batches, one batch at a time. */
export class OutcomeSink {
  readonly counts: SettleCounts = { succeeded: 0, failed: 0, retrying: 0, unknown: 0 };
  readonly #deps: OrderRunDependencies;
  readonly #runId: string;
  readonly #asOf: () => Date;
  #pending: AttemptResult[] = [];
  #timer: NodeJS.Timeout | undefined;
  #storing: Promise<void> | undefined;
  #error: unknown;

  constructor(deps: OrderRunDependencies, runId: string, asOf: () => Date) {
    this.#deps = deps;
    this.#runId = runId;
    this.#asOf = asOf;
  }

  /** Outcomes that are not stored yet; a lane stops claiming when they pile up. */
  get backlog(): number {
    return this.#pending.length;
  }

  push(result: AttemptResult): void {
    this.#pending.push(result);
    if (this.#pending.length >= BATCH) this.#store();
    else this.#timer ??= setTimeout(() => this.#store(), LINGER_MS);
  }

  /** Stores all that is left. @throws when PostgreSQL stayed away; the attempts are then found and inquired about. */
  async drain(): Promise<void> {
    while (this.#storing !== undefined || (this.#pending.length > 0 && this.#error === undefined)) {
      this.#store();
      await this.#storing;
    }
    this.rethrow();
  }

  rethrow(): void {
    if (this.#error !== undefined) throw new Error('outcomes could not be stored', { cause: this.#error });
  }

  #store(): void {
    if (this.#timer !== undefined) clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#storing !== undefined || this.#pending.length === 0 || this.#error !== undefined) return;
    const results = this.#pending.splice(0, MAX_BATCH);
    this.#storing = this.#storeBatch(results)
      .catch((error: unknown) => {
        this.#error = error;
      })
      .finally(() => {
        this.#storing = undefined;
        if (this.#pending.length >= BATCH) this.#store();
        else if (this.#pending.length > 0) this.#timer ??= setTimeout(() => this.#store(), LINGER_MS);
      });
  }

  async #storeBatch(results: AttemptResult[]): Promise<void> {
    // One id for all tries: a COMMIT whose answer was lost is not done twice.
    const batch = { runId: this.#runId, batchId: randomUUID(), results, policy: this.#deps.policy, asOf: this.#asOf() };
    for (let attempt = 1; ; attempt += 1) {
      try {
        const counts = await settleOutcomes(this.#deps.db, batch);
        for (const key of Object.keys(counts) as (keyof SettleCounts)[]) this.counts[key] += counts[key];
        return;
      } catch (error) {
        if (attempt >= MAX_TRIES) throw error;
        this.#deps.log.warn({ runId: this.#runId, attempt, outcomes: results.length }, 'outcomes not stored yet');
        await new Promise((resolve) => setTimeout(resolve, Math.min(5_000, 100 * 2 ** attempt)));
      }
    }
  }
}
