import { buffer } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { receiptOfDeposit } from '../../../documents/pdf/receipt-of-deposit.ts';
import { receiptOfPayment } from '../../../documents/pdf/receipt-of-payment.ts';
import type { DepositReceipt, PaymentReceipt } from '../../../domain/selling/receipts.ts';
import { BUYER, SELLER } from './support/examples.ts';
import { expectTidy } from './support/layout.ts';
import { readGlyphs, seen } from './support/read-glyphs.ts';

const turned = (text: string) => [...text].reverse().join('').replaceAll('ال', 'لا');
const AT = new Date('2026-11-26T09:00:00Z');
const ID = '0199a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b';

const deposit: DepositReceipt = {
  id: ID, seller: SELLER, organisation: BUYER, amount: 1_250_000_000n, method: 'branch', paidOn: '1405/09/04',
  bank: 'بانک ملت', trackingNumber: '00123456-7', payer: 'شرکت ABC (سهامی خاص) - علی رضایی',
  account: { bank: 'بانک سامان', number: '849-810-1234567-1', sheba: 'IR820540102680020817909002', holder: 'مبتکران الکترونیک کیش' },
  handedInAt: new Date('2026-11-25T10:00:00Z'), approvedAt: AT,
};
const payment: PaymentReceipt = {
  id: ID, seller: SELLER, organisation: { name: 'Kish Trading Co. (Ltd.)' }, amount: 500_000_000n, referenceId: '201', cardPan: '502229******5995',
  requestedAt: new Date('2026-11-26T08:55:00Z'), verifiedAt: AT,
};

async function textOf(bytes: Buffer): Promise<string> {
  const lines = await readGlyphs(bytes);
  expectTidy(lines);
  expect(new Set(lines.map(({ page }) => page)).size).toBe(1);
  return lines.map(seen).join('\n').replaceAll('\u00a0', ' ');
}

describe('the receipt of a deposit', () => {
  it('tells amount, day, bank, tracking number, payer and account, and who has the credit', async () => {
    const text = await textOf(await buffer(receiptOfDeposit(deposit)));
    for (const part of [
      turned('رسید واریز'), '0C1D-2E3F-4A5B', turned('تایید شده'), `${turned('ریال')} ۱٬۲۵۰٬۰۰۰٬۰۰۰`, turned('یک میلیارد و دویست و پنجاه میلیون ریال'),
      `${turned('تومان')} ۱۲۵٬۰۰۰٬۰۰۰`, '۱۴۰۵/۰۹/۰۴', turned('بانک ملت'), turned('شعبه'), '۰۰۱۲۳۴۵۶-۷',
      `${turned('علی رضایی')} - (${turned('سهامی خاص')}) ABC ${turned('شرکت')}`, '۸۴۹-۸۱۰-۱۲۳۴۵۶۷-۱', 'IR82 0540 1026 8002 0817 9090 02',
      `۱۲:۳۰ ،۱۴۰۵ ${turned('آذر')} ۵ ${turned('پنجشنبه')}`, '۱۰۳۸۰۲۸۴۷۹۰',
    ]) expect(text).toContain(part);
  });
});

describe('the receipt of a payment', () => {
  it('tells amount, the bank’s number, the masked card and the time', async () => {
    const text = await textOf(await buffer(receiptOfPayment(payment)));
    for (const part of [
      turned('رسید پرداخت آنلاین'), `${turned('ریال')} ۵۰۰٬۰۰۰٬۰۰۰`, turned('پانصد میلیون ریال'), '۲۰۱', '۵۰۲۲۲۹******۵۹۹۵',
      'Kish Trading Co. (Ltd.)', `۱۲:۳۰ ،۱۴۰۵ ${turned('آذر')} ۵ ${turned('پنجشنبه')}`, turned('موفق'),
    ]) expect(text).toContain(part);
  });

  it('leaves out what the bank did not tell', async () => {
    const text = await textOf(await buffer(receiptOfPayment({ ...payment, referenceId: undefined, cardPan: undefined })));
    expect(text).not.toContain(turned('شماره کارت'));
  });

  it('is the same to the byte each time', async () => {
    expect(Buffer.compare(await buffer(receiptOfPayment(payment)), await buffer(receiptOfPayment(payment)))).toBe(0);
  });
});
