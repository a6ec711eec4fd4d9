import { describe, expect, it } from 'vitest';
import { judgeChargeRow, rowErrors } from '../../../domain/order-lines/index.ts';

describe('a row of a group charge file', () => {
  it('needs only number and amount', () => {
    expect(judgeChargeRow({ mobile: '09122031417', amount: 50_000 })).toEqual({
      verdict: 'accepted', codes: [], raw: { mobile: '09122031417', amount: '50000', operator: '' },
      mobile: '+989122031417', amount: '50000', operatorCode: 1, operatorSource: 'prefix',
    });
  });

  it('believes the customer before an earlier success, and that before the prefix', () => {
    const learnedOperator = () => 3 as const;
    const cells = { mobile: '09122031417', amount: 50_000 };
    expect(judgeChargeRow({ ...cells, operator: 2 }, { learnedOperator })).toMatchObject({ operatorCode: 2, operatorSource: 'customer' });
    expect(judgeChargeRow(cells, { learnedOperator })).toMatchObject({ operatorCode: 3, operatorSource: 'learned' });
    expect(judgeChargeRow(cells, { learnedOperator: () => undefined })).toMatchObject({ operatorCode: 1, operatorSource: 'prefix' });
  });

  it('sells to a ported number of an operator that is not sold, or of an unlisted range, once its code is given or learned', () => {
    for (const mobile of ['09342034431', '09993123456', '09951012345', '09992112345']) {
      expect(judgeChargeRow({ mobile, amount: 60_000 })).toMatchObject({ verdict: 'rejected', codes: ['operator-not-sold'] });
      expect(judgeChargeRow({ mobile, amount: 60_000, operator: '۱' })).toMatchObject({ verdict: 'accepted', operatorCode: 1, operatorSource: 'customer' });
      expect(judgeChargeRow({ mobile, amount: 60_000 }, { learnedOperator: () => 2 })).toMatchObject({ verdict: 'accepted', operatorCode: 2, operatorSource: 'learned' });
    }
  });

  it('makes no number of what is none, whatever code stands beside it', () => {
    expect(judgeChargeRow({ mobile: '09552033609', amount: 60_000, operator: 2 })).toMatchObject({ verdict: 'rejected', codes: ['invalid-mobile'] });
  });

  it('says everything that is wrong at once, in Persian, with what was read', () => {
    const judged = judgeChargeRow({ mobile: 'abc', amount: 1, operator: 4 });
    expect(judged.verdict).toBe('rejected');
    const errors = rowErrors({ row: 45, ...judged });
    expect(errors.map(({ row, column, value, code }) => [row, column, value, code])).toEqual([
      [45, 'شماره همراه', 'abc', 'invalid-mobile'],
      [45, 'مبلغ', '1', 'amount-out-of-range'],
      [45, 'اپراتور', '4', 'unknown-operator'],
    ]);
    for (const { message, value } of errors) {
      expect(message).toMatch(/[آ-ی]/);
      expect(message).toContain(`«${value}»`);
    }
  });

  it('quotes a sign on the left of its figure, where it stood', () => {
    const [wrong] = rowErrors({ row: 29, ...judgeChargeRow({ mobile: '09122035116', amount: -50_000 }) });
    expect(wrong).toMatchObject({ value: '-50000', code: 'amount-out-of-range' });
    expect(wrong?.message).toContain('«\u200e-50000»');
  });

  it('keeps a lost-digits warning beside other errors', () => {
    expect(judgeChargeRow({ mobile: 9_120_000_000, amount: '' })).toMatchObject({ verdict: 'rejected', codes: ['amount-missing', 'possible-lost-digits'] });
  });

  it.each([{}, { mobile: ' ' }, { mobile: '', amount: '  ', operator: '' }])('skips a blank row %j', (cells) => {
    expect(judgeChargeRow(cells)).toMatchObject({ verdict: 'skipped', codes: [] });
  });

  it('applies the catalogue’s rule of the operator that will be asked', () => {
    const amountRules = { 2: { minAmount: 100_000, maxAmount: 500_000 } };
    expect(judgeChargeRow({ mobile: '09122031417', amount: 50_000 }, { amountRules }).verdict).toBe('accepted');
    expect(judgeChargeRow({ mobile: '09122031417', amount: 50_000, operator: 2 }, { amountRules }).codes).toEqual(['amount-out-of-range']);
  });
});
