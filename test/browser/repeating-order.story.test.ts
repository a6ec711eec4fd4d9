import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays, formatJalaliDate, jalaliMonthLength, showJalaliDate, toJalali, WEEKDAY_PERSIAN, weekdayOf } from '../../domain/calendar/jalali.ts';
import type { Endpoints } from '../../scripts/stack/endpoints.ts';
import { startStack, type Stack } from '../../scripts/stack/start-stack.ts';
import { temporaryDataDir } from '../frame/running-system.ts';
import { sitDown } from './support/back-office.ts';
import { openBrowser, type BrowserWindow } from './support/browser.ts';
import { readCode } from './support/read-code.ts';
import { addDirectCharge, logIn, makeOrder } from './support/screens.ts';
import { overflow, watchPage } from './support/watch-page.ts';

const NAME = 'شارژ ماهانه کارکنان';
const SHOWN_TIMES = 12;
const { dataDir, remove } = temporaryDataDir();

let stack: Stack;
let endpoints: Endpoints;
let customer: { mobile: string; password: string };

beforeAll(async () => {
  stack = await startStack({ dataDir });
  endpoints = stack.endpoints();
  if (!endpoints.demo) throw new Error('The seed made no demo people.');
  customer = endpoints.demo.customer;
});
afterAll(async () => {
  await stack?.stop();
  remove();
});

/** «دوشنبه ۳۰ آذر ۱۴۰۵»: the last days of the coming months, counted without the recurrence rules. */
function lastDays(count: number, from = Date.now()): string[] {
  const soon = addDays(toJalali(from), 1);
  return Array.from({ length: count }, (_, n) => {
    const month = ((soon.month - 1 + n) % 12) + 1;
    const year = soon.year + Math.floor((soon.month - 1 + n) / 12);
    const day = { year, month, day: jalaliMonthLength(year, month) };
    return `${WEEKDAY_PERSIAN[weekdayOf(day)]} ${showJalaliDate(day)}`;
  });
}

describe('a repeating order through the portal', () => {
  let window: BrowserWindow;
  let page: Page;
  let troubles: string[];
  let order = '';

  const times = () => page.getByRole('list', { name: 'زمان‌ها' }).locator('time').allInnerTexts();
  const sign = async (asked: number) => {
    await page.getByText('به تفکیک اپراتور').waitFor();
    await page.getByLabel('کد ۶ رقمی').pressSequentially(await readCode(endpoints.simulators.sms, customer.mobile, 'order-confirmation', asked));
    await page.waitForURL(/\/orders\/[^/]+$/);
  };
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
  const plan = () => page.getByRole('region', { name: 'تکرار درخواست' });

  beforeAll(async () => {
    window = await openBrowser(1280, 860);
    page = await window.context.newPage();
    page.setDefaultTimeout(15_000);
    troubles = watchPage(page, [{ method: 'POST', path: /\/repeat-preview$/, status: 422 }]);
    await logIn(page, endpoints.origin, customer.mobile, customer.password);
  });
  afterAll(async () => window?.close());

  it('shows its next twelve times before it is confirmed', async () => {
    order = `/orders/${await makeOrder(page, NAME)}`;
    await addDirectCharge(page, '۰۹۱۲ ۱۱۱ ۲۲ ۳۳', '۵۰۰۰۰۰');
    await addDirectCharge(page, '۰۹۱۲ ۱۱۱ ۲۲ ۴۴', '۶۰۰۰۰۰');
    await page.getByRole('link', { name: 'تایید نهایی' }).click();
    await press('تکرار درخواست');
    await page.getByRole('textbox', { name: 'ساعت' }).fill('۰۹۳۰');
    // The device stands in Los Angeles.
    await expect.poll(times).toEqual(lastDays(SHOWN_TIMES).map((day) => `${day}، ۰۹:۳۰`));
    await page.getByText('آخرین روز هر ماه، ساعت ۰۹:۳۰').waitFor();
    expect(await overflow(page)).toBe(0);
  });

  it('refuses days that are not there or have passed, beside their field', async () => {
    await press('هفتگی');
    await page.getByText('دست‌کم یک روز هفته را انتخاب کنید.').waitFor();
    expect(await page.getByRole('button', { name: 'ادامه و دریافت کد تایید' }).isDisabled()).toBe(true);
    await press('شنبه');
    await page.getByRole('combobox', { name: 'پایان' }).click();
    await page.getByRole('option', { name: 'تا تاریخ' }).click();
    const until = page.getByRole('textbox', { name: 'تا تاریخ' });
    await until.fill('۱۴۰۴/۰۷/۳۱');
    await page.getByText('مهر ۱۴۰۴ روز ۳۱ ندارد؛ آخرین روز آن ۳۰ مهر ۱۴۰۴ است.').waitFor();
    await press('انتخاب ۳۰ مهر ۱۴۰۴');
    expect(await until.inputValue()).toBe('۱۴۰۴/۰۷/۳۰');
    await page.getByText('تاریخ پایان گذشته است.').waitFor();
    await page.getByRole('combobox', { name: 'پایان' }).click();
    await page.getByRole('option', { name: 'تعداد دفعات' }).click();
    await page.getByRole('textbox', { name: 'تعداد دفعات' }).fill('۳');
    await expect.poll(async () => (await times()).length).toBe(3);
    expect((await times()).every((one) => one.startsWith('شنبه'))).toBe(true);
  });

  it('takes days of one’s own choice, and lets them go again', async () => {
    await press('تاریخ‌های دلخواه');
    const typed = formatJalaliDate(addDays(toJalali(Date.now()), 40));
    await page.getByRole('textbox', { name: 'افزودن تاریخ' }).fill(typed);
    await press('افزودن');
    await page.getByRole('button', { name: 'ماه بعد' }).click();
    await page.getByRole('button', { name: /^۱ / }).click();
    await expect.poll(async () => (await times()).length).toBe(2);
    await page.getByRole('list', { name: 'تاریخ‌های انتخاب‌شده' }).getByRole('listitem').first().locator('.MuiChip-deleteIcon').click();
    await expect.poll(async () => (await times()).length).toBe(1);
  });

  it('is confirmed by its rule, and what its code signs is shown once more', async () => {
    await press('ماهانه');
    await page.getByRole('combobox', { name: 'پایان' }).click();
    await page.getByRole('option', { name: 'بدون پایان' }).click();
    await expect.poll(async () => (await times()).length).toBe(SHOWN_TIMES);
    const asked = Date.now();
    await press('ادامه و دریافت کد تایید');
    await page.getByText('به تفکیک اپراتور').waitFor();
    expect(await times()).toEqual(lastDays(SHOWN_TIMES).map((day) => `${day}، ۰۹:۳۰`));
    await sign(asked);
    await plan().getByText('آخرین روز هر ماه، ساعت ۰۹:۳۰').waitFor();
    expect(await page.getByTestId('next-occurrence').innerText()).toContain(lastDays(1)[0] ?? '—');
    expect(await overflow(page)).toBe(0);
  });

  it('is paused and goes on', async () => {
    await press('توقف');
    await page.getByText('زمان‌بندی متوقف است؛').waitFor();
    await press('ادامه');
    await expect.poll(() => page.getByTestId('next-occurrence').innerText()).toContain('نوبت بعدی');
  });

  it('leaves its next time out, named in the question', async () => {
    const [first = '—', second = '—'] = lastDays(2);
    await press('رد کردن نوبت بعدی');
    await page.getByRole('dialog').getByText(first).waitFor();
    await press('رد کردن این نوبت');
    await expect.poll(() => page.getByTestId('next-occurrence').innerText()).toContain(second);
    await page.getByRole('button', { name: /نوبت‌های گذشته/ }).click();
    const skipped = page.getByRole('table', { name: 'نوبت‌های گذشته' });
    expect(await skipped.innerText()).toMatch(new RegExp(`${first}.*رد شد`, 's'));
  });

  it('gets another rule by another code', async () => {
    await page.getByRole('link', { name: 'تغییر زمان‌بندی' }).click();
    await page.getByRole('textbox', { name: 'ساعت' }).fill('۱۱۱۵');
    await press('ادامه تا تایید نهایی');
    await page.getByRole('region', { name: 'پس از تایید' }).getByText('۱۱:۱۵').waitFor();
    await page.getByRole('region', { name: 'آنچه اکنون اجرا می‌شود' }).getByText('۰۹:۳۰').waitFor();
    const asked = Date.now();
    await press('ادامه و دریافت کد تایید');
    await sign(asked);
    await plan().getByText('آخرین روز هر ماه، ساعت ۱۱:۱۵').waitFor();
    await expect.poll(() => page.getByText('ویرایش باز').count()).toBe(0);
  });

  it('has its list revised: what was confirmed stays until a code comes', async () => {
    await press('ویرایش فهرست');
    await page.getByText('ویرایش باز: تا تایید با کد، فهرست پیشین اجرا می‌شود.').waitFor();
    await page.getByRole('button', { name: 'حذف ردیف' }).first().click();
    await expect.poll(() => page.getByRole('button', { name: 'حذف ردیف' }).count()).toBe(1);
    await press('انصراف از ویرایش');
    await press('دور ریختن ویرایش');
    await expect.poll(() => page.getByText('ویرایش باز').count()).toBe(0);
    await expect.poll(() => page.getByRole('table', { name: 'ردیف‌ها' }).getByRole('row').count()).toBe(3);

    await press('ویرایش فهرست');
    await addDirectCharge(page, '۰۹۱۲ ۱۱۱ ۲۲ ۵۵', '۷۰۰۰۰۰');
    await page.getByRole('link', { name: 'تایید نهایی' }).click();
    await page.getByRole('region', { name: 'پس از تایید' }).getByText('۱٬۸۰۰٬۰۰۰').waitFor();
    await page.getByRole('region', { name: 'آنچه اکنون اجرا می‌شود' }).getByText('۱٬۱۰۰٬۰۰۰').waitFor();
    const asked = Date.now();
    await press('ادامه و دریافت کد تایید');
    await sign(asked);
    await expect.poll(() => page.getByRole('table', { name: 'ردیف‌ها' }).getByRole('row').count()).toBe(4);
  });

  it('stands in the list with its next time', async () => {
    await page.goto(`${endpoints.origin}/orders`);
    const row = page.getByRole('row').filter({ hasText: NAME });
    await row.getByText('تکرارشونده').waitFor();
    expect(await row.innerText()).toContain('۱۱:۱۵');
  });

  it('is seen by operations with its rule, its times and who left one out', async () => {
    const desk = await sitDown(endpoints, 'operations');
    try {
      await desk.open(`${order}/show`);
      await desk.page.getByText('آخرین روز هر ماه، ساعت ۱۱:۱۵').first().waitFor();
      await desk.page.getByRole('region', { name: 'نوبت‌های بعدی' }).getByText('۱۱:۱۵').first().waitFor();
      await desk.page.getByRole('region', { name: /نوبت‌های گذشته/ }).getByText(/رد شد/).waitFor();
      expect(desk.troubles).toEqual([]);
    } finally {
      await desk.close();
    }
  });

  it('shows the same days on a phone in UTC, and nothing scrolls sideways', async () => {
    await page.goto(`${endpoints.origin}${order}`);
    await page.getByRole('button', { name: /نوبت‌های بعدی/ }).click();
    const here = await times();
    expect(here.length).toBe(SHOWN_TIMES);
    const phone = await openBrowser(390, 844, 'UTC');
    try {
      const small = await phone.context.newPage();
      small.setDefaultTimeout(15_000);
      const phoneTroubles = watchPage(small);
      await logIn(small, endpoints.origin, customer.mobile, customer.password);
      for (const address of ['/orders', `${order}/plan`, order]) {
        await small.goto(`${endpoints.origin}${address}`);
        await small.locator('main h1').waitFor();
        await expect.poll(() => small.getByRole('status', { name: 'در حال بارگذاری' }).count()).toBe(0);
        expect(await overflow(small), address).toBe(0);
      }
      await small.getByRole('button', { name: /نوبت‌های بعدی/ }).click();
      expect(await small.getByRole('list', { name: 'زمان‌ها' }).locator('time').allInnerTexts()).toEqual(here);
      expect(phoneTroubles).toEqual([]);
    } finally {
      await phone.close();
    }
  });

  it('is cancelled, and leaves no trouble in the browser', async () => {
    await press('لغو زمان‌بندی');
    await page.getByRole('dialog').getByRole('button', { name: 'لغو زمان‌بندی' }).click();
    await page.getByText('لغو شده').first().waitFor();
    await page.getByText('نوبت دیگری در پیش نیست.').waitFor();
    expect(troubles).toEqual([]);
  });
});
