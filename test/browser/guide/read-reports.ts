import { readFileSync } from 'node:fs';
import { readSheet } from 'read-excel-file/node';
import { expect } from 'vitest';
import { formatJalaliDate, toJalali } from '../../../domain/calendar/jalali.ts';
import { toAsciiDigits } from '../../../domain/digits.ts';
import { download } from '../support/download.ts';
import { cutOff, overflow } from '../support/watch-page.ts';
import type { Customer } from './customer.ts';
import { CHARGE_ROWS } from './workbooks.ts';

const HEADER = 1;
const COLUMNS = ['مشتری', 'تاریخ انجام', 'زمان انجام', 'وضعیت تراکنش', 'نوع اپراتور', 'نوع محصول', 'محصول', 'شماره همراه', 'مبلغ'];
const figures = (text: string) => (toAsciiDigits(text).replaceAll('٬', '').match(/\d+/g) ?? []).map(Number);

/** «ریز تراکنش»: what the run did, line by line, on the screen, as CSV and as a workbook. */
export async function readTransactions(customer: Customer): Promise<void> {
  const { page } = customer;
  await customer.goes('گزارشات');
  await customer.sees('گزارشات', 'ریز تراکنش', 'خلاصه سرجمع فروش', 'گزارش پرداخت', 'جستجو', 'دریافت CSV');
  const table = page.getByRole('table', { name: 'ریز تراکنش' });
  await table.waitFor();
  expect(await table.getByRole('columnheader').allInnerTexts()).toEqual(COLUMNS);
  expect(await table.getByRole('row').count()).toBe(12 + HEADER);
  const total = (key: string) => page.getByTestId(`total-${key}`).innerText().then(figures);
  const [all, succeeded, failed] = await Promise.all([total('all'), total('succeeded'), total('failed')]);
  expect(all).toEqual([(succeeded[0] ?? 0) + (failed[0] ?? 0), 12]);
  expect([succeeded[1], failed]).toEqual([11, [1_000_000, 1]]);
  expect(await cutOff(page)).toEqual([]);

  await customer.choose('وضعیت تراکنش', 'موفق');
  await customer.press('جستجو');
  await page.waitForURL(/status=succeeded/);
  await expect.poll(() => table.getByRole('row').count(), { timeout: 10_000 }).toBe(11 + HEADER);
  const csv = readFileSync(await download(page, 'دریافت CSV'), 'utf8').replace(/^\uFEFF/, '').trimEnd().split(/\r?\n/).map((line) => line.split(','));
  expect(csv[0]).toEqual(COLUMNS);
  expect(csv.slice(HEADER).reduce((sum, row) => sum + Number(row.at(-1)), 0)).toBe(succeeded[0]);
  const sheet = await readSheet(await download(page, 'دریافت اکسل'));
  expect(sheet).toHaveLength(11 + HEADER);
}

/** Each filter alone leaves what it says of the run's twelve. */
export async function narrowByEach(customer: Customer): Promise<void> {
  const { page } = customer;
  const rows = page.getByRole('table', { name: 'ریز تراکنش' }).getByRole('row');
  const today = formatJalaliDate(toJalali(Date.now()));
  const narrow: readonly [() => Promise<void>, number][] = [
    [() => customer.choose('نوع اپراتور', 'شاتل موبایل'), 1],
    [() => customer.choose('نوع محصول', 'رمز شارژ'), 2],
    [() => customer.choose('وضعیت تراکنش', 'ناموفق'), 1],
    [() => customer.field('شماره همراه').fill('0912 300 1206'), 1],
    [() => page.getByRole('searchbox', { name: /محصول، درخواست/ }).fill('رمز'), 2],
    [() => customer.field('از تاریخ').fill(today), 12],
  ];
  for (const [fill, left] of narrow) {
    await customer.press('پاک کردن');
    await page.getByRole('button', { name: 'پاک کردن' }).waitFor({ state: 'hidden' });
    await fill();
    await customer.press('جستجو');
    await expect.poll(() => rows.count(), { timeout: 10_000 }).toBe(left + HEADER);
    expect(figures(await page.getByTestId('total-all').innerText())[1]).toBe(left);
  }
}

/** Days the wrong way round are refused at their field; a number that was never charged gives an empty report that says so. */
export async function narrowToNothing(customer: Customer): Promise<void> {
  const { page } = customer;
  await customer.field('از تاریخ').fill('1405/09/10');
  await customer.field('تا تاریخ').fill('1405/09/01');
  await page.getByText('پایان بازه پیش از آغاز آن است.').waitFor();
  await customer.press('جستجو');
  expect(page.url()).not.toContain('to=');
  await customer.press('پاک کردن');
  await page.getByRole('button', { name: 'پاک کردن' }).waitFor({ state: 'hidden' });
  await customer.field('شماره همراه').fill('09129999999');
  await customer.press('جستجو');
  await page.getByText('تراکنشی با این مشخصات نیست').waitFor();
}

/** «خلاصه سرجمع فروش»: what succeeded, by product and operator, in the table and in the bars by the same names. */
export async function readSummary(customer: Customer): Promise<void> {
  const { page } = customer;
  await page.getByRole('tab', { name: 'خلاصه سرجمع فروش' }).click();
  const cells = (product: string) => page.getByRole('table', { name: 'خلاصه سرجمع فروش' }).getByRole('row').filter({ hasText: product }).getByRole('cell').allInnerTexts();
  await page.getByRole('columnheader', { name: 'شاتل' }).waitFor();
  customer.here();
  // همراه اول: 100,000 and a ported 500,000 of the file, 600,000 as it was corrected, and 50,000 by hand.
  expect((await cells('شارژ مستقیم')).slice(1).map(figures)).toEqual([[1_250_000, 4], [CHARGE_ROWS[1][1], 1], [0, 0], [CHARGE_ROWS[4][1], 1]]);
  expect((await cells('رمز شارژ')).slice(1).map(figures)[0]).toEqual([100_000, 2]);
  expect((await cells('بسته اینترنت')).slice(1).map(figures)[1]?.[1]).toBe(3);
  expect(await page.getByRole('img', { name: /^شارژ مستقیم: .*شاتل: ۷۰۰٬۰۰۰ ریال$/ }).count()).toBe(1);
  expect(await page.getByText('شاتل موبایل').count()).toBe(0);
  await customer.photograph('sales');
  expect(await overflow(page)).toBe(0);
}

/** «گزارش پرداخت»: the payment and the slip. */
export async function readPayments(customer: Customer): Promise<void> {
  const { page } = customer;
  await page.getByRole('tab', { name: 'گزارش پرداخت' }).click();
  const table = page.getByRole('table', { name: 'گزارش پرداخت' });
  await table.getByRole('row').filter({ hasText: '۵٬۰۰۰٬۰۰۰' }).waitFor();
  customer.here();
  expect(figures(await page.getByTestId('total-credited').innerText())).toEqual([25_000_000, 2]);
  expect(await cutOff(page)).toEqual([]);
}
