import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_DIR } from '../project.ts';
import { runTask } from '../processes/run-task.ts';
import type { Stack } from '../stack/start-stack.ts';

const TIMEOUT_MS = 60_000;

/** Once in a data directory: slips that wait for finance, one of them for two people. */
export async function runDemoSlips({ endpoints, settings, env }: Stack, say: (message: string) => void, signal: AbortSignal): Promise<void> {
  const done = join(settings.dataDir, 'demo-slips.done');
  if (existsSync(done)) return;
  say('two deposit slips for finance');
  try {
    await runTask({
      name: 'handing in the slips',
      args: ['--import', 'tsx', 'scripts/demo/hand-in-slips.ts', endpoints().origin, settings.dataDir],
      env,
      cwd: PROJECT_DIR,
      timeoutMs: TIMEOUT_MS,
      logPath: join(settings.dataDir, 'logs', 'demo-slips.log'),
      signal,
    });
  } catch (error) {
    if (!signal.aborted) say(`${error instanceof Error ? error.message : String(error)}\nThe system runs; the slips are tried again at the next start.`);
    return;
  }
  writeFileSync(done, `${new Date().toISOString()}\n`);
}
