import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLineJudge, type RowCells } from '../../../domain/order-lines/index.ts';

describe('judging a whole list', () => {
  it('warns about a repeated number, and takes it', () => {
    const judge = createLineJudge({ kind: 'charge' });
    expect(judge.judge(2, { mobile: '09122031417', amount: 1_000_000 })).toMatchObject({ verdict: 'accepted' });
    expect(judge.judge(3, { mobile: '+98 912 203 1417', amount: '۱٬۰۰۰٬۰۰۰' })).toMatchObject({ row: 3, verdict: 'warning', codes: ['repeated-number'] });
    expect(judge.totals()).toEqual({ rows: 2, accepted: 1, warnings: 1, rejected: 0, skipped: 0, amount: 2_000_000n });
  });

  it('counts only a row that was taken as the first one', () => {
    const judge = createLineJudge({ kind: 'charge' });
    expect(judge.judge(2, { mobile: '09122031417', amount: 1 }).verdict).toBe('rejected');
    expect(judge.judge(3, { mobile: '09122031417', amount: 50_000 }).verdict).toBe('accepted');
  });

  it('knows what the order already holds', () => {
    const judge = createLineJudge({ kind: 'internet-package', operatorCode: 2, alreadyListed: (mobile) => mobile === '+989351234567' });
    expect(judge.judge(2, { mobile: '09351234567' }).codes).toEqual(['repeated-number']);
    expect(judge.judge(3, { mobile: '09351234568' }).codes).toEqual([]);
  });

  it('never shares a list of codes between rows', () => {
    const judge = createLineJudge({ kind: 'charge' });
    const first = judge.judge(2, { mobile: '09122031417', amount: 50_000 });
    judge.judge(3, { mobile: '09122031417', amount: 50_000 });
    expect(first.codes).toEqual([]);
  });

  it('counts every row once and every accepted rial once', () => {
    const cell = fc.oneof(fc.constantFrom('', '09122031417', '09352031417', '0912', 50_000, 49_999, '۱۰۰٬۰۰۰', 4, 1), fc.string());
    const row: fc.Arbitrary<RowCells> = fc.record({ mobile: cell, amount: cell, operator: cell }, { requiredKeys: [] });
    fc.assert(
      fc.property(fc.array(row), (rows) => {
        const judge = createLineJudge({ kind: 'charge' });
        const judged = rows.map((cells, i) => judge.judge(i + 2, cells));
        const { amount, ...counts } = judge.totals();
        expect(counts.rows).toBe(counts.accepted + counts.warnings + counts.rejected);
        expect(counts.rows + counts.skipped).toBe(rows.length);
        const taken = judged.filter(({ verdict }) => verdict === 'accepted' || verdict === 'warning');
        expect(taken.every((line) => line.mobile && line.amount && line.operatorCode)).toBe(true);
        expect(amount).toBe(taken.reduce((sum, line) => sum + BigInt(line.amount ?? 0), 0n));
        expect(judged.every(({ verdict, codes }) => (verdict === 'rejected' || verdict === 'warning') === codes.length > 0)).toBe(true);
      }),
    );
  });
});
