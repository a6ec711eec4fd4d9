import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toPersianDigits } from '../../../domain/digits.ts';
import { MAX_CHARGE_RIAL, MIN_CHARGE_RIAL, readAmount } from '../../../domain/order-lines/index.ts';

describe('amounts of a list', () => {
  it.each([100_000, '100000', '100,000', '۱۰۰٬۰۰۰', '١٠٠٬٠٠٠', '۱۰۰،۰۰۰', '100 000', '100\u00a0000', " 100'000 ", '\u200f100000\u200c', '+100000', '0100000'])('reads %j as a hundred thousand', (raw) => {
    expect(readAmount(raw)).toEqual({ ok: true, amount: 100_000 });
  });

  it.each([
    ['amount-missing', [undefined, '', '  ', '\u200c']],
    ['amount-out-of-range', [49_999, 1_000_001, 0, -1, -50_000, 2 ** 53 + 2, 1e21, '49999', '1000001', '0', '-1', '−50000', '-50,000', '9'.repeat(400), '1,500', '۱٬۰۰۰٬۰۰۱', '9007199254740993']],
    ['amount-not-integer', [50_000.5, 1.5, '1.5', '50000.5', '100.000', '1,5', '۱٫۵', '100/000', '1.000.000', '50000.0', '1,00,000', '10,0000', '100,000.50', '100,000 000', '.5']],
    ['amount-not-a-number', ['پنجاه هزار', '1e5', '1E5', '0x186A0', '50000 ریال', '۵۰۰۰ تومان', '=50000', '٪۵۰', 'TRUE', '#N/A', 'NaN', 'Infinity', '50000-', '--50000', '$50000', Number.NaN, Number.POSITIVE_INFINITY, '-', ',', '²']],
  ] as const)('refuses as %s', (code, values) => {
    for (const value of values) expect(readAmount(value), JSON.stringify(value)).toEqual({ ok: false, code });
  });

  it('takes the limits themselves', () => {
    expect(readAmount(MIN_CHARGE_RIAL)).toEqual({ ok: true, amount: 50_000 });
    expect(readAmount(String(MAX_CHARGE_RIAL))).toEqual({ ok: true, amount: 1_000_000 });
  });

  it('reads every legal amount in every way of writing it', () => {
    const write = fc.constantFrom<((amount: number) => string | number)[]>(
      (amount) => amount,
      String,
      (amount) => amount.toLocaleString('en-US'),
      (amount) => toPersianDigits(amount),
      (amount) => toPersianDigits(amount.toLocaleString('en-US')).replaceAll(',', '٬'),
    );
    fc.assert(fc.property(fc.integer({ min: MIN_CHARGE_RIAL, max: MAX_CHARGE_RIAL }), write, (amount, spell) => {
      expect(readAmount(spell(amount))).toEqual({ ok: true, amount });
    }));
  });

  it('takes nothing outside the range, whatever was written', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: fc.constantFrom(...'0123456789۰۵,.٬٫/- e') }), fc.double(), fc.string()), (raw) => {
        const read = readAmount(raw);
        return !read.ok || (Number.isInteger(read.amount) && read.amount >= MIN_CHARGE_RIAL && read.amount <= MAX_CHARGE_RIAL);
      }),
    );
  });

  it('narrows to what the operator takes', () => {
    const rule = { minAmount: 100_000, maxAmount: 500_000, step: 50_000 };
    expect(readAmount(150_000, rule)).toEqual({ ok: true, amount: 150_000 });
    expect(readAmount(50_000, rule)).toEqual({ ok: false, code: 'amount-out-of-range' });
    expect(readAmount(120_000, rule)).toEqual({ ok: false, code: 'amount-not-allowed' });
    expect(readAmount(70_000, { minAmount: 50_000, maxAmount: 1_000_000, fixedAmounts: [50_000, 100_000] })).toEqual({ ok: false, code: 'amount-not-allowed' });
  });
});
