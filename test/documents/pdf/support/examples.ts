import type { Invoice, InvoiceRow } from '../../../../domain/selling/invoice.ts';
import type { Party } from '../../../../domain/selling/party.ts';

export const SELLER: Party = {
  name: 'مبتکران الکترونیک کیش', nationalId: '14001234562', economicCode: '411123456789', registrationNumber: '12345',
  province: 'تهران', city: 'تهران', address: 'خیابان ولیعصر، پلاک 12', postalCode: '1234567890', telephone: '021-88776655',
};

export const BUYER: Party = {
  name: 'شرکت نمونه‌سازان ABC (سهامی خاص)', nationalId: '10380284790', economicCode: '411187654321', registrationNumber: '6543',
  province: 'البرز', city: 'کرج', address: 'کیلومتر ۱۲ جاده مخصوص، خیابان بیست و سوم شرقی، مجتمع صنعتی نمونه، طبقه 4 [جنوبی]', postalCode: '3134567890', telephone: '026-34567890',
};

export const ROWS: readonly InvoiceRow[] = [
  { productType: 'direct-charge', product: 'شارژ مستقیم', operatorCode: 1, count: 187, gross: 18_700_000n, discount: 0n },
  { productType: 'direct-charge', product: 'شارژ شگفت‌انگیز', operatorCode: 2, count: 51, gross: 5_100_000n, discount: 51_000n },
  { productType: 'pin-charge', product: 'رمز شارژ ۱۰٬۰۰۰ تومانی رایتل', operatorCode: 3, count: 10, gross: 1_000_000n, discount: 20_000n },
  { productType: 'internet-package', product: 'بسته ماهانه ۱۰ گیگابایت', operatorCode: 5, count: 1_234, gross: 851_460_000n, discount: 12_345_678n },
];

export const invoice = (more: Partial<Invoice> = {}): Invoice => ({
  year: 1405, number: 12, issuedAt: new Date('2026-11-26T10:00:00Z'),
  seller: SELLER, buyer: BUYER, orderName: 'شارژ آذر (کارکنان ABC)', runNumber: 3,
  startedAt: '2026-11-26T08:00:00.000Z', endedAt: '2026-11-26T08:20:00.000Z',
  vat: { percent: 0, included: true }, rows: [...ROWS], ...more,
});

/** `count` rows, every seventh with a name that takes several lines. */
export const manyRows = (count: number): InvoiceRow[] =>
  Array.from({ length: count }, (_, index) => {
    const row = ROWS[index % ROWS.length] as InvoiceRow;
    return index % 7 === 0 ? { ...row, product: `${row.product} با نامی بسیار بلند که در یک سطر جا نمی‌شود و باید در چند سطر نوشته شود` } : row;
  });
