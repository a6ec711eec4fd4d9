import { describe, expect, it } from 'vitest';
import { judgeAmount } from '../../admin-ui/deposits/judge-amount.ts';

describe('the amount that is read from a slip', () => {
  it.each(['', '0', '-5', '1.5', 'abc', '99999999999999999999'])('%j is none', (typed) => expect(judgeAmount(typed, '5000')).toEqual({ kind: 'missing' }));

  it('can be approved only where it is equal to the rial', () => {
    expect(judgeAmount('5000000001', '5000000001')).toEqual({ kind: 'equal' });
    // Beyond what a floating number tells apart.
    expect(judgeAmount('9007199254740993', '9007199254740992').kind).toBe('differs');
  });

  it('says by how much it differs', () => {
    expect(judgeAmount('500', '5000')).toEqual({ kind: 'differs', says: 'مبلغ فیش ۴٬۵۰۰ ریال کمتر از مبلغ ثبت‌شده است.' });
    expect(judgeAmount('5001', '5000')).toEqual({ kind: 'differs', says: 'مبلغ فیش ۱ ریال بیشتر از مبلغ ثبت‌شده است.' });
  });
});
