import { join } from 'node:path';
import ExcelJS from 'exceljs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rowMessage, type RowCode } from '../../domain/order-lines/index.ts';
import { numbersWorkbook } from '../../scripts/drill/numbers-workbook.ts';
import { logIn as logInByProgram, type PortalClient } from '../../scripts/order/portal-client.ts';
import { PROJECT_DIR } from '../../scripts/project.ts';
import type { Endpoints } from '../../scripts/stack/endpoints.ts';
import { startStack, type Stack } from '../../scripts/stack/start-stack.ts';
import { temporaryDataDir } from '../frame/running-system.ts';
import { graveFindings } from './support/accessibility.ts';
import { openBrowser, type BrowserWindow } from './support/browser.ts';
import { logInOf } from './support/cases.ts';
import { download } from './support/download.ts';
import { readCode } from './support/read-code.ts';
import { logIn, uploadCharges } from './support/screens.ts';
import { overflow, watchPage } from './support/watch-page.ts';

/** What the portal is like to work with, whatever the work: long lists, wrong files, codes, ended sessions, no network. */
const { dataDir, remove } = temporaryDataDir();
const SLOW = { timeout: 10_000 };

let stack: Stack;
let endpoints: Endpoints;
let client: PortalClient;
let window: BrowserWindow;

beforeAll(async () => {
  stack = await startStack({ dataDir, env: { KOOK_DEMO: '0' } });
  endpoints = stack.endpoints();
  client = await logInByProgram(endpoints.origin, logInOf(endpoints, 'customer'));
  window = await openBrowser(1280, 860);
  const { identifier, password } = logInOf(endpoints, 'customer');
  const page = await window.context.newPage();
  await logIn(page, endpoints.origin, identifier, password);
  await page.close();
});
afterAll(async () => {
  await window?.close();
  await stack?.stop();
  remove();
});

async function orderOf(name: string): Promise<string> {
  return (await client.call<{ id: string }>('POST', '/portal/orders', { name })).id;
}

async function pageAt(path: string): Promise<Page> {
  const page = await window.context.newPage();
  page.setDefaultTimeout(15_000);
  await page.goto(endpoints.origin + path);
  return page;
}

/** Over the open screen, once the session is gone. */
async function renew(page: Page): Promise<void> {
  await page.getByText('نشست شما پایان یافته است').waitFor();
  await page.getByRole('textbox', { name: 'رمز عبور' }).fill(logInOf(endpoints, 'customer').password);
  await page.getByRole('button', { name: 'ورود', exact: true }).click();
  await page.getByText('نشست شما پایان یافته است').waitFor({ state: 'hidden' });
}

const SMALL = { productType: 'direct-charge', amount: '50000' };

describe('a list of a hundred thousand', () => {
  const LINES = 100_000;
  /** The order's page with some thirty rows; all of them would be a million and a half. */
  const NODES = 1_800;
  let page: Page;
  let troubles: string[];
  const nodes = () => page.evaluate(() => document.querySelectorAll('*').length);
  const row = (number: number) => page.locator(`[aria-rowindex="${number + 1}"]`);

  beforeAll(async () => {
    const order = await orderOf('صدهزار شماره');
    const form = new FormData();
    form.set('kind', 'charge');
    form.set('mode', 'append');
    form.set('file', new Blob([await numbersWorkbook(LINES, 0)]), 'صدهزار.xlsx');
    await client.upload(`/portal/orders/${order}/upload`, form);
    page = await pageAt(`/orders/${order}`);
    troubles = watchPage(page);
  });
  afterAll(() => page?.close());

  it('draws what is in sight, and tells screen readers of all of it', async () => {
    await row(1).getByText('۰۹۱۲ ۰۰۰ ۰۰۰۰').waitFor();
    expect(await page.getByRole('table', { name: 'ردیف‌ها' }).getAttribute('aria-rowcount')).toBe(String(LINES + 1));
    expect(await nodes()).toBeLessThan(NODES);
    expect(await overflow(page)).toBe(0);
    expect(await graveFindings(page)).toEqual([]);
  });

  it('scrolls to its last line, and never holds more', async () => {
    for (let turn = 0; turn < 10; turn += 1) {
      await page.mouse.wheel(0, 1_500);
      await page.waitForTimeout(50);
    }
    await row(300).getByRole('button', { name: 'اصلاح ردیف' }).waitFor();
    expect(await nodes()).toBeLessThan(NODES);
    await page.keyboard.press('Control+End');
    await row(LINES).getByRole('button', { name: 'اصلاح ردیف' }).waitFor();
    expect(await nodes()).toBeLessThan(NODES);
  });

  it('goes to a row by its number, and stands there again after a reload and on return', async () => {
    await page.keyboard.press('Control+Home');
    await row(1).getByRole('button', { name: 'اصلاح ردیف' }).waitFor();
    await page.getByRole('textbox', { name: 'رفتن به ردیف' }).fill('۵۰۰۰۱');
    await page.getByRole('textbox', { name: 'رفتن به ردیف' }).press('Enter');
    await row(50_001).getByRole('button', { name: 'اصلاح ردیف' }).waitFor();
    await page.waitForURL(/row=5000\d/);
    await page.reload();
    await row(50_001).getByRole('button', { name: 'اصلاح ردیف' }).waitFor();
    expect(await row(50_001).isVisible()).toBe(true);
    await page.getByRole('link', { name: 'تایید نهایی' }).click();
    await page.getByRole('heading', { name: 'تایید نهایی' }).waitFor();
    await page.goBack();
    await row(50_001).getByRole('button', { name: 'اصلاح ردیف' }).waitFor();
  });

  it('is corrected, deleted from and searched in where one stands', async () => {
    await row(50_001).getByRole('button', { name: 'اصلاح ردیف' }).click();
    await page.getByRole('dialog').getByRole('textbox', { name: 'مبلغ' }).fill('۹۹۰۰۰۰');
    await page.getByRole('dialog').getByRole('button', { name: 'ذخیره', exact: true }).click();
    await row(50_001).getByText('۹۹۰٬۰۰۰ ریال').waitFor();
    const next = await row(50_002).locator('td').first().innerText();
    await row(50_001).getByRole('button', { name: 'حذف ردیف' }).click();
    await page.getByText('۹۹٬۹۹۹ ردیف، جمع کل').waitFor();
    await expect.poll(() => row(50_001).locator('td').first().innerText(), SLOW).toBe(next);

    await page.keyboard.press('Control+Home');
    await page.getByRole('searchbox', { name: 'جستجوی شماره همراه' }).fill('0935 009 9997');
    await expect.poll(() => page.getByRole('table', { name: 'ردیف‌ها' }).getByRole('row').count(), SLOW).toBe(2);
    expect(new URL(page.url()).searchParams.get('row')).toBeNull();
    expect(troubles).toEqual([]);
  });

  it('is reached from the keyboard without the way through the menu', async () => {
    await page.bringToFront();
    await page.keyboard.press('Tab');
    await page.getByRole('button', { name: 'رفتن به محتوای صفحه' }).press('Enter');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('MAIN');
  });

  it('is cards on a phone, as few of them', async () => {
    await page.getByRole('searchbox', { name: 'جستجوی شماره همراه' }).fill('');
    await page.setViewportSize({ width: 390, height: 844 });
    await page.locator('li[aria-posinset="1"]').getByText('۰۹۱۲ ۰۰۰ ۰۰۰۰').waitFor();
    await page.getByRole('textbox', { name: 'رفتن به ردیف' }).fill('99999');
    await page.getByRole('textbox', { name: 'رفتن به ردیف' }).press('Enter');
    await page.locator('li[aria-posinset="99999"]').getByRole('button', { name: 'اصلاح ردیف' }).waitFor();
    expect(await nodes()).toBeLessThan(NODES);
    expect(await overflow(page)).toBe(0);
    expect(troubles).toEqual([]);
  });
});

describe('a file with every kind of mistake', () => {
  const SAMPLES = join(PROJECT_DIR, 'test/samples');
  const ONES = '۶۰۰۰۰';
  /** Of charge-odd.xlsx: the row, what is said of it, and what mends it. */
  const MISTAKES: readonly { row: string; code: RowCode; mobile?: string; amount?: string; operator?: string }[] = [
    { row: '۱۸', code: 'invalid-mobile', mobile: '09122223301', amount: ONES },
    { row: '۲۴', code: 'operator-not-sold', operator: 'همراه اول' },
    { row: '۲۶', code: 'amount-out-of-range', amount: ONES },
    { row: '۳۰', code: 'amount-not-integer', amount: ONES },
    { row: '۳۳', code: 'amount-not-a-number', amount: ONES },
    { row: '۳۴', code: 'amount-missing', amount: ONES },
    { row: '۳۶', code: 'mobile-missing', mobile: '09122223302', amount: ONES },
    { row: '۴۲', code: 'unknown-operator', operator: 'رایتل' },
    { row: '۴۵', code: 'unknown-operator', mobile: '09122223303', amount: ONES, operator: 'همراه اول' },
  ];
  const REFUSED = 22;
  const TAKEN = 22 + MISTAKES.length;
  let page: Page;
  let troubles: string[];
  let order: string;
  const left = (count: number) => page.getByRole('tab', { name: `نادرست (${new Intl.NumberFormat('fa').format(count)})` }).waitFor();
  const row = (number: string) => page.getByRole('row').filter({ hasText: `ردیف ${number}` });

  beforeAll(async () => {
    order = await orderOf('فایل پر از خطا');
    page = await pageAt(`/orders/${order}`);
    troubles = watchPage(page, [{ method: 'POST', path: /\/upload$/, status: 422 }]);
    await uploadCharges(page, join(SAMPLES, 'charge-odd.xlsx'));
    await page.getByRole('heading', { name: 'بررسی فایل' }).waitFor();
    // Its verdicts have an address of their own, and who left it finds it at the order.
    await page.goto(new URL(`/orders/${order}`, page.url()).href);
    await page.getByText('charge-odd.xlsx').waitFor();
    await page.getByRole('link', { name: 'دیدن نتیجه' }).click();
    await left(REFUSED);
    await page.reload();
    await left(REFUSED);
  });
  afterAll(() => page?.close());

  it('says of each row what is wrong with it, and mends it where it stands', async () => {
    for (const [done, { row: number, code, mobile, amount, operator }] of MISTAKES.entries()) {
      expect(await row(number).innerText(), number).toContain(rowMessage(code));
      await row(number).getByRole('button', { name: 'اصلاح' }).click();
      const dialog = page.getByRole('dialog', { name: `اصلاح ردیف ${number}` });
      if (code === 'amount-out-of-range') {
        await dialog.getByRole('textbox', { name: 'مبلغ (ریال)' }).fill('1');
        await dialog.getByRole('button', { name: 'ذخیره' }).click();
        await dialog.getByText(rowMessage(code)).waitFor();
      }
      if (mobile !== undefined) await dialog.getByRole('textbox', { name: 'شماره همراه' }).fill(mobile);
      if (amount !== undefined) await dialog.getByRole('textbox', { name: 'مبلغ (ریال)' }).fill(amount);
      if (operator !== undefined) {
        await dialog.getByRole('combobox', { name: 'اپراتور' }).click();
        await page.getByRole('option', { name: operator }).click();
      }
      await dialog.getByRole('button', { name: 'ذخیره' }).click();
      await dialog.waitFor({ state: 'hidden' });
      await left(REFUSED - done - 1);
    }
    await row('۴۶').getByRole('button', { name: 'کنار گذاشتن ردیف' }).click();
    await left(REFUSED - MISTAKES.length - 1);
  });

  it('is warned of a repeated number, and takes it all the same', async () => {
    await page.getByRole('tab', { name: /با هشدار/ }).click();
    expect(await row('۲۳').innerText()).toContain(rowMessage('repeated-number'));
    expect(await row('۲۲').innerText()).toContain(rowMessage('possible-lost-digits'));
  });

  it('gives the bad rows as a file, which goes up again once it is mended', async () => {
    const errors = new ExcelJS.Workbook();
    await errors.xlsx.readFile(await download(page, 'دریافت فایل خطاها'));
    const [sheet] = errors.worksheets;
    let mended = 0;
    sheet?.eachRow((cells, number) => {
      if (number === 1 || cells.getCell(1).text + cells.getCell(2).text === '') return;
      mended += 1;
      cells.getCell(1).value = `0912222340${String(mended).padStart(2, '0')}`.slice(0, 11);
      cells.getCell(2).value = 70_000;
      cells.getCell(3).value = null;
    });
    expect(mended).toBe(REFUSED - MISTAKES.length - 1);
    const path = join(dataDir, 'mended.xlsx');
    await errors.xlsx.writeFile(path);

    await page.getByRole('button', { name: 'پذیرش ردیف‌های درست' }).click();
    await page.getByText(`${new Intl.NumberFormat('fa').format(TAKEN)} ردیف، جمع کل`).waitFor();
    await uploadCharges(page, path);
    await page.getByText(`${new Intl.NumberFormat('fa').format(TAKEN + mended)} ردیف، جمع کل`).waitFor();
  });

  it('of a package holds numbers of another operator, which were all ported', async () => {
    await page.getByRole('link', { name: 'آپلود فایل اکسل' }).click();
    await page.getByRole('button', { name: 'بسته اینترنت گروهی' }).click();
    await page.getByRole('combobox', { name: 'اپراتور' }).click();
    await page.getByRole('option', { name: 'ایرانسل' }).click();
    await page.getByRole('combobox', { name: 'بسته اینترنت' }).click();
    await page.getByRole('option').first().click();
    await page.getByLabel('فایل اکسل', { exact: true }).setInputFiles(join(SAMPLES, 'package-irancell-odd.xlsx'));
    await page.getByRole('button', { name: 'تایید', exact: true }).click();
    await left(2);
    expect(await row('۱۲').innerText()).toContain(rowMessage('other-operator'));
    await page.getByRole('button', { name: 'همه ترابرد شده‌اند' }).click();
    await page.getByRole('dialog').getByRole('combobox', { name: 'اپراتور' }).click();
    await page.getByRole('option', { name: 'ایرانسل' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'ثبت برای همه' }).click();
    await left(0);
    await page.getByRole('button', { name: 'افزودن به درخواست' }).click();
    await page.getByText(/ردیف، جمع کل/).waitFor();
    expect(troubles).toEqual([]);
  });
});

describe('the code of the SMS', () => {
  const mobile = () => logInOf(endpoints, 'customer').identifier;
  const smsOf = async () => ((await (await fetch(`${endpoints.simulators.sms}/messages?receptor=${mobile()}`)).json()) as { text: string }[])[0]?.text ?? '';

  async function askedOf(name: string): Promise<{ page: Page; since: number }> {
    const order = await orderOf(name);
    await client.call('POST', `/portal/orders/${order}/lines`, { ...SMALL, mobile: '09121110099' });
    const page = await pageAt(`/orders/${order}/confirmation`);
    const since = Date.now();
    await page.getByRole('button', { name: 'ادامه و دریافت کد تایید' }).click();
    await page.getByLabel('کد ۶ رقمی').waitFor();
    return { page, since };
  }

  it('survives a reload, with the time until a new one, and is taken out of the whole SMS', async () => {
    const { page, since } = await askedOf('کد چسبانده');
    const code = await readCode(endpoints.simulators.sms, mobile(), 'order-confirmation', since);
    await page.reload();
    await page.getByText('به تفکیک اپراتور').waitFor();
    expect(await page.getByRole('button', { name: /ارسال دوباره تا/ }).isDisabled()).toBe(true);
    const sms = await smsOf();
    expect(sms).toMatch(new RegExp(`\n@localhost #${code}$`));
    await page.getByLabel('کد ۶ رقمی').focus();
    await page.keyboard.insertText(sms);
    await page.waitForURL(/\/runs\//);
    await page.close();
  });

  it('is offered by a telephone that reads it, and signs by itself', async () => {
    await window.context.exposeFunction('codeOfTelephone', () => readCode(endpoints.simulators.sms, mobile(), 'order-confirmation', Date.now() - 2_000));
    // A telephone's browser; Chromium on a desk has no SMS to read.
    await window.context.addInitScript(() => {
      Object.assign(globalThis, { OTPCredential: class {} });
      navigator.credentials.get = async (options) => {
        if (!(options && 'otp' in options)) throw new Error('no code asked for');
        return { type: 'otp', id: '', code: await (globalThis as unknown as { codeOfTelephone: () => Promise<string> }).codeOfTelephone() } as never;
      };
    });
    const { page } = await askedOf('کد خوانده');
    await page.waitForURL(/\/runs\//);
    await page.close();
  });
});

describe('a session that ends', () => {
  it('takes nothing typed away: one line, a file, and the code are sent on after the log-in', async () => {
    const order = await orderOf('نشستی که پایان می‌یابد');
    const page = await pageAt(`/orders/${order}`);
    const refused = (['GET', 'POST', 'PUT'] as const).map((method) => ({ method, path: /^\/api\//, status: 401 }));
    const troubles = watchPage(page, refused);

    await page.getByRole('button', { name: 'افزودن جزییات' }).click();
    await page.getByRole('dialog').getByRole('textbox', { name: 'شماره همراه' }).fill('09121110088');
    await page.getByRole('dialog').getByText('همراه اول').waitFor();
    await page.getByRole('dialog').getByRole('textbox', { name: 'مبلغ' }).fill('50000');
    await window.context.clearCookies();
    await page.getByRole('dialog').getByRole('button', { name: 'ذخیره', exact: true }).click();
    await renew(page);
    await page.getByText('۱ ردیف، جمع کل').waitFor();

    await page.getByRole('link', { name: 'آپلود فایل اکسل' }).click();
    await page.getByLabel('فایل اکسل', { exact: true }).setInputFiles(join(PROJECT_DIR, 'test/samples/charge-240.xlsx'));
    await page.waitForLoadState('networkidle');
    await window.context.clearCookies();
    await page.getByRole('button', { name: 'تایید', exact: true }).click();
    await renew(page);
    await page.getByText('۲۴۱ ردیف، جمع کل').waitFor();

    await page.getByRole('link', { name: 'تایید نهایی' }).click();
    await page.getByRole('button', { name: 'ادامه و دریافت کد تایید' }).waitFor();
    await page.waitForLoadState('networkidle');
    await window.context.clearCookies();
    await page.getByRole('button', { name: 'ادامه و دریافت کد تایید' }).click();
    await renew(page);
    await page.waitForURL(/\/runs\//);
    expect(troubles).toEqual([]);
    await page.close();
  });
});

describe('an order that the credit does not cover', () => {
  const MISSING = '۵۰۰٬۰۰۰';

  it('leads to the credit with exactly what is missing, and back to the order once it is paid', async () => {
    const { identifier, password } = logInOf(endpoints, 'otherCustomer');
    const other = await logInByProgram(endpoints.origin, { identifier, password });
    const { available } = await other.call<{ available: string }>('GET', '/portal/credit');
    const { items } = await other.call<{ items: { id: string; amount: string }[] }>('GET', '/portal/products?operator=1&type=pin-charge');
    const face = items.map(({ id, amount }) => ({ id, amount: Number(amount) })).sort((a, b) => b.amount - a.amount)[0];
    if (!face) throw new Error('There is no PIN to buy.');
    const { id: order } = await other.call<{ id: string }>('POST', '/portal/orders', { name: 'بیش از اعتبار' });
    const add = (line: object) => other.call('POST', `/portal/orders/${order}/lines`, line);
    let rest = Number(available);
    for (const most = 10_000; rest >= face.amount; ) {
      const count = Math.min(most, Math.floor(rest / face.amount));
      await add({ productType: 'pin-charge', productId: face.id, operatorCode: 1, count });
      rest -= count * face.amount;
    }
    await add({ ...SMALL, mobile: '09121110077', amount: String(500_000 + rest) });

    const visitor = await openBrowser(390, 844);
    try {
      const page = await visitor.context.newPage();
      page.setDefaultTimeout(20_000);
      await logIn(page, endpoints.origin, identifier, password);
      await page.goto(`${endpoints.origin}/orders/${order}/confirmation`);
      await page.getByText('کسری اعتبار').waitFor();
      expect(await page.getByRole('alert').innerText()).toContain(`${MISSING} ریال`);
      expect(await page.getByRole('button', { name: 'ادامه و دریافت کد تایید' }).isDisabled()).toBe(true);
      await page.getByRole('alert').getByRole('link', { name: 'افزایش اعتبار' }).click();
      await expect.poll(() => page.getByRole('textbox', { name: 'مبلغ پرداخت' }).inputValue(), SLOW).toBe(MISSING);
      await page.getByRole('button', { name: 'پرداخت', exact: true }).click();
      await page.waitForURL((url) => url.href.startsWith(endpoints.simulators.bank));
      await page.locator('button[value=pay], input[value=pay]').first().click();
      await page.getByText('پرداخت موفق بود').waitFor();
      await page.getByRole('link', { name: 'بازگشت به درخواست' }).click();
      await page.waitForURL(new RegExp(`/orders/${order}/confirmation$`));
      await expect.poll(() => page.getByRole('button', { name: 'ادامه و دریافت کد تایید' }).isEnabled(), SLOW).toBe(true);
      expect(await page.getByText('کسری اعتبار').count()).toBe(0);
      expect(await overflow(page)).toBe(0);
    } finally {
      await visitor.close();
    }
  });
});

describe('the portal on a device', () => {
  it('can be installed: its manifest has a name and icons that are there', async () => {
    const page = await pageAt('/orders');
    const manifest = await page.evaluate(async () => {
      const link = document.querySelector<HTMLLinkElement>('link[rel=manifest]');
      return (await fetch(link?.href ?? '')).json() as Promise<{ name: string; dir: string; display: string; icons: { src: string; purpose?: string }[] }>;
    });
    expect(manifest).toMatchObject({ name: 'پورتال سازمانی کوک', dir: 'rtl', display: 'standalone' });
    expect(manifest.icons.some(({ purpose }) => purpose === 'maskable')).toBe(true);
    for (const { src } of manifest.icons) expect((await fetch(endpoints.origin + src)).headers.get('content-type')).toMatch(/^image\//);
    await page.close();
  });

  it('says clearly that there is no network, what goes on without one, and keeps nothing of the API', async () => {
    const page = await pageAt('/orders');
    await page.getByRole('heading', { name: 'شارژ و بسته' }).waitFor();
    await page.evaluate(() => navigator.serviceWorker.ready);
    // The worker serves the next visit.
    await page.reload();
    await page.getByRole('heading', { name: 'شارژ و بسته' }).waitFor();
    const kept = await page.evaluate(async () => {
      const opened = await Promise.all((await caches.keys()).map((name) => caches.open(name)));
      return (await Promise.all(opened.map((cache) => cache.keys()))).flat().map(({ url }) => new URL(url).pathname).sort();
    });
    expect(kept).toEqual(['/icon.svg', '/offline.html']);
    await window.context.setOffline(true);
    try {
      await page.getByText('اتصال اینترنت شما قطع است').waitFor();
      await page.goto(`${endpoints.origin}/reports`);
      await page.getByRole('heading', { name: 'اتصال اینترنت قطع است' }).waitFor();
      await page.getByText('درخواست‌های تاییدشده و زمان‌بندی‌شده ادامه دارند').waitFor();
      expect(await overflow(page)).toBe(0);
    } finally {
      await window.context.setOffline(false);
    }
    await page.getByRole('link', { name: 'تلاش دوباره' }).click();
    await page.getByRole('heading', { name: 'گزارشات' }).waitFor();
    await page.close();
  });
});
