import { describe, expect, it } from 'vitest';
import { whileReadingWorkbook } from '../../documents/read-workbook.ts';
import { GOOD, HEADER, parts, rowsXml, xlsx, zip } from './support/xlsx.ts';

const CHARGE = { kind: 'charge' } as const;
const many = (rows: number) => Array.from({ length: rows }, () => GOOD);

describe('a list while it is being read', () => {
  it('gives its rows before the last one is read, and the same when walked again', async () => {
    const file = await xlsx(rowsXml([HEADER, ...many(150_000)]));
    await whileReadingWorkbook(file, CHARGE, async ({ chunks, summary }) => {
      let ended = false;
      const known = summary().finally(() => (ended = true));
      const first = (await chunks()[Symbol.asyncIterator]().next()).value as unknown[];
      expect([first.length, ended]).toEqual([2_000, false]);
      const counts = [0, 0];
      for (const walk of [0, 1]) for await (const rows of chunks()) counts[walk] = (counts[walk] ?? 0) + rows.length;
      expect(counts).toEqual([150_000, 150_000]);
      expect((await known).totals).toMatchObject({ rows: 150_000, rejected: 0 });
    });
  }, 60_000);

  it('that turns out to be broken says so behind the rows that came before', async () => {
    const file = await zip(parts(`${rowsXml([HEADER, ...many(5_000)])}<row r="3">`));
    let seen = 0;
    const reading = whileReadingWorkbook(file, CHARGE, async ({ chunks }) => {
      for await (const rows of chunks()) seen += rows.length;
    });
    await expect(reading).rejects.toMatchObject({ code: 'broken-workbook' });
    expect(seen).toBe(4_000);
  });

  it('is let go when its rows are of no use any more', async () => {
    const file = await xlsx(rowsXml([HEADER, ...many(150_000)]));
    const startedAt = performance.now();
    const left = Array.from({ length: 6 }, () => whileReadingWorkbook(file, CHARGE, () => Promise.reject(new Error('the draft is gone'))));
    for (const { status } of await Promise.allSettled(left)) expect(status).toBe('rejected');
    await expect(left[0]).rejects.toThrow('the draft is gone');
    const allMs = performance.now() - startedAt;
    const { whole, wholeMs } = await whileReadingWorkbook(file, CHARGE, async ({ summary }) => {
      const at = performance.now();
      return { whole: await summary(), wholeMs: performance.now() - at };
    });
    expect(whole.totals.rows).toBe(150_000);
    expect(allMs).toBeLessThan(6 * wholeMs);
  }, 60_000);
});
