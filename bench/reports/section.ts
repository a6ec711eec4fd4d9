import { grouped } from '../../scripts/order/say.ts';
import type { ExportFigure } from './measure-exports.ts';
import type { ReportFigures } from './measure-reports.ts';

export const REPORTS_HEADING = '## Reports';

const MOST_TO_BARE = 2;
/** First pages: at a million ÷ at a thousand. */
const MOST_TO_SMALL = 1.5;
/** Below it a ratio tells of the event loop, not of PostgreSQL. */
const MEASURABLE_MS = 5;
const MOST_GROWTH_MB = 150;

/** The section of docs/benchmarks.md that `npm run bench -- reports` writes. */
export function writeReports({ small, large, questions, exports, machine }: ReportFigures, date: string): string {
  const misses = [
    ...questions.flatMap(({ name, firstPage, large: at, toBare, toSmall }) => [
      ...(toBare > MOST_TO_BARE && at >= MEASURABLE_MS ? [`${name} ${toBare.toFixed(2)} × bare`] : []),
      ...(firstPage && name.includes('alone') && toSmall > MOST_TO_SMALL && at >= MEASURABLE_MS ? [`${name} ${toSmall.toFixed(2)} × its time at the small size`] : []),
    ]),
    ...exports.flatMap(({ format, memory }) => (memory.peak - memory.first > MOST_GROWTH_MB ? [`${format} grew by ${memory.peak - memory.first} MB`] : [])),
  ];
  return [
    REPORTS_HEADING,
    '',
    `Written by \`npm run bench -- reports\` on ${date}; ${machine}.`,
    `All charges belong to one organisation: ${grouped(small)} and ${grouped(large)}, each in a database of its own. *Ours* is what the API asks for a page of`,
    'ریز تراکنش and its exact totals, or for the matrix; *bare* is the same from the charges themselves, in SQL written by hand and sent by the driver alone.',
    '',
    `Targets: ours ≤ ${MOST_TO_BARE} × bare; the rows of the first page not slower with size (≤ ${MOST_TO_SMALL} ×); below ${MEASURABLE_MS} ms neither is judged; a download grows by at most ${MOST_GROWTH_MB} MB.`,
    misses.length === 0 ? 'All met.' : `**Missed:** ${misses.join('; ')}.`,
    '',
    `| report | ours at ${grouped(small)} | ours at ${grouped(large)} | bare | ours ÷ bare |`,
    '|---|---|---|---|---|',
    ...questions.map(({ name, small: few, large: many, bare, toBare }) => `| ${name} | ${ms(few)} | ${ms(many)} | ${ms(bare)} | ${toBare.toFixed(2)} |`),
    '',
    'What grows with size is the exact total, by some fifty rows for a thousand charges, and a fragment of a number, which no index finds.',
    '',
    '| download | rows | rows/s | size | resident memory, from | at its peak |',
    '|---|---|---|---|---|---|',
    ...exports.map(exportLine),
    '',
    `The first line is the cursor alone, its rows thrown away: what a download can be at best. CSV takes ${timesCursor(exports, 'csv')} × as long, Excel ${timesCursor(exports, 'xlsx')} ×.`,
    '',
  ].join('\n');
}

const NAMES: Record<ExportFigure['format'], string> = { rows: 'the cursor alone', csv: 'CSV', xlsx: 'Excel' };

const exportLine = ({ format, rows, seconds, bytes, memory }: ExportFigure): string =>
  `| ${NAMES[format]} | ${grouped(rows)} | ${grouped(Math.round(rows / seconds))} | ${bytes === 0 ? '' : `${(bytes / 1e6).toFixed(0)} MB`} | ${memory.first} MB | ${memory.peak} MB |`;

function timesCursor(exports: readonly ExportFigure[], format: ExportFigure['format']): string {
  const seconds = (of: ExportFigure['format']) => exports.find((figure) => figure.format === of)?.seconds ?? Number.NaN;
  return (seconds(format) / seconds('rows')).toFixed(1);
}

const ms = (value: number): string => `${value.toFixed(1)} ms`;
