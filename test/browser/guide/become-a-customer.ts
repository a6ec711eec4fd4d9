import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { overflow } from '../support/watch-page.ts';
import type { Customer } from './customer.ts';
import type { Staff } from './staff.ts';

/** «ثبت اطلاعات حقوقی», up to an organisation that may buy. */
const NATIONAL_ID = '10861122334';
const SAVED = 'آنچه نوشته‌اید ذخیره شده است';

export async function fillInLegalInformation(customer: Customer): Promise<void> {
  const { page } = customer;
  await customer.field('نام سازمان').fill('شرکت بازرگانی نیک‌آوران');
  await customer.choose('نوع سازمان', 'سهامی خاص');
  await customer.field('شناسه ملی').fill('10861122335');
  await customer.field('شماره ثبت').fill('۱۲۳۴۵');
  await page.getByText('شناسه ملی درست نیست').waitFor();
  await customer.field('شناسه ملی').fill(NATIONAL_ID);
  await customer.field('تاریخ ثبت').fill('1390/05/12');
  await customer.field('کد اقتصادی').fill('411111111111');
  await customer.field('شماره شبا').fill('IR82 0540 1026 8002 0817 9090 02');
  await customer.field('تلفن').fill('۰۲۱۸۸۷۷۶۶۵۵');
  await customer.choose('استان', 'تهران');
  await customer.field('شهر').fill('تهران');
  await customer.field('کد پستی').fill('1415678931');
  await customer.field('نشانی').fill('خیابان ولیعصر، کوچه یکم، پلاک ۷');
  await customer.field('نام صاحب امضا').fill('پروانه نیک‌آور');
  await customer.field('کد ملی صاحب امضا').fill('0012345679');
  await customer.field('همراه صاحب امضا').fill(customer.mobile);
  await page.getByText(SAVED).waitFor();
  await page.reload();
  await expect.poll(() => customer.field('شهر').inputValue(), { timeout: 10_000 }).toBe('تهران');
  expect(await overflow(page)).toBe(0);
}

export async function handInWithDocuments(customer: Customer): Promise<void> {
  const { page } = customer;
  const html = join(customer.folder, 'page.png');
  writeFileSync(html, '<!doctype html><script>alert(1)</script>');
  const gazette = page.getByLabel('روزنامه رسمی', { exact: true });
  await gazette.setInputFiles(html);
  await page.getByText(/سالم پذیرفته می‌شود/).first().waitFor();
  await gazette.setInputFiles(await customer.picture('gazette.png', '#eef'));
  await page.getByRole('img', { name: 'gazette.png' }).waitFor();
  await customer.sees('پذیرش قوانین و مقررات', 'تأیید');
  await acceptTerms(customer);
  // Without the signatory's card nothing is handed in.
  await page.getByRole('alert').filter({ hasText: 'کارت صاحب امضا' }).or(page.getByText('این مقدار لازم است.')).first().waitFor();
  await page.getByLabel('کارت صاحب امضا', { exact: true }).setInputFiles(await customer.picture('card.png', '#fee'));
  await page.getByRole('img', { name: 'card.png' }).waitFor();
  await customer.press('تأیید');
  await page.getByText('بررسی اطلاعات حقوقی', { exact: true }).first().waitFor();
  await page.getByText('منتظر تماس کارشناسان مبتکران الکترونیک کیش باشید').first().waitFor();
}

/** It comes back with a reason, which stands at its field, and is handed in again. */
export async function mendWhatCameBack(customer: Customer, staff: Staff): Promise<void> {
  const { page } = customer;
  const reason = 'کد پستی با روزنامه رسمی یکی نیست.';
  await staff.decidesRegistration('expert', NATIONAL_ID, { decision: 'return', reasons: [{ field: 'postalCode', text: reason }] });
  await page.reload();
  await page.getByText('نیازمند اصلاح', { exact: true }).first().waitFor();
  expect(await page.getByText(reason).count()).toBeGreaterThan(1);
  await customer.field('کد پستی').fill('1415678942');
  await page.getByText(SAVED).waitFor();
  await acceptTerms(customer);
  await page.getByText('بررسی اطلاعات حقوقی', { exact: true }).first().waitFor();
}

export async function askToPurchase(customer: Customer, staff: Staff): Promise<void> {
  const { page } = customer;
  await staff.decidesRegistration('expert', NATIONAL_ID, { decision: 'approve' });
  await page.reload();
  await customer.sees('درخواست خرید سازمانی', 'درخواست فروش SDK');
  await customer.press('ثبت درخواست');
  await customer.sees('پذیرش قوانین و مقررات');
  await acceptTerms(customer);
  await page.getByText('بررسی درخواست خرید سازمانی', { exact: true }).first().waitFor();
  await staff.decidesRegistration('secondExpert', NATIONAL_ID, { decision: 'approve' });
  await page.reload();
  await page.getByText('سازمان شما فعال است').waitFor();
  expect(await overflow(page)).toBe(0);
}

async function acceptTerms(customer: Customer): Promise<void> {
  await customer.page.getByRole('checkbox', { name: 'قوانین و مقررات را خواندم و می‌پذیرم.' }).check();
  await customer.press('تأیید');
}
