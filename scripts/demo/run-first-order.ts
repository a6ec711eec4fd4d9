import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_DIR } from '../project.ts';
import { runTask, TaskTimeout } from '../processes/run-task.ts';
import type { Stack } from '../stack/start-stack.ts';

const WORKBOOK = 'scripts/demo/first-order.xlsx';
/** Longer than the order takes on a slow machine; a start does not wait for ever for somebody's retries. */
const TIMEOUT_MS = 120_000;
/** An operator as operators are: some numbers are refused, and some answers get lost and must be inquired about. */
const LIFELIKE = { refuseRate: 0.04, dropAnswerRate: 0.03, latencyMs: 30, seed: 1405 };

/** Once in a data directory: a real order from a real workbook through the public API, as a customer's program would. */
export async function runFirstOrder({ endpoints, settings, env }: Stack, say: (message: string) => void, signal: AbortSignal): Promise<void> {
  const done = join(settings.dataDir, 'first-order.done');
  if (existsSync(done)) return;
  say(`a first order from ${WORKBOOK}, at an operator that refuses and loses some:`);
  const { origin, simulators: { operator } } = endpoints();
  try {
    await setFaults(operator, LIFELIKE);
    await runTask({
      name: 'the first order',
      args: ['--import', 'tsx', 'scripts/order.ts', WORKBOOK, '--origin', origin, '--name', 'نخستین درخواست'],
      env: { ...env, KOOK_DATA_DIR: settings.dataDir },
      cwd: PROJECT_DIR,
      timeoutMs: TIMEOUT_MS,
      logPath: join(settings.dataDir, 'logs', 'first-order.log'),
      signal,
      showOutput: true,
    });
  } catch (error) {
    if (signal.aborted) return;
    if (!(error instanceof TaskTimeout)) {
      say(`${error instanceof Error ? error.message : String(error)}\nThe system runs; the first order is tried again at the next start.`);
      return;
    }
    say('the first order goes on by itself; the portal shows it');
  } finally {
    if (!signal.aborted) await setFaults(operator, undefined);
  }
  writeFileSync(done, `${new Date().toISOString()}\n`);
}

async function setFaults(operator: string, faults: object | undefined): Promise<void> {
  await fetch(`${operator}/faults`, faults
    ? { method: 'PUT', headers: { 'content-type': 'application/json' }, body: JSON.stringify(faults) }
    : { method: 'DELETE' });
}
