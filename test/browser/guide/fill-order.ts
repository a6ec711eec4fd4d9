import { expect } from 'vitest';
import { addDirectCharge, makeOrder, uploadCharges } from '../support/screens.ts';
import { overflow } from '../support/watch-page.ts';
import type { Customer } from './customer.ts';
import { CHARGE_ROWS, PACKAGE_ROWS, writeWorkbook } from './workbooks.ts';

export const ORDER_NAME = 'شارژ و بسته آذر کارکنان';

/** «درخواست جدید», renamed by «ویرایش درخواست». */
export async function beginOrder(customer: Customer): Promise<void> {
  const { page } = customer;
  await customer.goes('شارژ و بسته');
  await customer.sees('شارژ و بسته', 'درخواست جدید');
  await page.getByRole('link', { name: 'درخواست جدید' }).first().click();
  await customer.sees('نوع بسته فروش', 'شارژ / بسته اینترنت');
  await page.getByRole('dialog').getByRole('button', { name: 'انصراف' }).click();
  await makeOrder(page, 'شارژ و بسته آذر');
  customer.here();
  await customer.sees('ویرایش درخواست', 'افزودن جزییات', 'آپلود فایل اکسل');
  await customer.press('ویرایش درخواست');
  await page.getByRole('dialog').getByRole('textbox', { name: 'نام درخواست' }).fill(ORDER_NAME);
  await customer.sees('ذخیره');
  await page.getByRole('dialog').getByRole('button', { name: 'ذخیره' }).click();
  await page.getByRole('heading', { name: ORDER_NAME }).waitFor();
}

/** «افزودن جزییات»: a number, and codes of one face value. */
export async function addDetails(customer: Customer): Promise<void> {
  const { page } = customer;
  await addDirectCharge(page, '۰۹۱۲ ۱۱۱ ۲۲ ۳۳', '۵۰۰۰۰');
  await customer.press('افزودن جزییات');
  const form = page.getByRole('dialog');
  await form.getByRole('button', { name: 'رمز شارژ' }).click();
  await form.getByLabel('اپراتور').click();
  await page.getByRole('option', { name: 'همراه اول' }).click();
  await form.getByLabel('مبلغ رمز').click();
  await page.getByRole('option', { name: /۵۰٬۰۰۰ ریال/ }).first().click();
  await form.getByRole('textbox', { name: 'تعداد رمز' }).fill('2');
  await customer.sees('ذخیره');
  await form.getByRole('button', { name: 'ذخیره', exact: true }).click();
  await form.waitFor({ state: 'hidden' });
  await page.getByText('۲ ردیف، جمع کل').waitFor();
}

/** «آپلود فایل اکسل»: «شارژ گروهی», then «بسته اینترنت گروهی» for one operator. */
export async function uploadBothLists(customer: Customer): Promise<void> {
  const { page, folder } = customer;
  await page.getByRole('link', { name: 'آپلود فایل اکسل' }).click();
  await customer.sees('شارژ گروهی', 'بسته اینترنت گروهی', 'دریافت فایل نمونه');
  customer.here();
  await page.getByRole('link', { name: 'بازگشت به درخواست' }).click();
  await uploadCharges(page, await writeWorkbook(folder, 'charge.xlsx', ['شماره همراه', 'مبلغ', 'اپراتور'], CHARGE_ROWS));
  await page.getByText('۸ ردیف، جمع کل').waitFor();
  await page.getByRole('link', { name: 'آپلود فایل اکسل' }).click();
  await customer.press('بسته اینترنت گروهی');
  await customer.choose('اپراتور', 'ایرانسل');
  await customer.choose('بسته اینترنت', /.+/);
  await page.getByLabel('فایل اکسل', { exact: true }).setInputFiles(await writeWorkbook(folder, 'package.xlsx', ['شماره همراه'], PACKAGE_ROWS));
  await customer.press('تایید');
  await page.getByText('۱۱ ردیف، جمع کل').waitFor();
  expect(await overflow(page)).toBe(0);
}

/** «در صورت نیاز می توانید آنها را حذف، اضافه و حتی اصلاح نمایید». */
export async function correctTheList(customer: Customer): Promise<void> {
  const { page } = customer;
  const row = (mobile: string) => page.getByRole('row').filter({ hasText: mobile });
  await addDirectCharge(page, '۰۹۱۲ ۱۱۱ ۲۲ ۴۴', '۵۰۰۰۰');
  await page.getByText('۱۲ ردیف، جمع کل').waitFor();
  await row('۰۹۱۲ ۱۱۱ ۲۲۴۴').getByRole('button', { name: 'حذف ردیف' }).click();
  await page.getByText('۱۱ ردیف، جمع کل').waitFor();
  await row('۰۹۱۲ ۳۰۰ ۱۲۰۶').getByRole('button', { name: 'اصلاح ردیف' }).click();
  await page.getByRole('dialog').getByRole('textbox', { name: 'مبلغ' }).fill('600000');
  await page.getByRole('dialog').getByRole('button', { name: 'ذخیره', exact: true }).click();
  await row('۰۹۱۲ ۳۰۰ ۱۲۰۶').getByText('۶۰۰٬۰۰۰').waitFor();
}
