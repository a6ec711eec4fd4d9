import { mkdtemp, rm } from 'node:fs/promises';
import { createWriteStream } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { pipeline } from 'node:stream/promises';
import readXlsxFile from 'read-excel-file/node';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { whileReadingWorkbook } from '../../documents/read-workbook.ts';
import { workbookStream } from '../../documents/spreadsheet/write-workbook.ts';

const ROWS = 100_000;
const TRIES = 3;
let folder: string;
let file: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kook-upload-'));
  file = join(folder, 'charge.xlsx');
  const columns = [
    { header: 'شماره همراه', width: 16, kind: 'text' as const, value: (i: number) => `0912${1_000_000 + i}` },
    { header: 'مبلغ', width: 12, kind: 'amount' as const, value: (i: number) => 50_000 + (i % 10) * 10_000 },
    { header: 'اپراتور', width: 8, kind: 'number' as const, value: (i: number) => (i % 20 ? undefined : 1) },
  ];
  await pipeline(workbookStream([{ name: 'charge', columns, rows: Array.from({ length: ROWS }, (_, i) => i) }]), createWriteStream(file));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

async function fastest(work: () => Promise<void>): Promise<number> {
  let best = Infinity;
  for (let i = 0; i < TRIES; i += 1) {
    const start = performance.now();
    await work();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

it('reads and judges 100,000 rows within 3 × of what another library needs to read them alone, without holding up the main thread', async () => {
  let longestPauseMs = 0;
  const ours = await fastest(async () => {
    let last = performance.now();
    const beat = setInterval(() => {
      longestPauseMs = Math.max(longestPauseMs, performance.now() - last);
      last = performance.now();
    }, 5);
    let rows = 0;
    const { totals } = await whileReadingWorkbook(file, { kind: 'charge' }, async ({ chunks, summary }) => {
      for await (const chunk of chunks()) {
        rows += chunk.length;
        await new Promise(setImmediate);
      }
      return summary();
    });
    clearInterval(beat);
    expect(rows).toBe(ROWS);
    expect(totals).toMatchObject({ rows: ROWS, rejected: 0 });
  });
  const theirs = await fastest(async () => {
    const [sheet] = await readXlsxFile(file);
    expect(sheet?.data).toHaveLength(ROWS + 1);
  });
  console.info(`100,000 rows: read and judged in ${Math.round(ours)} ms, read-excel-file alone ${Math.round(theirs)} ms, ratio ${(ours / theirs).toFixed(2)}, longest pause of the main thread ${Math.round(longestPauseMs)} ms`);
  expect(ours / theirs).toBeLessThan(3);
  expect(longestPauseMs).toBeLessThan(500);
}, 60_000);
