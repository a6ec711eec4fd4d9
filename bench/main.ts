/** `npm run bench [-- run|upload|sizes|lists|reports] [--rounds N]`: ratios side by side, a table, and docs/benchmarks.md. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { PROJECT_DIR } from '../scripts/project.ts';
import { LIST_ROUNDS, measureLists } from './lists/measure-lists.ts';
import { LISTS_HEADING, writeLists } from './lists/section.ts';
import { measureReports } from './reports/measure-reports.ts';
import { REPORTS_HEADING, writeReports } from './reports/section.ts';
import { describeMachine } from './machine.ts';
import { measureContenders } from './measure-contenders.ts';
import { measureSizes } from './measure-sizes.ts';
import { measureUpload } from './measure-upload.ts';
import { writePage } from './page.ts';
import { putSection } from './put-section.ts';
import { startRig } from './rig.ts';
import type { Figures } from './targets.ts';

const PARTS = ['run', 'sizes', 'upload', 'lists', 'reports'] as const;
const { values, positionals } = parseArgs({ allowPositionals: true, options: { rounds: { type: 'string', default: '3' } } });
const unknown = positionals.filter((part) => !PARTS.includes(part as (typeof PARTS)[number]));
if (unknown.length > 0) throw new Error(`npm run bench [-- ${PARTS.join('|')}] [--rounds N]`);
const wants = (part: (typeof PARTS)[number]) => positionals.length === 0 || positionals.includes(part);
const rounds = Number(values.rounds);
const say = (line: string) => console.log(line);
const PAGE = join(PROJECT_DIR, 'docs', 'benchmarks.md');
const today = new Date().toISOString().slice(0, 10);

const interrupt = new AbortController();
process.once('SIGINT', () => interrupt.abort());
if (wants('run') || wants('sizes') || wants('upload')) await measureSystem();
if (wants('lists')) {
  const section = writeLists(await measureLists({ rounds: Math.max(rounds, LIST_ROUNDS), say, signal: interrupt.signal }), today);
  say(`\n${section}`);
  writeFileSync(PAGE, putSection(readFileSync(PAGE, 'utf8'), LISTS_HEADING, section));
}
if (wants('reports')) {
  const section = writeReports(await measureReports({ rounds, say, signal: interrupt.signal }), today);
  say(`\n${section}`);
  writeFileSync(PAGE, putSection(readFileSync(PAGE, 'utf8'), REPORTS_HEADING, section));
}

async function measureSystem(): Promise<void> {
  const rig = await startRig(say, interrupt.signal);
  try {
    const figures: Figures = {};
    if (wants('run')) figures.rounds = await measureContenders(rig, { rounds, say });
    if (wants('sizes')) figures.sizes = await measureSizes(rig, { rounds: Math.min(rounds, 3), say });
    if (wants('upload')) figures.upload = await measureUpload(rig, { rounds, say });
    const page = writePage(figures, await describeMachine(rig.db), today);
    say(`\n${page}`);
    // A part alone is for looking at; the page holds a whole measurement. Lists have a section of their own.
    if (positionals.length === 0) writeFileSync(PAGE, page);
  } finally {
    await rig.stop();
  }
}
