import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_DIR } from '../project.ts';
import { runTask } from '../processes/run-task.ts';
import type { Stack } from './start-stack.ts';

const WORKBOOK = 'test/samples/charge-240.xlsx';
const TIMEOUT_MS = 180_000;

/** Once in a data directory: a real order from a real workbook through the public API, as a customer's program would. */
export async function runDemoOrder({ endpoints, settings }: Stack, say: (message: string) => void, signal: AbortSignal): Promise<void> {
  const done = join(settings.dataDir, 'demo-order.done');
  if (existsSync(done)) return;
  say(`a first order from ${WORKBOOK}:`);
  try {
    await runTask({
      name: 'demo order',
      args: ['--import', 'tsx', 'scripts/order.ts', WORKBOOK, '--origin', endpoints().origin],
      env: { ...process.env, ...settings.env, KOOK_DATA_DIR: settings.dataDir },
      cwd: PROJECT_DIR,
      timeoutMs: TIMEOUT_MS,
      logPath: join(settings.dataDir, 'logs', 'demo-order.log'),
      signal,
      showOutput: true,
    });
    writeFileSync(done, `${new Date().toISOString()}\n`);
  } catch (error) {
    if (signal.aborted) return;
    say(`${error instanceof Error ? error.message : String(error)}\nThe system runs; the first order is tried again at the next start.`);
  }
}
