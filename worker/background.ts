import { setTimeout as pause } from 'node:timers/promises';
import { sealEvents } from '../database/audit/seal-events.ts';
import { learnFromRun } from '../database/learned/learn-from-runs.ts';
import { relayOutbox } from '../database/outbox/relay.ts';
import { readOpenProcesses } from '../database/sweep/read-open-processes.ts';
import type { Database } from '../database/connection.ts';
import type { BankGateway } from '../gateways/bank/index.ts';
import type { Processes } from '../gateways/temporal/processes.ts';
import { ensureSchedules } from '../gateways/temporal/schedules.ts';
import { crossCheckPayments } from './cross-check-payments.ts';

interface BackgroundLog {
  info(details: object, message: string): void;
  warn(details: object, message: string): void;
}

interface Background {
  db: Database;
  processes: Processes;
  log: BackgroundLog;
}

const RELAY_EVERY_MS = 500;
const SWEEP_EVERY_MS = 60_000;
const SEAL_EVERY_MS = 2_000;
const LEARN_EVERY_MS = 5_000;
const CROSS_CHECK_EVERY_MS = 60_000;
/** At the start, and again should Temporal have lost them. */
const SCHEDULES_EVERY_MS = 10 * 60_000;

/** Repeats `work` until stopped, one at a time; a failure is logged and the next turn comes all the same. */
function repeat(name: string, everyMs: number, log: BackgroundLog, work: () => Promise<unknown>): () => Promise<void> {
  const stop = new AbortController();
  const loop = (async () => {
    while (!stop.signal.aborted) {
      await work().catch((error: unknown) => {
        log.warn({ name, kind: error instanceof Error ? error.name : 'unknown' }, 'background work failed, will be repeated');
      });
      await pause(everyMs, undefined, { signal: stop.signal }).catch(() => undefined);
    }
  })();
  return async () => {
    stop.abort();
    await loop;
  };
}

/** Delivers what the API could not deliver at once, and starts again what PostgreSQL has open and Temporal lost. */
export function startBackground({ db, books, bank, processes, log }: Background & { books: Database; bank: BankGateway }): () => Promise<void> {
  const stops = [
    ...(['start', 'signal'] as const).map((kind) => repeat(`outbox: ${kind}s`, RELAY_EVERY_MS, log, async () => {
      while ((await relayOutbox(db, kind, (row) => processes.deliver(row))) > 0);
    })),
    repeat('seal', SEAL_EVERY_MS, log, async () => {
      while ((await sealEvents(db)) > 0);
    }),
    repeat('sweep', SWEEP_EVERY_MS, log, () => sweep({ db, processes, log })),
    repeat('schedules', SCHEDULES_EVERY_MS, log, () => ensureSchedules(processes.client)),
    repeat('learn', LEARN_EVERY_MS, log, async () => {
      while (await learnFromRun(books));
    }),
    repeat('payments', CROSS_CHECK_EVERY_MS, log, () => crossCheckPayments({ db, bank })),
  ];
  return async () => {
    await Promise.all(stops.map((stop) => stop()));
  };
}

/** Losing Temporal's whole database loses no process: each is asked for by its id, and started again from its row. */
export async function sweep({ db, processes, log }: Background): Promise<number> {
  let started = 0;
  let after = '';
  for (;;) {
    const open = await readOpenProcesses(db, after);
    for (const process of open) {
      after = process.workflowId;
      if (await processes.isRunning(process.workflowId)) continue;
      await processes.deliver({ kind: 'start', signal: null, ...process });
      log.info({ workflowId: process.workflowId }, 'started again a process that Temporal did not know');
      started += 1;
    }
    if (open.length === 0) return started;
  }
}
