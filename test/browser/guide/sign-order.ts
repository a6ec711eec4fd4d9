import { expect } from 'vitest';
import { addDays, formatJalaliDate, toJalali } from '../../../domain/calendar/jalali.ts';
import { addDirectCharge, countOf, makeOrder } from '../support/screens.ts';
import { overflow } from '../support/watch-page.ts';
import type { Customer } from './customer.ts';

/** «تایید نهایی»: the form with its figures, and the six digits of the SMS. */
export async function signOrder(customer: Customer): Promise<void> {
  const { page } = customer;
  await customer.sees('تایید نهایی');
  await customer.photograph('order');
  await page.getByRole('link', { name: 'تایید نهایی' }).click();
  await customer.sees('تعداد محصولات', 'مبلغ کل', 'زمانبندی درخواست', 'تکرار درخواست');
  await giveCode(customer, 'confirmation');
  await page.waitForURL(/\/runs\//);
  customer.here();
}

/** The run goes live to its end: each of 12 products succeeded or failed, and what failed is named. */
export async function watchItRun(customer: Customer): Promise<void> {
  const { page } = customer;
  await page.getByText('پایان‌یافته').first().waitFor({ timeout: 40_000 });
  await page.getByText('۱۰۰٪').waitFor();
  expect(await Promise.all([countOf(page, 'succeeded'), countOf(page, 'failed'), countOf(page, 'reserved')])).toEqual([11, 1, 0]);
  await page.getByText('شماره غیرفعال است').first().waitFor();
  await customer.photograph('run');
  expect(await overflow(page)).toBe(0);
}

/** «زمانبندی درخواست»: once, at a chosen time. */
export async function scheduleOrder(customer: Customer, name: string): Promise<void> {
  const { page } = customer;
  await draft(customer, name, '۰۹۱۲ ۱۱۱ ۲۲ ۵۵');
  await customer.press('زمانبندی درخواست');
  await customer.field('تاریخ').fill(formatJalaliDate(addDays(toJalali(Date.now()), 1)));
  await customer.field('ساعت').fill('۱۰۰۰');
  await giveCode(customer);
  await page.getByRole('region', { name: 'زمانبندی درخواست' }).getByText(/نوبت بعدی:.*۱۰:۰۰/).waitFor();
}

/** «تکرار درخواست»: every month, with its next twelve times before it is signed. */
export async function repeatOrder(customer: Customer, name: string): Promise<void> {
  const { page } = customer;
  await draft(customer, name, '۰۹۱۲ ۱۱۱ ۲۲ ۶۶');
  await customer.press('تکرار درخواست');
  await customer.field('ساعت').fill('۰۹۳۰');
  await expect.poll(() => page.getByRole('list', { name: 'زمان‌ها' }).locator('time').count(), { timeout: 10_000 }).toBe(12);
  await customer.photograph('repeat');
  await giveCode(customer);
  await page.getByRole('region', { name: 'تکرار درخواست' }).getByText('آخرین روز هر ماه، ساعت ۰۹:۳۰').waitFor();
}

async function draft(customer: Customer, name: string, mobile: string): Promise<void> {
  await customer.goes('شارژ و بسته');
  await makeOrder(customer.page, name);
  customer.here();
  await addDirectCharge(customer.page, mobile, '۵۰۰۰۰');
  await customer.page.getByRole('link', { name: 'تایید نهایی' }).click();
}

async function giveCode(customer: Customer, picture?: string): Promise<void> {
  const { page } = customer;
  const asked = Date.now();
  await customer.press('ادامه و دریافت کد تایید');
  await page.getByText('به تفکیک اپراتور').waitFor();
  const code = page.getByLabel('کد ۶ رقمی');
  expect(await code.getAttribute('autocomplete')).toBe('one-time-code');
  if (picture !== undefined) await customer.photograph(picture);
  await code.pressSequentially(await customer.code('order-confirmation', asked));
}
