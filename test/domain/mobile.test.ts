import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toPersianDigits } from '../../domain/digits.ts';
import { localMobile, parseMobile, showMobile } from '../../domain/mobile.ts';
import { operatorByPrefix } from '../../domain/operators.ts';

const ARABIC = (text: string) => text.replace(/\d/g, (digit) => String.fromCharCode(0x0660 + Number(digit)));

describe('mobile numbers', () => {
  it.each([
    '09122031417', '9122031417', '989122031417', '+989122031417', '00989122031417', '+98 912 203 1417', '+98 (912) 203-1417', '0912-203-1417',
    '0912 203 1417', '۰۹۱۲۲۰۳۱۴۱۷', '٠٩١٢٢٠٣١٤١٧', '\u200f09122031417\u200c ', '\u2066+98 912 203 1417\u2069', '\ufeff09122031417', "'09122031417",
    '0912–203–1417', '+9809122031417', '0912\u00a0203\u00a01417', 9_122_031_417, 989_122_031_417,
  ])('reads %j', (spelling) => {
    expect(parseMobile(spelling)).toEqual({ ok: true, mobile: '+989122031417' });
  });

  it.each([
    '02188776655', '0912203141', '091220314170', '+14155550100', 'abc', '0912203141a', '9.12E+09', '۰۹۱۲', '00009122031417', '+989122031417+', '09551234567',
    '09701234567', '09061234567', '09241234567', '09971234567', 912.5, -9_122_031_417, 2 ** 60, Number.NaN, Number.POSITIVE_INFINITY, 0,
    '09122031417 09122031418', '0912.203.1417', '٪۹۱۲۲۰۳۱۴۱۷',
  ])('refuses %j', (spelling) => {
    expect(parseMobile(spelling)).toEqual({ ok: false, code: 'invalid-mobile' });
  });

  it.each(['', '   ', '\u200c', '-', undefined, null])('calls %j missing', (blank) => {
    expect(parseMobile(blank)).toEqual({ ok: false, code: 'mobile-missing' });
  });

  it('warns where Excel may have eaten the last digits', () => {
    expect(parseMobile('09931000000')).toEqual({ ok: true, mobile: '+989931000000', warning: 'possible-lost-digits' });
    expect(parseMobile(9.12e9)).toEqual({ ok: true, mobile: '+989120000000', warning: 'possible-lost-digits' });
    expect(parseMobile('09931010000')).toEqual({ ok: true, mobile: '+989931010000' });
  });

  it('reads one number in any spelling alike', () => {
    const national = fc.integer({ min: 9_100_000_000, max: 9_199_999_999 }).map(String);
    const prefix = fc.constantFrom('', '0', '98', '+98', '0098', '+98 ', '+98-', '\u200e+98');
    const digits = fc.constantFrom((text: string) => text, toPersianDigits, ARABIC);
    const gap = fc.constantFrom('', ' ', '-', '\u200c', '\u00a0');
    fc.assert(
      fc.property(national, prefix, digits, gap, (number, before, write, between) => {
        const spelled = write(`${before}${number.slice(0, 3)}${between}${number.slice(3, 6)}${between}${number.slice(6)}`);
        expect(parseMobile(spelled)).toMatchObject({ ok: true, mobile: `+98${number}` });
      }),
    );
  });

  it('never throws and never makes a number up', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.double(), fc.string({ unit: fc.constantFrom(...'0123456789۹+ -') })), (raw) => {
        const read = parseMobile(raw);
        return !read.ok || /^\+989\d{9}$/.test(read.mobile);
      }),
    );
  });

  it('shows the local form', () => {
    expect(showMobile('+989122031417')).toBe('0912 203 1417');
    expect(localMobile('+989122031417')).toBe('09122031417');
  });

  it('accepts a number of every listed range, sold or not', () => {
    for (const prefix of ['0910', '0919', '0932', '0990', '0994', '0996', '09990', '09995', '099969', '0900', '0905', '0930', '0933', '0935', '0939', '09955', '09991', '0920', '0923', '099987', '099989', '099996', '099999', '09981', '09982', '09993', '0931', '0934']) {
      expect(parseMobile(prefix.padEnd(11, '7')), prefix).toMatchObject({ ok: true });
      expect(operatorByPrefix(`+98${prefix.slice(1).padEnd(10, '7')}`).kind, prefix).not.toBe('unlisted');
    }
  });
});
