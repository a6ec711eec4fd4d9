import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startStack, type Stack } from '../../scripts/stack/start-stack.ts';

/** A whole system of its own on free ports; see `Stack`. */
export interface TestStack extends Stack {
  /** What the supervisor said: deaths and restarts among it. */
  said: string[];
  /** Stops it and deletes its data. */
  remove: () => Promise<void>;
}

/**
 * Starts PostgreSQL, Temporal, simulators, worker and API in a temporary data directory; some 5 s. `env` goes to all
 * processes (the `KOOK_…_MS` timings, for instance). Call `remove` in afterAll.
 */
export async function startTestStack({ env = {}, workers = 1, restartPausesMs }: {
  env?: NodeJS.ProcessEnv; workers?: number; restartPausesMs?: readonly number[];
} = {}): Promise<TestStack> {
  const dataDir = mkdtempSync(join(tmpdir(), 'kook-stack-'));
  // PostgreSQL runs as another user when we are root, and must get in.
  chmodSync(dataDir, 0o755);
  const said: string[] = [];
  const stack = await startStack({ dataDir, env, workers, ...(restartPausesMs && { restartPausesMs }) }, { say: (message) => said.push(message) });
  return {
    ...stack,
    said,
    remove: async () => {
      await stack.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
