import type { Database } from '../../../../database/connection.ts';
import { readRun } from '../../../../database/runs/read-run.ts';
import { withWaits, type RunAnswer } from './run-answer.ts';

/** `progress`: counts moved; `status`: the run's status changed; `end`: nothing follows. Each carries the whole run. */
export interface RunEvent {
  name: 'progress' | 'status' | 'end';
  run: RunAnswer;
}
type Listener = (event: RunEvent) => void;

const POLL_MS = 500;
const POLL_AFTER_ERROR_MS = 3_000;

/**
 * The news of one run, read from PostgreSQL about twice a second by one poller, however many people follow it.
 * Starts with the first listener and stops with the last, or when the run has ended.
 */
class RunFeed {
  private readonly listeners = new Set<Listener>();
  private readonly read: () => Promise<RunAnswer | undefined>;
  private readonly onStop: (feed: RunFeed) => void;
  private last: RunAnswer | undefined;
  private timer: NodeJS.Timeout | undefined;

  constructor(read: () => Promise<RunAnswer | undefined>, onStop: (feed: RunFeed) => void) {
    this.read = read;
    this.onStop = onStop;
  }

  /** The listener hears the present state first. */
  add(listener: Listener): () => void {
    this.listeners.add(listener);
    if (this.last !== undefined) listener({ name: 'progress', run: this.last });
    if (this.listeners.size === 1) void this.poll();
    return () => this.remove(listener);
  }

  private remove(listener: Listener): void {
    this.listeners.delete(listener);
    if (this.listeners.size === 0) this.stop();
  }

  private stop(): void {
    clearTimeout(this.timer);
    this.listeners.clear();
    this.onStop(this);
  }

  private async poll(): Promise<void> {
    // A database that restarts is no reason to end the stream: it is asked again.
    const run = await this.read().catch(() => undefined);
    if (this.listeners.size === 0) return;
    if (run !== undefined) this.tell(run);
    if (run?.endedAt !== undefined) this.stop();
    else this.timer = setTimeout(() => void this.poll(), run === undefined ? POLL_AFTER_ERROR_MS : POLL_MS);
  }

  private tell(run: RunAnswer): void {
    const before = this.last;
    this.last = run;
    if (before !== undefined && before.status !== run.status) this.emit({ name: 'status', run });
    else if (before === undefined || JSON.stringify(before) !== JSON.stringify(run)) this.emit({ name: 'progress', run });
    if (run.endedAt !== undefined) this.emit({ name: 'end', run });
  }

  private emit(event: RunEvent): void {
    for (const listener of this.listeners) listener(event);
  }
}

const feedsByDatabase = new WeakMap<Database, Map<string, RunFeed>>();

/** Follows a run that the caller may see; answers how to stop following. */
export function followRun(db: Database, organisationId: string, runId: string, listener: Listener): () => void {
  const feeds = feedsByDatabase.get(db) ?? new Map<string, RunFeed>();
  feedsByDatabase.set(db, feeds);
  let feed = feeds.get(runId);
  if (feed === undefined) {
    const read = async () => {
      const run = await readRun(db, organisationId, runId);
      return run && withWaits(db, run);
    };
    feed = new RunFeed(read, (stopped) => {
      if (feeds.get(runId) === stopped) feeds.delete(runId);
    });
    feeds.set(runId, feed);
  }
  return feed.add(listener);
}
