import { buffer } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { invoiceOfRun } from '../../../documents/pdf/invoice-of-run.ts';
import type { Invoice } from '../../../domain/selling/invoice.ts';
import { invoice, manyRows, ROWS, SELLER } from './support/examples.ts';
import { expectTidy } from './support/layout.ts';
import { readGlyphs, seen, type DrawnLine } from './support/read-glyphs.ts';

const turned = (text: string) => [...text].reverse().join('').replaceAll('ال', 'لا');
const print = async (one: Invoice) => readGlyphs(await buffer(invoiceOfRun(one)));
const textOf = (lines: readonly DrawnLine[]) => lines.map(seen).join('\n').replaceAll('\u00a0', ' ');
const pages = (lines: readonly DrawnLine[]) => Math.max(...lines.map(({ page }) => page));

describe('an invoice', () => {
  it('names number, day, seller and buyer, rows, discount, and the total in figures and words', async () => {
    const lines = await print(invoice());
    const text = textOf(lines);
    expect(pages(lines)).toBe(1);
    expectTidy(lines);
    for (const part of [
      turned('صورتحساب فروش'), '۱۴۰۵-۰۰۰۰۱۲', '۱۴۰۵/۰۹/۰۵',
      `(${turned('سهامی خاص')}) ABC ${turned('نمونه سازان')}`, '۱۴۰۰۱۲۳۴۵۶۲', '۱۰۳۸۰۲۸۴۷۹۰', '۴۱۱۱۸۷۶۵۴۳۲۱', '۰۲۶-۳۴۵۶۷۸۹۰', '۳۱۳۴۵۶۷۸۹۰', `[${turned('جنوبی')}] ۴ ${turned('طبقه')}`,
      '۸۵۱٬۴۶۰٬۰۰۰', '۱۲٬۳۴۵٬۶۷۸', '۸۳۹٬۱۱۴٬۳۲۲', '۱٬۲۳۴', turned('شاتل موبایل'),
      `${turned('ریال')} ۸۷۶٬۲۶۰٬۰۰۰`, `${turned('ریال')} ۱۲٬۴۱۶٬۶۷۸`, `${turned('ریال')} ۸۶۳٬۸۴۳٬۳۲۲`,
      turned('هشتصد و شصت و سه میلیون'),
      `۱ ${turned('از')} ۱ ${turned('صفحه')}`,
    ]) expect(text).toContain(part);
    expect(text).not.toContain(turned('ارزش افزوده'));
  });

  it('shows the tax in its price, or on top of it, as the settings say', async () => {
    const within = textOf(await print(invoice({ vat: { percent: 10, included: true } })));
    expect(within).toContain(turned('شامل'));
    expect(within).toContain(`${turned('ریال')} ۷۸٬۵۳۱٬۲۱۱`);
    expect(within).toContain(`${turned('ریال')} ۸۶۳٬۸۴۳٬۳۲۲`);
    const onTop = textOf(await print(invoice({ vat: { percent: 10, included: false } })));
    expect(onTop).toContain(`${turned('ریال')} ۸۶٬۳۸۴٬۳۳۲`);
    expect(onTop).toContain(`${turned('ریال')} ۹۵۰٬۲۲۷٬۶۵۴`);
    expect(onTop).toContain(turned('پرداخت شده'));
  });

  it('without discount says so in zeros', async () => {
    const text = textOf(await print(invoice({ rows: [{ ...ROWS[0]!, discount: 0n }] })));
    expect(text).toContain(`${turned('ریال')} ۰${turned('تخفیف')}`);
  });

  it('of an organisation without legal information has its name alone', async () => {
    const lines = await print(invoice({ buyer: { name: 'سازمان قدیمی' } }));
    expectTidy(lines);
    expect(textOf(lines)).toContain(turned('سازمان قدیمی'));
    expect(textOf(lines).match(new RegExp(turned('شناسه ملی'), 'g'))).toHaveLength(1);
  });

  it('of one that has neither seller details nor anything else still is a page', async () => {
    expectTidy(await print(invoice({ seller: { name: SELLER.name }, buyer: { name: 'ب' }, rows: [ROWS[0]!] })));
  });

  it.each([40, 100])('of %i rows goes over pages, each with the head of the table and its number', async (count) => {
    const lines = await print(invoice({ rows: manyRows(count) }));
    expectTidy(lines);
    const last = pages(lines);
    expect(last).toBeGreaterThan(1);
    for (let page = 1; page <= last; page += 1) {
      const text = textOf(lines.filter((line) => line.page === page));
      expect(text).toContain(`${last.toLocaleString('fa')} ${turned('از')} ${page.toLocaleString('fa')} ${turned('صفحه')}`);
      expect(text).toContain('۱۴۰۵-۰۰۰۰۱۲');
      // The last page may hold the sums alone.
      if (page < last) expect(text).toContain(turned('اپراتور'));
    }
    const positions = lines.map(seen).filter((text) => Object.values(['شاتل موبایل', 'همراه اول', 'ایرانسل', 'رایتل']).some((name) => text.includes(turned(name))));
    expect(positions.length).toBeGreaterThanOrEqual(count);
  });

  it('with the longest names of all is cut nowhere', async () => {
    const long = 'شرکت توسعه فناوری اطلاعات و ارتباطات پیشگامان Persian Gulf Holding (سهامی عام) '.repeat(3).slice(0, 200);
    const lines = await print(invoice({
      orderName: long, buyer: { ...invoice().buyer, name: long, address: `${'نشانی‌بسیاربلندبی‌فاصله'.repeat(8)} ${long}` },
      seller: { ...SELLER, name: long }, rows: [{ ...ROWS[3]!, product: 'W'.repeat(120), gross: 9_223_372_036_854_775_807n, count: 1_000_000 }],
      vat: { percent: 9.5, included: false },
    }));
    expectTidy(lines);
    expect(textOf(lines)).toContain('۹٬۲۲۳٬۳۷۲٬۰۳۶٬۸۵۴٬۷۷۵٬۸۰۷');
  });

  it('is the same to the byte each time, whatever was printed in between', async () => {
    const first = await buffer(invoiceOfRun(invoice()));
    await buffer(invoiceOfRun(invoice({ rows: manyRows(20), orderName: 'حذف خط' })));
    expect(Buffer.compare(first, await buffer(invoiceOfRun(invoice())))).toBe(0);
  });

  it('of 100 rows takes less than a second', async () => {
    let fastest = Number.POSITIVE_INFINITY;
    for (let round = 0; round < 4; round += 1) {
      const start = performance.now();
      await buffer(invoiceOfRun(invoice({ rows: manyRows(100) })));
      fastest = Math.min(fastest, performance.now() - start);
    }
    expect(fastest).toBeLessThan(1_000);
  });
});
