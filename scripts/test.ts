/** Behind `npm test`: the same set-up as a start, then every check; ends in one line, `N passed, N failed`. */
import { runStaticChecks } from './checks/static-checks.ts';
import { runSuites } from './checks/suites.ts';
import { sumOf, tallyLine, type Tally } from './checks/tally.ts';
import { ensureChromium } from './setup/chromium.ts';
import { findTemporalProgram } from './temporal/find-program.ts';
import { TEMPORAL_SERVER, TIME_SKIPPING_SERVER } from './temporal/programs.ts';

/** Nobody waits longer; what has not run by then counts as failed. */
const WHOLE_TIMEOUT_MS = 60 * 60_000;

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(1));

const tallies: Tally[] = [...await setUp(), ...await runStaticChecks(), ...await runSuites(() => WHOLE_TIMEOUT_MS - performance.now())];
const sum = sumOf(tallies);
console.log(`\n${(performance.now() / 1000).toFixed(0)} s`);
console.log(tallyLine(sum));
process.exitCode = sum.failed > 0 ? 1 : 0;

/** What the tests need and npm does not bring. A part that is missing is told here, and its tests fail. */
async function setUp(): Promise<Tally[]> {
  const parts: [string, () => Promise<string>][] = [
    ['temporal', async () => (await findTemporalProgram(TEMPORAL_SERVER, console.log)).route],
    ['temporal-test-server', async () => (await findTemporalProgram(TIME_SKIPPING_SERVER, console.log)).route],
    ['chromium', () => ensureChromium(console.log)],
  ];
  const failures: Tally[] = [];
  for (const [name, find] of parts) {
    try {
      console.log(`✓ ${name}: ${await find()}`);
    } catch (error) {
      console.log(`✗ ${name}: ${error instanceof Error ? error.message : String(error)}`);
      failures.push({ passed: 0, failed: 1, skipped: 0 });
    }
  }
  return failures;
}
