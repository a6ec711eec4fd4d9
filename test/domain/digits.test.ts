import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldPersian, toAsciiDigits, toPersianDigits } from '../../domain/digits.ts';

describe('digits and spelling', () => {
  it('reads Persian and Arabic digits as the same number', () => {
    expect(toAsciiDigits('۰۱۲۳۴۵۶۷۸۹')).toBe('0123456789');
    expect(toAsciiDigits('٠١٢٣٤٥٦٧٨٩')).toBe('0123456789');
    expect(toAsciiDigits('کد ۵ و ٥')).toBe('کد 5 و 5');
  });

  it('comes back from Persian digits unchanged', () => {
    fc.assert(fc.property(fc.bigInt(), (n) => toAsciiDigits(toPersianDigits(n)) === String(n)));
  });

  it.each([
    ['كيش', 'کیش'],
    ['شماره\u200cهمراه', 'شمارههمراه'],
    ['\u200f شماره  همراه \u200e', 'شماره همراه'],
    ['IRANCELL ۲', 'irancell 2'],
    ['آپتل', 'اپتل'],
    ['مُبلَغ', 'مبلغ'],
  ])('folds «%s» to «%s»', (written, folded) => {
    expect(foldPersian(written)).toBe(folded);
  });

  it('folds once and for all', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => foldPersian(foldPersian(text)) === foldPersian(text)));
  });
});
