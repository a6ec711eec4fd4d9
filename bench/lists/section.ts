import { grouped } from '../../scripts/order/say.ts';
import type { ListFigure, ListFigures } from './measure-lists.ts';

export const LISTS_HEADING = '## Lists';

/** Ours ÷ bare SQL. */
const MOST_TO_BARE = 2;
/** First pages: at the large size ÷ at the small. Equal is meant; a timer and two databases of one machine need some room. */
const MOST_TO_SMALL = 1.5;
/** Below it a ratio tells of the event loop, not of PostgreSQL. */
const MEASURABLE_MS = 5;
const DASHBOARD_MS = 100;

/** The section of docs/benchmarks.md that `npm run bench -- lists` writes. */
export function writeLists({ small, large, lists, machine }: ListFigures, date: string): string {
  const misses = lists.flatMap((figure) => missesOf(figure));
  return [
    LISTS_HEADING,
    '',
    `Written by \`npm run bench -- lists\` on ${date}; ${machine}.`,
    `The same questions at ${grouped(small)} and at ${grouped(large)} charges (1,746 runs of 60 organisations; one run holds a fifth of all), each in a database of its`,
    'own. *Ours* is what the API asks for a page and its total; *bare* is the same page and the same total (counted to 10,000, as ours) in SQL written',
    'by hand and sent by the driver alone. Milliseconds are medians, ratios medians of those of each round.',
    '',
    `Targets: ours ≤ ${MOST_TO_BARE} × bare; first pages not slower with size (≤ ${MOST_TO_SMALL} ×); below ${MEASURABLE_MS} ms neither is judged; the dashboard within ${DASHBOARD_MS} ms.`,
    misses.length === 0 ? 'All met.' : `**Missed:** ${misses.join('; ')}.`,
    '',
    `| list | ours at ${grouped(small)} | ours at ${grouped(large)} | bare | ours ÷ bare |`,
    '|---|---|---|---|---|',
    ...lists.map(({ name, small: few, large: many, bare, toBare }) => `| ${name} | ${ms(few)} | ${ms(many)} | ${ms(bare)} | ${toBare.toFixed(2)} |`),
    '',
    'What grows with size is the counting of totals to 10,000 where matches are sparse, and what no index finds: a fragment of a number inside a run.',
    '',
  ].join('\n');
}

function missesOf({ name, firstPage, large, toBare, toSmall }: ListFigure): string[] {
  if (name === 'dashboard') return large > DASHBOARD_MS ? [`${name} ${ms(large)}`] : [];
  if (large < MEASURABLE_MS) return [];
  return [
    ...(toBare > MOST_TO_BARE ? [`${name} ${toBare.toFixed(2)} × bare`] : []),
    ...(firstPage && toSmall > MOST_TO_SMALL ? [`${name} ${toSmall.toFixed(2)} × its time at the small size`] : []),
  ];
}

const ms = (value: number): string => `${value.toFixed(1)} ms`;
