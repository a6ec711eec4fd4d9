import { grouped } from '../scripts/order/say.ts';
import { GRAPHILE_SETTINGS, PG_BOSS_SETTINGS, TEMPORAL_SETTINGS } from './contenders/settings.ts';
import type { ContenderName } from './measure-contenders.ts';
import { LATENCY_MS, NUMBERS, WINDOW } from './settings.ts';
import { judge, rateOf, ratioTo, type Figures } from './targets.ts';

const WHAT: Record<ContenderName, string> = {
  run: 'this system: `orderRun` under Temporal, attempts written ahead, outcomes, settlements and ledger',
  'bare-loop': 'the limit: the same calls by the same client, no database, nothing durable',
  'graphile-worker': `a job per number; ${WINDOW} jobs at once, local queue ${GRAPHILE_SETTINGS.localQueueSize}, jobs completed in batches every ${GRAPHILE_SETTINGS.completeJobBatchDelayMs} ms, ${GRAPHILE_SETTINGS.poolForJobs} + ${GRAPHILE_SETTINGS.poolForRows} connections; each writes one row`,
  'pg-boss': `a job per number; ${PG_BOSS_SETTINGS.pollers} pollers with batches of ${PG_BOSS_SETTINGS.batchSize} every ${PG_BOSS_SETTINGS.pollingIntervalSeconds} s (its least), ${WINDOW} calls at once over all, ${PG_BOSS_SETTINGS.poolForJobs} + ${PG_BOSS_SETTINGS.poolForRows} connections; each writes one row`,
  'pg-boss, one poller': 'the same with one poller, as its documentation shows',
  'temporal-activities': `Temporal with an activity per number; child workflows of ${TEMPORAL_SETTINGS.numbersOfChild}, ${WINDOW} activities at once; each writes one row`,
};

/** docs/benchmarks.md, and what the terminal shows. */
export function writePage(figures: Figures, machine: readonly string[], date: string): string {
  const judged = judge(figures);
  const misses = judged.filter(({ met }) => !met);
  return [
    '# Benchmarks',
    '',
    `Written by \`npm run bench\` on ${date}; \`npm run bench -- run\` and \`npm run bench -- upload\` measure one part. Absolute figures`,
    'belong to the machine; ratios, measured side by side in one run, are what the targets are about.',
    '',
    '## Machine',
    '',
    ...machine.map((line) => `- ${line}`),
    '',
    '## Targets',
    '',
    '| what | target | measured | |',
    '|---|---|---|---|',
    ...judged.map(({ what, target, measured, met }) => `| ${what} | ${target} | ${measured} | ${met ? 'met' : '**missed**'} |`),
    '',
    ...misses.flatMap(({ what, why }) => [`- **${what}**: ${why}`]),
    ...(misses.length > 0 ? [''] : []),
    ...contenders(figures),
    ...sizes(figures),
    ...upload(figures),
  ].join('\n').trimEnd() + '\n';
}

function contenders({ rounds = [] }: Figures): string[] {
  if (rounds.length === 0) return [];
  const names = (Object.keys(WHAT) as ContenderName[]).filter((name) => rateOf(rounds, name) !== undefined);
  const all = (name: ContenderName) => rounds.filter(({ contender }) => contender === name);
  const whole = all('run').map(({ wholePerSecond }) => Math.round(wholePerSecond ?? 0));
  return [
    '## Side by side',
    '',
    `One operator simulator (a process of its own, ${LATENCY_MS} ms), ${WINDOW} calls in flight for all, the same order lines, one PostgreSQL with fsync on.`,
    'Contenders take turns, round after round. Rates are medians; a ratio is the median of those of each round. Time to queue jobs is not counted for anybody.',
    '',
    '| contender | numbers a round | numbers/s | rounds | ours ÷ it |',
    '|---|---|---|---|---|',
    ...names.map((name) => {
      const rate = rateOf(rounds, name) ?? 0;
      return `| ${name} | ${grouped(NUMBERS[name])} | ${grouped(Math.round(rate))} | ${all(name).map(({ perSecond }) => grouped(Math.round(perSecond))).join(', ')} | ${ratioTo(rounds, name)?.toFixed(2)} |`;
    }),
    '',
    ...names.map((name) => `- **${name}**: ${WHAT[name]}`),
    '',
    `Ours is measured from the first claim to the last settlement. With the whole workflow (start by the outbox, 30,000 charges prepared, closing): ${whole.map((rate) => grouped(rate)).join(', ')} numbers/s.`,
    '',
  ];
}

function sizes({ sizes: found }: Figures): string[] {
  if (found === undefined) return [];
  const { small, large, memory } = found;
  return [
    '## Size',
    '',
    `A number costs ${Math.round(small)} µs in a run of 10,000 and ${Math.round(large)} µs in a run of 100,000 (first claim to last settlement).`,
    `The worker's resident memory over the runs of 100,000: ${memory.first} MB at the start, ${memory.last} MB at the end, ${memory.peak} MB at its peak.`,
    '',
  ];
}

function upload({ upload: found }: Figures): string[] {
  if (found === undefined) return [];
  const { rows, readSeconds, uploadSeconds, apiRest, apiPeak } = found;
  return [
    '## Upload',
    '',
    `${grouped(rows)} rows by \`POST /api/portal/orders/:id/upload\`, parsed, judged, staged and put into the order: ${uploadSeconds.toFixed(2)} s; read-excel-file alone`,
    `needs ${readSeconds.toFixed(2)} s to read the same file. The API's resident memory: ${apiRest} MB at rest, ${apiPeak} MB at its peak.`,
    '',
  ];
}
