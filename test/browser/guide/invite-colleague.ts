import { expect } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { overflow, watchPage } from '../support/watch-page.ts';
import type { Customer } from './customer.ts';

/** From «سازمان» an invitation goes out, and on the colleague's phone its link leads in. */
export async function inviteColleague(customer: Customer): Promise<void> {
  const { page } = customer;
  const mobile = '09127770004';
  await customer.goes('سازمان');
  await page.getByRole('button', { name: 'دعوت همکار' }).click();
  await page.getByRole('dialog').getByRole('textbox', { name: 'شماره همراه' }).fill(mobile);
  await page.getByRole('dialog').getByRole('button', { name: 'فرستادن دعوت' }).click();
  const link = await customer.code('invitation', 0, mobile);
  const other = await openBrowser(390, 844);
  try {
    const guest = await other.context.newPage();
    guest.setDefaultTimeout(20_000);
    const troubles = watchPage(guest);
    await guest.goto(link);
    await guest.getByText('شرکت بازرگانی نیک‌آوران').waitFor();
    expect(await overflow(guest)).toBe(0);
    await guest.getByRole('textbox', { name: 'نام', exact: true }).fill('سامان');
    await guest.getByRole('textbox', { name: 'نام خانوادگی' }).fill('نیک‌آور');
    await guest.getByRole('textbox', { name: 'رمز عبور' }).fill(customer.password);
    const asked = Date.now();
    await guest.getByRole('button', { name: 'پذیرفتن دعوت و دریافت کد' }).click();
    await guest.getByLabel('کد ۵ رقمی').pressSequentially(await customer.code('sign-up', asked, mobile));
    await guest.getByRole('heading', { name: 'شارژ و بسته' }).waitFor();
    expect(troubles).toEqual([]);
  } finally {
    await other.close();
  }
}
