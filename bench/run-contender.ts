import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { PROJECT_DIR } from '../scripts/project.ts';
import type { Rig } from './rig.ts';
import { WINDOW } from './settings.ts';

export interface Measured {
  numbers: number;
  seconds: number;
  /** Of the contender's own process, its start included. */
  cpuSeconds?: number;
}

const TIMEOUT_MS = 180_000;

/** Runs one contender (`entry` or `entry, variant`) in a process of its own, started as our worker is. */
export async function runContender(rig: Rig, contender: string, versionId: string, numbers: number): Promise<Measured> {
  const [entry = '', variant] = contender.split(', ');
  const { simulators, database, temporal } = rig.stack.endpoints();
  const child = spawn(process.execPath, ['--enable-source-maps', '--max-semi-space-size=32', '--import', 'tsx', join('bench', 'contenders', `${entry}.ts`)], {
    cwd: PROJECT_DIR,
    env: {
      ...process.env, BENCH_OPERATOR_URL: simulators.operator, BENCH_DATABASE_URL: database, TEMPORAL_ADDRESS: temporal,
      BENCH_VERSION_ID: versionId, BENCH_NUMBERS: String(numbers), BENCH_WINDOW: String(WINDOW),
      ...(variant === 'one poller' ? { BENCH_POLLERS: '1' } : {}),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: TIMEOUT_MS,
    killSignal: 'SIGKILL',
  });
  let output = '';
  let errors = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  const code = await new Promise((resolve) => child.once('close', resolve));
  const result = output.trim().split('\n').findLast((line) => line.startsWith('{"numbers"'));
  if (code !== 0 || result === undefined) throw new Error(`${entry} ended with ${String(code)}:\n${errors.slice(-2_000)}`);
  return JSON.parse(result) as Measured;
}
