import type { Logger } from 'pino';
import type { Database } from '../../database/connection.ts';
import { relayOutbox, type OutboxKind, type OutboxRow } from '../../database/outbox/relay.ts';

/** How long a row waits at most that no nudge has told of: one that failed before, or that a killed process left. */
const SWEEP_MS = 5_000;

interface Passes {
  nudge(): void;
  stop(): Promise<void>;
}

/** Delivers the outbox soon after each commit of this process; starts do not wait for signals. */
export function startOutboxNudge(db: Database, deliver: (row: OutboxRow) => Promise<void>, log: Logger): Passes {
  const kinds = (['start', 'signal'] as const).map((kind) => passesOver(kind, { db, deliver, log }));
  const nudge = (): void => kinds.forEach((passes) => passes.nudge());
  const sweep = setInterval(nudge, SWEEP_MS);
  return {
    nudge,
    async stop() {
      clearInterval(sweep);
      await Promise.all(kinds.map((passes) => passes.stop()));
    },
  };
}

interface Relay {
  db: Database;
  deliver: (row: OutboxRow) => Promise<void>;
  log: Logger;
}

/** One pass at a time. A nudge during a pass makes one more; any number of them make no more than one. */
function passesOver(kind: OutboxKind, { db, deliver, log }: Relay): Passes {
  let again = false;
  let running: Promise<void> | undefined;
  let stopped = false;
  const pass = async (): Promise<void> => {
    do {
      again = false;
      try {
        while (!stopped && (await relayOutbox(db, kind, deliver)) > 0);
      } catch (error) {
        log.warn({ kind, error: error instanceof Error ? error.name : 'unknown' }, 'outbox pass failed');
      }
    } while (again && !stopped);
  };
  return {
    nudge() {
      if (stopped) return;
      if (running !== undefined) {
        again = true;
        return;
      }
      running = pass().finally(() => {
        running = undefined;
      });
    },
    async stop() {
      stopped = true;
      await running;
    },
  };
}
