import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BUILD_DIR, PROJECT_DIR } from '../project.ts';
import { runCheck } from './run-check.ts';
import type { Tally } from './tally.ts';

const TIMEOUT_MS = 240_000;

/** Types, lint and rooms; each counts as one test. Types run beside the other two: one core each. */
export async function runStaticChecks(): Promise<Tally[]> {
  const [types, others] = await Promise.all([
    check('types', ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.json', '--incremental', '--tsBuildInfoFile', join(BUILD_DIR, 'types.tsbuildinfo')]),
    inTurn([...roomsCommands().map((args) => ['rooms', args] as const), ['lint', ['node_modules/eslint/bin/eslint.js', '.']]]),
  ]);
  return [types, ...others];
}

async function check(name: string, args: string[]): Promise<Tally> {
  const { exitCode, timedOut, output, seconds } = await runCheck(args, { timeoutMs: TIMEOUT_MS, show: false });
  const passed = exitCode === 0;
  console.log(`${passed ? '✓' : '✗'} ${name} (${seconds.toFixed(0)} s)${timedOut ? ' took too long' : ''}`);
  if (!passed) console.log(output);
  return { passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 };
}

async function inTurn(checks: (readonly [name: string, args: string[]])[]): Promise<Tally[]> {
  const tallies: Tally[] = [];
  for (const [name, args] of checks) tallies.push(await check(name, args));
  return tallies;
}

/** Rules and folders stand once, in the `rooms` script of package.json. */
function roomsCommands(): string[][] {
  const { scripts } = JSON.parse(readFileSync(join(PROJECT_DIR, 'package.json'), 'utf8')) as { scripts: { rooms: string } };
  return scripts.rooms.split(' && ').map((command) => {
    const [, ...args] = command.split(' ').map((part) => part.replaceAll('"', ''));
    return ['node_modules/dependency-cruiser/bin/dependency-cruise.mjs', ...args];
  });
}
