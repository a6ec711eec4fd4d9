import type { Logger } from 'pino';
import type { Database } from '../../database/connection.ts';
import { relayOutbox, type OutboxRow } from '../../database/outbox/relay.ts';

/** How long a row waits at most that no nudge has told of: one that failed before, or that a killed process left. */
const SWEEP_MS = 5_000;

/**
 * Delivers the outbox soon after each commit of this process, one pass at a time.
 * A nudge during a pass makes one more; any number of them make no more than one.
 */
export function startOutboxNudge(db: Database, deliver: (row: OutboxRow) => Promise<void>, log: Logger): { nudge(): void; stop(): Promise<void> } {
  let again = false;
  let running: Promise<void> | undefined;
  let stopped = false;
  const pass = async (): Promise<void> => {
    do {
      again = false;
      try {
        while (!stopped && (await relayOutbox(db, deliver)) > 0);
      } catch (error) {
        log.warn({ error: error instanceof Error ? error.name : 'unknown' }, 'outbox pass failed');
      }
    } while (again && !stopped);
  };
  const nudge = (): void => {
    if (stopped) return;
    if (running !== undefined) {
      again = true;
      return;
    }
    running = pass().finally(() => {
      running = undefined;
    });
  };
  const sweep = setInterval(nudge, SWEEP_MS);
  return {
    nudge,
    async stop() {
      stopped = true;
      clearInterval(sweep);
      await running;
    },
  };
}
