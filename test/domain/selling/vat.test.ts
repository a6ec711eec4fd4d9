import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { invoiceSerial, invoiceTotals, showInvoiceSerial, type InvoiceRow } from '../../../domain/selling/invoice.ts';
import { vatOf } from '../../../domain/selling/vat.ts';

const row = (gross: bigint, discount = 0n, count = 1): InvoiceRow => ({ productType: 'direct-charge', product: 'شارژ مستقیم', operatorCode: 1, count, gross, discount });

describe('value added tax', () => {
  it.each([
    ['none', 1_000_000n, { percent: 0, included: true }, 0n],
    ['ten percent within the price', 1_100_000n, { percent: 10, included: true }, 100_000n],
    ['ten percent on top', 1_000_000n, { percent: 10, included: false }, 100_000n],
    ['a fraction of a percent', 1_000_000n, { percent: 9.5, included: false }, 95_000n],
    ['a half is rounded up', 5n, { percent: 10, included: false }, 1n],
    ['less than a half is dropped', 4n, { percent: 10, included: false }, 0n],
  ] as const)('%s', (_name, net, rule, expected) => {
    expect(vatOf(net, rule)).toBe(expected);
  });

  it.each([-1, 100.5, Number.NaN, Number.POSITIVE_INFINITY])('%s percent is refused', (percent) => {
    expect(() => vatOf(1n, { percent, included: true })).toThrow(RangeError);
  });

  it('within the price it is never more than the price, and on top of the rest gives the price again', () => {
    fc.assert(fc.property(fc.bigInt({ min: 0n, max: 10n ** 15n }), fc.integer({ min: 0, max: 100 }), (net, percent) => {
      const vat = vatOf(net, { percent, included: true });
      const rest = net - vat;
      const again = rest + vatOf(rest, { percent, included: false });
      expect(vat >= 0n && rest >= 0n && (again - net) ** 2n <= 1n).toBe(true);
    }));
  });
});

describe('an invoice', () => {
  const rows = [row(1_000_000n, 50_000n, 10), row(500_000n, 0n, 5)];

  it('was paid what its rows cost after the discount', () => {
    expect(invoiceTotals({ rows, vat: { percent: 0, included: true } })).toEqual({ count: 15, gross: 1_500_000n, discount: 50_000n, net: 1_450_000n, vat: 0n, total: 1_450_000n });
  });

  it('with tax in its prices costs what was paid, with tax on top more', () => {
    expect(invoiceTotals({ rows, vat: { percent: 10, included: true } })).toMatchObject({ net: 1_450_000n, vat: 131_818n, total: 1_450_000n });
    expect(invoiceTotals({ rows, vat: { percent: 10, included: false } })).toMatchObject({ net: 1_450_000n, vat: 145_000n, total: 1_595_000n });
  });

  it('has its year in its number', () => {
    expect(invoiceSerial({ year: 1405, number: 12 })).toBe('1405-000012');
    expect(showInvoiceSerial({ year: 1405, number: 1_234_567 })).toBe('۱۴۰۵-۱۲۳۴۵۶۷');
  });
});
