import { expect } from 'vitest';
import type { Customer } from './customer.ts';
import { ORDER_NAME } from './fill-order.ts';

/** «پیام ها ، رویداد ها و تقویم». */
export async function readMessages(customer: Customer): Promise<void> {
  const { page } = customer;
  await customer.goes('پیام ها');
  await customer.sees('پیام ها');
  await page.getByText(ORDER_NAME).first().waitFor();
  await customer.press('همه خوانده شد');
  await page.getByRole('img', { name: 'خوانده‌نشده' }).first().waitFor({ state: 'hidden' });
}

/** A note on a day that its month has not is offered the last one. */
export async function writeNote(customer: Customer, title: string): Promise<void> {
  const { page } = customer;
  await customer.goes('رویدادها');
  await customer.sees('رویدادها');
  await page.getByRole('button', { name: 'افزودن رویداد' }).first().click();
  const form = page.getByRole('dialog');
  const today = await form.getByRole('textbox', { name: 'تاریخ', exact: true }).inputValue();
  await form.getByRole('textbox', { name: 'عنوان' }).fill(title);
  await form.getByRole('textbox', { name: 'تاریخ', exact: true }).fill('۱۴۰۵/۰۷/۳۱');
  await form.getByText('مهر ۱۴۰۵ روز ۳۱ ندارد').waitFor();
  await form.getByRole('button', { name: 'انتخاب ۳۰ مهر ۱۴۰۵' }).click();
  expect(await form.getByRole('textbox', { name: 'تاریخ', exact: true }).inputValue()).toBe('۱۴۰۵/۰۷/۳۰');
  await form.getByRole('textbox', { name: 'تاریخ', exact: true }).fill(today);
  await form.getByRole('button', { name: 'ذخیره' }).click();
  await page.getByText(title).first().waitFor();
}

/** The month shows the note and the runs, each on its day. */
export async function openCalendar(customer: Customer, note: string): Promise<void> {
  const { page } = customer;
  await customer.goes('تقویم');
  await customer.sees('تقویم');
  await page.getByRole('main').locator('[aria-current=date]').click();
  const day = page.getByRole('dialog');
  await day.getByText(note).waitFor();
  await day.getByText(ORDER_NAME).waitFor();
  await day.getByRole('button', { name: 'بستن' }).click();
}

/** «پروفایل»: details, «کلمه عبور», and another number, proved at both telephones. */
export async function changeProfile(customer: Customer): Promise<void> {
  const { page } = customer;
  const next = '09127770003';
  await customer.goes('پروفایل');
  await customer.sees('پروفایل');
  await customer.field('کد ملی').fill('0010000070');
  await customer.press('ذخیره');
  await page.getByText('پروفایل ذخیره شد.').waitFor();
  await customer.field('رمز عبور کنونی').fill(customer.password);
  customer.password = 'گذرواژه تازه ۱۴۰۵';
  await customer.field('رمز عبور تازه').fill(customer.password);
  await customer.press('تغییر رمز');
  await page.getByText('رمز عبور تغییر کرد').waitFor();
  const asked = Date.now();
  await customer.field('شماره همراه تازه').fill(next);
  await customer.press('دریافت کدها');
  await page.getByLabel('کد شماره کنونی').pressSequentially(await customer.code('mobile-change', asked));
  await page.getByLabel('کد شماره تازه').pressSequentially(await customer.code('mobile-change', asked, next));
  await page.getByText('شماره همراه شما تغییر کرد').waitFor();
  await page.getByText('۰۹۱۲ ۷۷۷ ۰۰۰۳').first().waitFor();
}
