import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase, type Database } from '../database/connection.ts';
import { startStack, type Stack } from '../scripts/stack/start-stack.ts';
import { LATENCY_MS, WINDOW } from './settings.ts';

/** A whole system as `npm start` makes it (fsync on), of its own, for one bench. */
export interface Rig {
  stack: Stack;
  /** As the owner. */
  db: Database;
  /** Empties the operator's book, so that its memory is the same for all. */
  forgetBook(): Promise<void>;
  stop(): Promise<void>;
}

export async function startRig(say: (line: string) => void, signal: AbortSignal, env: NodeJS.ProcessEnv = {}, workers = 1): Promise<Rig> {
  const dataDir = mkdtempSync(join(tmpdir(), 'kook-bench-'));
  chmodSync(dataDir, 0o755);
  const none = { DATABASE_URL: '', TEMPORAL_ADDRESS: '', OPERATOR_URL: '', BANK_URL: '', SMS_URL: '' };
  const stack = await startStack({ dataDir, workers, env: { ...none, ...env } }, { say: (line) => say(`  ${line}`), signal });
  const { operator } = stack.endpoints().simulators;
  const db = openDatabase(stack.endpoints().database, { poolSize: 4, name: 'kook-bench' });
  await fetch(`${operator}/faults`, { method: 'PUT', body: JSON.stringify({ latencyMs: LATENCY_MS }) });
  await db.query('update operators set max_in_flight = $1, max_per_second = 100000 returning code', [WINDOW]);
  await db.query(
    `create table bench_ledger (id bigint generated always as identity primary key, reference uuid not null unique, line_id uuid not null,
       amount bigint not null, code text not null, created_at timestamptz not null default clock_timestamp())`,
  );
  return {
    stack,
    db,
    forgetBook: async () => {
      await fetch(`${operator}/book`, { method: 'DELETE' });
    },
    stop: async () => {
      await db.close();
      await stack.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
