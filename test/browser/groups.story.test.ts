import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startStack, type Stack } from '../../scripts/stack/start-stack.ts';
import { temporaryDataDir } from '../frame/running-system.ts';
import { openBrowser, type BrowserWindow } from './support/browser.ts';
import { logIn, makeOrder } from './support/screens.ts';
import { overflow, watchPage } from './support/watch-page.ts';

/** People are put into a group once, orders are filled from it, and an order's settings are kept for the next one. */
const { dataDir, remove } = temporaryDataDir();
const files = mkdtempSync(join(tmpdir(), 'kook-members-'));
const GROUP = 'کارکنان، آزمون مرورگر';

let stack: Stack;
let origin: string;
let window: BrowserWindow;
let page: Page;
let troubles: string[];
/** Screens of the story that the phone opens again. */
const addresses = ['/groups', '/templates'];
const here = () => addresses.push(new URL(page.url()).pathname);
const dialog = () => page.getByRole('dialog');

/** Twelve good members, a third of them without an amount, and two that need mending. */
async function membersFile(): Promise<string> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('اعضا');
  sheet.addRow(['شماره همراه', 'نام', 'مبلغ', 'اپراتور']);
  for (let n = 0; n < 12; n += 1) sheet.addRow([`091211120${String(n).padStart(2, '0')}`, `همکار ${n}`, n % 3 === 0 ? null : 60_000]);
  sheet.addRow(['0912', 'رقم افتاده', 50_000]);
  sheet.addRow(['09311110003', 'ترابردشده', 50_000]);
  const path = join(files, 'members.xlsx');
  await book.xlsx.writeFile(path);
  return path;
}

beforeAll(async () => {
  stack = await startStack({ dataDir, env: { KOOK_DEMO: '0' } });
  const { demo, ...endpoints } = stack.endpoints();
  origin = endpoints.origin;
  if (!demo) throw new Error('The seed made no demo people.');
  window = await openBrowser(1280, 860);
  page = await window.context.newPage();
  page.setDefaultTimeout(15_000);
  troubles = watchPage(page, [
    { method: 'POST', path: /\/groups\/[^/]+\/upload$/, status: 422 },
    { method: 'POST', path: /\/groups\/[^/]+\/members$/, status: 409 },
    { method: 'POST', path: /\/lines\/from-group$/, status: 422 },
    { method: 'POST', path: /\/lines\/from-group$/, status: 409 },
  ]);
  await logIn(page, origin, demo.customer.mobile, demo.customer.password);
});

afterAll(async () => {
  await window?.close();
  await stack?.stop();
  remove();
  rmSync(files, { recursive: true, force: true });
});

describe('groups and templates in the portal', () => {
  it('makes a group and adds one person by hand', async () => {
    await page.getByRole('navigation', { name: 'منو' }).getByRole('link', { name: 'گروه‌ها' }).click();
    await page.getByText('هنوز گروهی نساخته‌اید').waitFor();
    await page.getByRole('button', { name: 'گروه جدید' }).first().click();
    await dialog().getByRole('textbox', { name: 'نام گروه' }).fill(GROUP);
    await dialog().getByRole('button', { name: 'ذخیره' }).click();
    await page.getByRole('heading', { name: GROUP }).waitFor();
    here();
    await page.getByRole('button', { name: 'افزودن عضو' }).click();
    await dialog().getByRole('textbox', { name: 'شماره همراه' }).fill('09352220001');
    await dialog().getByRole('textbox', { name: 'نام (اختیاری)' }).fill('سارا کریمی');
    await dialog().getByRole('button', { name: 'ذخیره و بعدی' }).click();
    await page.getByText('عضو افزوده شد.').waitFor();
    // The same number again: refused in its place, and the form keeps what was typed.
    await dialog().getByRole('textbox', { name: 'شماره همراه' }).fill('09352220001');
    await dialog().getByRole('button', { name: 'ذخیره', exact: true }).click();
    await dialog().getByText('این شماره در گروه هست').waitFor();
    await dialog().getByRole('button', { name: 'انصراف' }).click();
    await page.getByRole('cell', { name: 'سارا کریمی' }).waitFor();
  });

  it('brings many by a file, mends one row in place, and takes what is right', async () => {
    await page.getByRole('link', { name: 'آپلود فایل اکسل' }).click();
    here();
    await page.getByLabel('فایل اکسل', { exact: true }).setInputFiles(await membersFile());
    await page.getByRole('button', { name: 'تایید', exact: true }).click();
    await page.getByRole('heading', { name: 'بررسی فایل' }).waitFor();
    here();
    const ported = page.getByRole('row').filter({ hasText: 'ترابردشده' });
    await ported.getByRole('button', { name: 'اصلاح' }).click();
    await dialog().getByLabel('اپراتور').click();
    await page.getByRole('option', { name: 'همراه اول' }).click();
    await dialog().getByRole('button', { name: 'ذخیره' }).click();
    await page.getByText('۱ ردیف نادرست پذیرفته نمی‌شود').waitFor();
    await page.getByRole('button', { name: 'پذیرش ردیف‌های درست' }).click();
    await page.getByRole('heading', { name: GROUP }).waitFor();
    await page.getByText('۱۴ عضو').waitFor();
    await page.getByRole('searchbox', { name: 'جستجوی شماره یا نام' }).fill('ترابرد');
    await page.getByRole('cell', { name: '۰۹۳۱ ۱۱۱ ۰۰۰۳' }).waitFor();
    await expect.poll(() => page.getByRole('row').count()).toBe(2);
  });

  it('fills an order from the group, and shows whom it cannot charge', async () => {
    await page.goto(`${origin}/orders`);
    await makeOrder(page, 'پاداش، آزمون مرورگر');
    await page.getByRole('button', { name: 'افزودن جزییات' }).click();
    await dialog().getByRole('button', { name: 'از گروه' }).click();
    await dialog().getByLabel('گروه', { exact: true }).click();
    await page.getByRole('option', { name: GROUP }).click();
    await dialog().getByRole('button', { name: 'افزودن', exact: true }).click();
    await page.getByRole('heading', { name: 'بررسی اعضای گروه' }).waitFor();
    here();
    await page.getByText('۵ ردیف نادرست پذیرفته نمی‌شود').waitFor();
    await page.getByRole('button', { name: 'پذیرش ردیف‌های درست' }).click();
    await page.getByText('۹ ردیف، جمع کل').waitFor();
    // The same group once more is asked about, and the answer may be no.
    await page.getByRole('button', { name: 'افزودن جزییات' }).click();
    await dialog().getByRole('button', { name: 'از گروه' }).click();
    await dialog().getByLabel('گروه', { exact: true }).click();
    await page.getByRole('option', { name: GROUP }).click();
    await dialog().getByRole('button', { name: 'افزودن', exact: true }).click();
    const question = page.getByRole('dialog', { name: 'این گروه پیش‌تر افزوده شده است' });
    await question.getByRole('button', { name: 'انصراف' }).click();
    await question.waitFor({ state: 'hidden' });
    await dialog().getByRole('button', { name: 'انصراف' }).click();
    await dialog().waitFor({ state: 'hidden' });
  });

  it('keeps the order as a template, and makes the next one from it', async () => {
    await page.getByRole('button', { name: 'کارهای دیگر' }).click();
    await page.getByRole('menuitem', { name: 'ذخیره به عنوان الگو' }).click();
    await dialog().getByRole('textbox', { name: 'نام الگو' }).fill('پاداش ماهانه');
    await dialog().getByRole('button', { name: 'ذخیره' }).click();
    await page.getByText('الگو ذخیره شد.').waitFor();
    await page.getByRole('link', { name: 'همه درخواست‌ها' }).click();
    await page.getByRole('link', { name: 'الگوها' }).click();
    await page.getByRole('row').filter({ hasText: 'پاداش ماهانه' }).getByText(`${GROUP} (۱۴ عضو): شارژ مستقیم`).waitFor();
    await page.getByRole('link', { name: 'درخواست جدید' }).click();
    await dialog().getByText('پاداش ماهانه').waitFor();
    await dialog().getByRole('textbox', { name: 'نام درخواست' }).fill('پاداش دی');
    await dialog().getByRole('button', { name: 'تایید' }).click();
    // Who was left out of the new draft is shown at once; nothing of it waits to be taken.
    await page.getByRole('heading', { name: 'بررسی اعضای گروه' }).waitFor();
    await page.getByRole('link', { name: 'ادامه بدون این ردیف‌ها' }).click();
    await page.getByRole('heading', { name: 'پاداش دی' }).waitFor();
    await page.getByText('۹ ردیف، جمع کل').waitFor();
    await page.goto(`${origin}/templates`);
    await page.getByRole('button', { name: 'حذف الگو' }).click();
    await dialog().getByRole('button', { name: 'حذف الگو' }).click();
    await page.getByText('هنوز الگویی ندارید').waitFor();
  });

  it('says nothing of trouble, and fits a phone', async () => {
    expect(troubles).toEqual([]);
    await page.setViewportSize({ width: 390, height: 844 });
    for (const address of addresses) {
      await page.goto(origin + address);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.waitForLoadState('networkidle');
      expect(await overflow(page), address).toBeLessThanOrEqual(0);
    }
  });
});
