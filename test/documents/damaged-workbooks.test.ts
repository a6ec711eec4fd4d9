import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WORKBOOK_LIMITS } from '../../documents/workbook/limits.ts';
import { readList } from '../../documents/workbook/read-list.ts';
import { judged } from './support/judged.ts';
import { GOOD, HEADER, listXlsx } from './support/xlsx.ts';

describe('damaged files', () => {
  it('give an answer or one clear refusal, wherever bytes were changed or cut', async () => {
    const whole = await readFile(new URL('../samples/charge-odd.xlsx', import.meta.url));
    const damage = fc.record({ at: fc.nat(whole.length - 1), bytes: fc.uint8Array({ minLength: 1, maxLength: 16 }), cut: fc.option(fc.nat(whole.length), { nil: whole.length }) });
    await fc.assert(
      fc.asyncProperty(damage, async ({ at, bytes, cut }) => {
        const file = Buffer.from(whole);
        file.set(bytes.subarray(0, file.length - at), at);
        try {
          await readList(file.subarray(0, cut), 'charge', WORKBOOK_LIMITS, () => undefined);
        } catch (error) {
          // A refusal of ours, of the XML or of the zip; a TypeError would be a mistake in the reader.
          expect(error).not.toBeInstanceOf(TypeError);
          expect(error).not.toBeInstanceOf(RangeError);
        }
      }),
      { numRuns: 400 },
    );
  }, 60_000);
});

describe('many files at once', () => {
  it('are read in turn, and refused when the queue is too long', async () => {
    const file = await listXlsx(HEADER, GOOD);
    const results = await Promise.allSettled(Array.from({ length: 40 }, () => judged(file)));
    const refused = results.filter(({ status }) => status === 'rejected');
    expect(results.length - refused.length).toBe(32);
    for (const result of refused) expect(result).toMatchObject({ reason: { code: 'unavailable', status: 503 } });
    expect((await judged(file)).totals.accepted).toBe(1);
  });

  it('do not block the next when one is refused', async () => {
    const file = await listXlsx(HEADER, GOOD);
    const results = await Promise.allSettled([judged(Buffer.from('x')), judged(Buffer.from('y')), judged(Buffer.from('z')), judged(file)]);
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected', 'fulfilled']);
  });
});

describe('what is known of numbers', () => {
  it('goes with the file into the thread', async () => {
    const file = await listXlsx(HEADER, GOOD, ['09352031417', 60_000]);
    const { rows } = await judged(file, { kind: 'charge', learnedOperators: new Map([['+989122031417', 2 as const]]), listedMobiles: new Set(['+989352031417']), amountRules: { 2: { minAmount: 60_000, maxAmount: 1_000_000 } } });
    expect(rows).toMatchObject([
      { verdict: 'rejected', operatorCode: 2, operatorSource: 'learned', codes: ['amount-out-of-range'] },
      { verdict: 'warning', operatorCode: 2, operatorSource: 'prefix', codes: ['repeated-number'] },
    ]);
  });
});
