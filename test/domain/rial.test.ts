import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toAsciiDigits } from '../../domain/digits.ts';
import { formatRial, formatToman, MAX_RIAL, parseRial, parseSignedRial, rialInWords, tomanInWords } from '../../domain/rial.ts';

describe('rial', () => {
  it('reads every amount that it writes to JSON', () => {
    fc.assert(fc.property(fc.bigInt({ min: 0n, max: MAX_RIAL }), (rial) => parseRial(rial.toString()) === rial));
  });

  it.each([50_000, 50_000n, null, undefined, '', ' 50000', '50000 ', '+5', '-5', '05', '1.5', '1e3', '0x10', '50,000', '۵۰۰۰۰', '9223372036854775808', 'NaN'])('refuses %s from JSON', (amount) => {
    expect(parseRial(amount)).toBeUndefined();
  });

  it('takes a sign only where an adjustment may have one', () => {
    expect(parseSignedRial('-5000')).toBe(-5000n);
    expect(parseSignedRial('5000')).toBe(5000n);
    for (const wrong of ['-0', '--5', '-', '-05', '−5']) expect(parseSignedRial(wrong)).toBeUndefined();
  });

  it('shows grouped Persian digits, and toman beside', () => {
    expect(formatRial(125_000n)).toBe('۱۲۵٬۰۰۰');
    expect(formatRial(0n)).toBe('۰');
    expect(formatRial(-1_000n)).toBe('−۱٬۰۰۰');
    expect(formatToman(125_000n)).toBe('۱۲٬۵۰۰');
  });

  it('loses no digit in grouping', () => {
    fc.assert(fc.property(fc.bigInt({ min: 0n, max: MAX_RIAL }), (rial) => toAsciiDigits(formatRial(rial)).replaceAll('٬', '') === rial.toString()));
  });

  it.each([
    [0n, 'صفر ریال'],
    [19n, 'نوزده ریال'],
    [100n, 'صد ریال'],
    [1_000n, 'هزار ریال'],
    [50_000n, 'پنجاه هزار ریال'],
    [1_001_000n, 'یک میلیون و هزار ریال'],
    [725_342n, 'هفتصد و بیست و پنج هزار و سیصد و چهل و دو ریال'],
    [-20n, 'منفی بیست ریال'],
  ])('%s is said «%s»', (rial, words) => {
    expect(rialInWords(rial)).toBe(words);
  });

  it('says toman as people do', () => {
    expect(tomanInWords(500_000_000n)).toBe('پنجاه میلیون تومان');
    expect(tomanInWords(50_005n)).toBe('پنج هزار تومان و پنج ریال');
    expect(tomanInWords(5n)).toBe('پنج ریال');
  });
});
