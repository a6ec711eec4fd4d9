import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toPersianDigits } from '../../../domain/digits.ts';
import { IDENTITY_MESSAGES, readLegalNationalId, readNationalCode, readSheba, showSheba, type Reading } from '../../../domain/identity/index.ts';

const value = (reading: Reading) => (reading.ok ? reading.value : reading.code);
const digits = (length: number) => fc.stringMatching(new RegExp(`^\\d{${length}}$`));
const gap = fc.constantFrom('', ' ', '-', '\u200c', '\u00a0', '\u200e');
/** Written in groups of three, in Persian digits. */
const asPeopleWrite = (text: string, between: string) => toPersianDigits(text.replace(/(...)(?=.)/g, `$1${between}`));

/** Of what completes a body, exactly one ending is right: what a check digit is for. */
function endings(body: string, read: (raw: string) => Reading): string[] {
  return Array.from({ length: 10 }, (_, digit) => `${body}${digit}`).filter((code) => read(code).ok);
}

describe('national code', () => {
  it.each(['0012345679', '0010000070', '0010000021'])('takes %s', (code) => {
    expect(readNationalCode(code)).toEqual({ ok: true, value: code });
  });

  it.each(['0012345678', '0000000000', '1111111111', '9999999999', '12345', '00123456790', '001234567a', '0012345679.', '۰۰۱۲۳۴۵۶۷۸', 'IR'])('refuses %s', (code) => {
    expect(readNationalCode(code)).toEqual({ ok: false, code: 'invalid-national-code', message: IDENTITY_MESSAGES['invalid-national-code'] });
  });

  it('gives back the zeros in front', () => {
    expect(value(readNationalCode('10000070'))).toBe('0010000070');
    expect(value(readNationalCode('12345679'))).toBe('0012345679');
  });

  it('says «required» of nothing', () => {
    for (const blank of ['', '  ', '\u200c', '-']) expect(value(readNationalCode(blank))).toBe('required');
  });

  it('has one ending for nine digits, in every spelling', () => {
    fc.assert(fc.property(digits(9), gap, (body, between) => {
      const right = endings(body, readNationalCode);
      fc.pre(!/^(\d)\1{8}$/.test(body));
      expect(right).toHaveLength(1);
      expect(value(readNationalCode(asPeopleWrite(right[0] ?? '', between)))).toBe(right[0]);
    }));
  });
});

describe('legal national ID', () => {
  it.each(['10380284790', '14001234562', '14000000120'])('takes %s', (id) => {
    expect(readLegalNationalId(id)).toEqual({ ok: true, value: id });
  });

  it.each(['14001234563', '1400123456', '140012345620', '14000000000', '00000000000', 'abc', '1400123456x'])('refuses %s', (id) => {
    expect(value(readLegalNationalId(id))).toBe('invalid-national-id');
  });

  it('has one ending for ten digits whose serial is not zero, and none otherwise', () => {
    fc.assert(fc.property(digits(10), gap, (body, between) => {
      const right = endings(body, readLegalNationalId);
      expect(right).toHaveLength(body.slice(3, 9) === '000000' ? 0 : 1);
      for (const id of right) expect(value(readLegalNationalId(asPeopleWrite(id, between)))).toBe(id);
    }));
    expect(endings('1400000001', readLegalNationalId)).toEqual([]);
  });
});

describe('sheba', () => {
  it.each(['IR820540102680020817909002', 'IR160120000000001234567890'])('takes %s', (sheba) => {
    expect(readSheba(sheba)).toEqual({ ok: true, value: sheba });
  });

  it.each(['IR82 0540 1026 8002 0817 9090 02', 'ir820540102680020817909002', '820540102680020817909002', ' IR۸۲۰۵۴۰۱۰۲۶۸۰۰۲۰۸۱۷۹۰۹۰۰۲\u200f', 'IR-8205-4010-2680-0208-1790-9002'])(
    'reads %j', (spelling) => {
      expect(value(readSheba(spelling))).toBe('IR820540102680020817909002');
    });

  it.each(['IR160120000000001234567891', 'IR82054010268002081790900', 'IR8205401026800208179090022', 'DE820540102680020817909002', 'IR82054010268002081790900X', 'IR'])(
    'refuses %s', (sheba) => {
      expect(value(readSheba(sheba))).toBe('invalid-sheba');
    });

  it('has one pair of check digits for an account, and notices a wrong digit and two swapped', () => {
    fc.assert(fc.property(digits(22), fc.nat(22), (account, at) => {
      const all = Array.from({ length: 100 }, (_, check) => `IR${String(check).padStart(2, '0')}${account}`);
      const [right = '', ...others] = all.filter((sheba) => readSheba(sheba).ok);
      expect(others).toEqual([]);
      const place = 2 + at;
      const changed = right.slice(0, place) + String((Number(right[place]) + 1) % 10) + right.slice(place + 1);
      expect(value(readSheba(changed))).toBe('invalid-sheba');
      const swapped = right.slice(0, place) + String(right[place + 1]) + String(right[place]) + right.slice(place + 2);
      if (swapped !== right) expect(value(readSheba(swapped))).toBe('invalid-sheba');
      expect(value(readSheba(showSheba(right)))).toBe(right);
    }), { numRuns: 50 });
  });
});
