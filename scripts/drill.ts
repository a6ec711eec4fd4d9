/** `npm run drill -- NAME [--short]`: breaks the running system on purpose and counts what came of it. */
import { parseArgs } from 'node:util';
import { DRILLS } from './drill/drills.ts';

const USAGE = `npm run drill -- NAME [--short] [--minutes N] [--keep]
${Object.entries(DRILLS).map(([name, { what }]) => `  ${name.padEnd(20)} ${what}`).join('\n')}
  --short              half a minute of it, as in npm test
  --minutes N          how long it is attacked (default 4)
  --keep               leaves the data directory for a look`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { short: { type: 'boolean', default: false }, minutes: { type: 'string' }, keep: { type: 'boolean', default: false } },
});
const [name = ''] = positionals;
const drill = DRILLS[name];
if (drill === undefined) {
  console.error(USAGE);
  process.exitCode = 2;
} else {
  const interrupt = new AbortController();
  process.once('SIGINT', () => interrupt.abort());
  process.once('SIGTERM', () => interrupt.abort());
  const minutes = values.minutes === undefined ? undefined : Number(values.minutes);
  try {
    const differences = await drill.run({
      short: values.short,
      keep: values.keep,
      signal: interrupt.signal,
      say: (line) => console.log(line),
      ...(minutes === undefined ? {} : { attackMs: minutes * 60_000 }),
    });
    process.exitCode = differences === 0 ? 0 : 1;
  } catch (error) {
    console.error(interrupt.signal.aborted ? 'The drill was stopped.' : error);
    process.exitCode = 1;
  }
}
