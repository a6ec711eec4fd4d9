import type { Page } from 'playwright-core';

/** From the door to the list of orders. */
export async function logIn(page: Page, origin: string, mobile: string, password: string): Promise<void> {
  await page.goto(`${origin}/log-in`);
  await page.getByRole('textbox', { name: 'شماره موبایل' }).fill(mobile);
  await page.getByRole('button', { name: 'ادامه' }).click();
  await page.getByRole('textbox', { name: 'رمز عبور' }).fill(password);
  await page.getByRole('button', { name: 'ورود', exact: true }).click();
  await page.getByRole('heading', { name: 'شارژ و بسته' }).waitFor();
}

/** درخواست جدید; the order's page stands open afterwards. Answers its id. */
export async function makeOrder(page: Page, name: string): Promise<string> {
  await page.getByRole('link', { name: 'درخواست جدید' }).first().click();
  await page.getByRole('dialog').getByRole('textbox', { name: 'نام درخواست' }).fill(name);
  await page.getByRole('dialog').getByRole('button', { name: 'تایید' }).click();
  await page.getByRole('heading', { name }).waitFor();
  return new URL(page.url()).pathname.split('/').at(-1) ?? '';
}

/** افزودن جزییات: one number, whose operator and kind of charge the form finds by itself. */
export async function addDirectCharge(page: Page, mobile: string, rials: string): Promise<void> {
  await page.getByRole('button', { name: 'افزودن جزییات' }).click();
  const form = page.getByRole('dialog');
  await form.getByRole('textbox', { name: 'شماره همراه' }).fill(mobile);
  await form.getByText('همراه اول').waitFor();
  await form.getByRole('textbox', { name: 'مبلغ' }).fill(rials);
  await form.getByRole('button', { name: 'ذخیره', exact: true }).click();
  await form.waitFor({ state: 'hidden' });
}

/** آپلود فایل اکسل, شارژ گروهی: chooses the file and sends it off. */
export async function uploadCharges(page: Page, path: string): Promise<void> {
  await page.getByRole('link', { name: 'آپلود فایل اکسل' }).click();
  await page.getByRole('button', { name: 'شارژ گروهی', exact: true }).click();
  await page.getByLabel('فایل اکسل', { exact: true }).setInputFiles(path);
  await page.getByRole('button', { name: 'تایید', exact: true }).click();
}

/** A figure of the live run, as a number. */
export async function countOf(page: Page, status: 'succeeded' | 'failed' | 'reserved'): Promise<number> {
  const text = await page.getByTestId(`count-${status}`).innerText();
  return Number(text.replace(/[۰-۹]/g, (digit) => String('۰۱۲۳۴۵۶۷۸۹'.indexOf(digit))).replace(/\D/g, ''));
}
