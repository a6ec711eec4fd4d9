import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { BUILD_DIR } from '../project.ts';
import { runCheck } from './run-check.ts';
import { tallyLine, tallyOf, type Tally, type VitestReport } from './tally.ts';

const MINUTE_MS = 60_000;

/** Suites of vitest.config.ts that run together, and for how long at most. Those that start whole systems run alone. */
const GROUPS: { suites: string[]; timeoutMs: number }[] = [
  { suites: ['unit'], timeoutMs: 4 * MINUTE_MS },
  { suites: ['database', 'workflow', 'replay', 'api'], timeoutMs: 25 * MINUTE_MS },
  { suites: ['frame'], timeoutMs: 6 * MINUTE_MS },
  { suites: ['fault'], timeoutMs: 10 * MINUTE_MS },
  { suites: ['story'], timeoutMs: 8 * MINUTE_MS },
  { suites: ['browser'], timeoutMs: 25 * MINUTE_MS },
];

/** Runs all suites, one group after the other; `leftMs` says how much of the whole time is left. */
export async function runSuites(leftMs: () => number): Promise<Tally[]> {
  const tallies: Tally[] = [];
  for (const { suites, timeoutMs } of GROUPS) tallies.push(await runGroup(suites, Math.min(timeoutMs, leftMs())));
  return tallies;
}

async function runGroup(suites: string[], timeoutMs: number): Promise<Tally> {
  const name = suites.join(', ');
  console.log(`\n── ${name} ──`);
  if (timeoutMs <= 0) {
    console.log(`✗ ${name}: no time was left`);
    return tallyOf(undefined, null);
  }
  const reports = join(BUILD_DIR, 'test-reports');
  mkdirSync(reports, { recursive: true });
  const report = join(reports, `${suites.join('-')}.json`);
  rmSync(report, { force: true });
  const { exitCode, timedOut, seconds } = await runCheck([
    'node_modules/vitest/vitest.mjs', 'run', ...suites.flatMap((suite) => ['--project', suite]),
    '--reporter=default', '--reporter=json', `--outputFile.json=${report}`,
  ], { timeoutMs, show: true });
  const tally = tallyOf(readReport(report), exitCode);
  console.log(`${tally.failed === 0 ? '✓' : '✗'} ${name}: ${tallyLine(tally)} (${seconds.toFixed(0)} s)${timedOut ? ', took too long' : ''}`);
  return tally;
}

function readReport(path: string): VitestReport | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as VitestReport;
  } catch {
    return undefined;
  }
}
