import { expect } from 'vitest';
import { overflow } from '../support/watch-page.ts';
import type { Customer } from './customer.ts';
import type { Staff } from './staff.ts';

/** «روش اول : پرداخت آنلاین»: up to 500,000,000 rial, at the bank's own page and back. */
export async function payOnline(customer: Customer): Promise<void> {
  const { page } = customer;
  await customer.goes('افزایش اعتبار');
  await customer.sees('افزایش اعتبار', 'پرداخت آنلاین', 'آپلود فیش واریزی', 'پرداخت');
  await customer.field('مبلغ پرداخت').fill('600000000');
  await customer.press('پرداخت');
  await page.getByText(/مبلغ/).and(page.locator('.Mui-error')).first().waitFor();
  await customer.field('مبلغ پرداخت').fill('۲۰٬۰۰۰٬۰۰۰');
  await page.getByText('دو میلیون تومان').waitFor();
  await customer.press('پرداخت');
  await page.waitForURL((url) => url.href.startsWith(customer.endpoints.simulators.bank));
  await page.locator('button[value=pay], input[value=pay]').first().click();
  await page.getByText('پرداخت موفق بود').waitFor({ timeout: 30_000 });
  customer.here();
  await customer.hasCredit('۲۰٬۰۰۰٬۰۰۰');
  expect(await overflow(page)).toBe(0);
}

/** «روش دوم : آپلود فیش واریزی»: toman were typed for rial; it comes back, is mended, and is credited. */
export async function payBySlip(customer: Customer, staff: Staff): Promise<void> {
  const { page } = customer;
  await customer.goes('افزایش اعتبار');
  await page.getByRole('tab', { name: 'آپلود فیش واریزی' }).click();
  await customer.field('مبلغ واریزی').fill('50000000');
  await customer.field('تاریخ واریز').fill('1405/09/01');
  await customer.choose('واریز به حساب', /.+/);
  await customer.choose('بانک پرداخت‌کننده', /.+/);
  await customer.field('شماره پیگیری').fill('۱۲۳۴۵۶');
  await customer.field('پرداخت‌کننده').fill('شرکت بازرگانی نیک‌آوران');
  await page.getByLabel('تصویر فیش واریزی', { exact: true }).setInputFiles(await customer.picture('slip.png', '#ffe'));
  await customer.sees('بارگذاری');
  await customer.press('بارگذاری');
  await page.waitForURL(/\/credit\/deposits\//);
  const id = customer.here().split('/').at(-1) ?? '';
  await staff.decidesDeposit(id, { decision: 'return', slipAmount: '5000000', reason: 'مبلغ فیش ۵٬۰۰۰٬۰۰۰ ریال است.' });
  await page.reload();
  await page.getByText('مبلغ فیش ۵٬۰۰۰٬۰۰۰ ریال است.').waitFor();
  await customer.field('مبلغ واریزی').fill('5000000');
  await customer.press('بارگذاری');
  await page.getByText('در انتظار بررسی مالی').waitFor();
  await staff.decidesDeposit(id, { decision: 'approve', slipAmount: '5000000' });
  await page.reload();
  await page.getByText('تایید شده', { exact: true }).waitFor();
  await customer.hasCredit('۲۵٬۰۰۰٬۰۰۰');
}
