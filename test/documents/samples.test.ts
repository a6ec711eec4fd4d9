import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { JudgeTask } from '../../documents/read-workbook.ts';
import type { JudgedRow } from '../../domain/order-lines/index.ts';
import { judged } from './support/judged.ts';

type Expected = Partial<JudgedRow> & { row: number; verdict: string };

const sample = (name: string) => fileURLToPath(new URL(`../samples/${name}`, import.meta.url));
const expected = async (name: string) => JSON.parse(await readFile(sample(name), 'utf8')) as Expected[];

const ODD: [string, JudgeTask][] = [
  ['charge-odd', { kind: 'charge' }],
  ['package-irancell-odd', { kind: 'internet-package', operatorCode: 2 }],
];

describe('the sample workbooks of another producer', () => {
  it.each(ODD)('%s: every row gets its verdict', async (name, task) => {
    const { rows } = await judged(sample(`${name}.xlsx`), task);
    const wanted = await expected(`${name}.expected.json`);
    expect(rows.map(({ row }) => row)).toEqual(wanted.map(({ row }) => row));
    wanted.forEach((want, i) => {
      const { codes = [], ...fields } = want;
      const got = rows[i] as JudgedRow;
      expect(got, `row ${want.row}`).toMatchObject(fields);
      expect([...got.codes].sort(), `row ${want.row}`).toEqual([...codes].sort());
    });
  });

  it('charge-240: a plain list with four ported numbers and one number three times', async () => {
    const { totals, rows } = await judged(sample('charge-240.xlsx'));
    expect(totals).toMatchObject({ rows: 240, accepted: 238, warnings: 2, rejected: 0 });
    expect(rows.filter(({ operatorSource }) => operatorSource === 'customer')).toHaveLength(4);
    expect(new Set(rows.filter(({ codes }) => codes.includes('repeated-number')).map(({ mobile }) => mobile)).size).toBe(1);
  });

  it('package-irancell-118: a list for one operator', async () => {
    expect((await judged(sample('package-irancell-118.xlsx'), { kind: 'internet-package', operatorCode: 2 })).totals).toMatchObject({ rows: 118, rejected: 0 });
    expect((await judged(sample('package-irancell-118.xlsx'), { kind: 'internet-package', operatorCode: 1 })).totals).toMatchObject({ accepted: 0, rejected: 118 });
  });
});
