import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startStack, type Stack } from '../../scripts/stack/start-stack.ts';
import { temporaryDataDir } from '../frame/running-system.ts';
import { answering, startReceiver } from '../gateways/receiver.ts';
import { graveFindings } from './support/accessibility.ts';
import { openBrowser, type BrowserWindow } from './support/browser.ts';
import { logIn } from './support/screens.ts';
import { overflow, watchPage } from './support/watch-page.ts';

/** What an owner looks after: people, keys of programs, and the addresses that programs are told at. */
const { dataDir, remove } = temporaryDataDir();

let stack: Stack;
let origin: string;
let window: BrowserWindow;
let page: Page;
let troubles: string[];
let receiver: Awaited<ReturnType<typeof startReceiver>>;
const addresses = ['/organisation', '/organisation/api-keys', '/organisation/webhooks'];
const dialog = (): Locator => page.getByRole('dialog');
const row = (text: string): Locator => page.getByRole('row').filter({ hasText: text });
const openTab = (name: string) => page.getByRole('tab', { name }).click();

/** The secret that is shown this once; the dialog is closed afterwards. */
async function readSecret(): Promise<string> {
  const secret = await page.getByTestId('secret').innerText();
  await page.getByRole('button', { name: 'نگه داشتم' }).click();
  await dialog().waitFor({ state: 'hidden' });
  return secret;
}

beforeAll(async () => {
  receiver = await startReceiver(answering(500, 'broken'));
  stack = await startStack({ dataDir, env: { KOOK_DEMO: '0', KOOK_WEBHOOK_STEPS_MS: '1000,1000,1000,1000,1000,1000' } });
  const endpoints = stack.endpoints();
  origin = endpoints.origin;
  if (!endpoints.demo) throw new Error('The seed made no demo people.');
  window = await openBrowser(1280, 860);
  page = await window.context.newPage();
  page.setDefaultTimeout(15_000);
  troubles = watchPage(page, [{ method: 'POST', path: /\/webhooks$/, status: 422 }]);
  await logIn(page, origin, endpoints.demo.customer.mobile, endpoints.demo.customer.password);
});

afterAll(async () => {
  await window?.close();
  await stack?.stop();
  await receiver?.close();
  remove();
});

describe('an organisation through its owner’s portal', () => {
  it('invites a colleague and takes the invitation back', async () => {
    await page.getByRole('navigation', { name: 'منو' }).getByRole('link', { name: 'سازمان' }).click();
    await page.getByRole('button', { name: 'دعوت همکار' }).click();
    await dialog().getByRole('textbox', { name: 'شماره همراه' }).fill('09125551234');
    await dialog().getByLabel('نقش').click();
    await page.getByRole('option', { name: 'بیننده' }).click();
    await dialog().getByRole('button', { name: 'فرستادن دعوت' }).click();
    await row('۰۹۱۲ ۵۵۵ ۱۲۳۴').getByText('در انتظار پذیرش').waitFor();
    await row('۰۹۱۲ ۵۵۵ ۱۲۳۴').getByRole('button', { name: 'پس گرفتن' }).click();
    await row('۰۹۱۲ ۵۵۵ ۱۲۳۴').getByText('پس‌گرفته').waitFor();
  });

  it('changes a colleague’s role, shuts them out and lets them in again; never the owner themselves', async () => {
    const people = page.getByRole('table', { name: 'افراد سازمان' });
    const person = await people.getByRole('row').filter({ hasText: 'بیننده' }).getByRole('cell').first().innerText();
    await row(person).getByRole('button', { name: 'تغییر نقش' }).click();
    await dialog().getByLabel('نقش').click();
    await page.getByRole('option', { name: 'خریدار' }).click();
    await dialog().getByRole('button', { name: 'ذخیره نقش' }).click();
    await row(person).getByRole('cell', { name: 'خریدار' }).waitFor();
    await row(person).getByRole('button', { name: 'غیرفعال کردن' }).click();
    await dialog().getByRole('button', { name: 'غیرفعال کردن' }).click();
    await row(person).getByText('غیرفعال', { exact: true }).waitFor();
    await row(person).getByRole('button', { name: 'فعال کردن' }).click();
    await dialog().getByRole('button', { name: 'فعال کردن' }).click();
    await row(person).getByText('غیرفعال', { exact: true }).waitFor({ state: 'hidden' });
    expect(await people.getByRole('row').filter({ hasText: 'شما' }).getByRole('button').count()).toBe(0);
  });

  it('makes a key whose secret is shown once and works, until it is revoked', async () => {
    await openTab('کلیدهای API');
    await page.getByRole('button', { name: 'کلید جدید' }).click();
    await dialog().getByRole('textbox', { name: 'نام کلید' }).fill('سامانه حقوق');
    await dialog().getByRole('checkbox', { name: /تایید نهایی/ }).check();
    await dialog().getByRole('textbox', { name: 'سقف روزانه تایید' }).fill('50000000');
    await dialog().getByRole('textbox', { name: 'پایان اعتبار' }).fill('۱۴۰۹/۱۲/۲۹');
    await dialog().getByRole('button', { name: 'ساختن کلید' }).click();
    const secret = await readSecret();
    const asProgram = () => fetch(`${origin}/api/portal/orders`, { headers: { Authorization: `Bearer ${secret}` } }).then(({ status }) => status);
    expect(await asProgram()).toBe(200);
    await row('سامانه حقوق').getByText('۵۰٬۰۰۰٬۰۰۰ ریال').waitFor();
    await row('سامانه حقوق').getByText('۱۴۰۹/۱۲/۲۹').waitFor();
    expect(await page.content()).not.toContain(secret);
    await row('سامانه حقوق').getByRole('button', { name: 'باطل کردن' }).click();
    await dialog().getByRole('button', { name: 'باطل کردن' }).click();
    await page.getByText('هنوز کلیدی نساخته‌اید').waitFor();
    expect(await asProgram()).toBe(401);
  });

  it('makes a webhook, and refuses an address that leads inside', async () => {
    await openTab('وب‌هوک‌ها');
    await page.getByRole('button', { name: 'وب‌هوک جدید' }).click();
    await dialog().getByRole('textbox', { name: 'نشانی' }).fill('https://10.0.0.1/kook');
    await dialog().getByRole('button', { name: 'ساختن وب‌هوک' }).click();
    await dialog().getByText('این نشانی به شبکه داخلی می‌رسد').waitFor();
    await dialog().getByRole('textbox', { name: 'نشانی' }).fill(receiver.url);
    await dialog().getByRole('checkbox', { name: 'نتیجه بررسی ثبت‌نام' }).uncheck();
    await dialog().getByRole('button', { name: 'ساختن وب‌هوک' }).click();
    expect(await readSecret()).toMatch(/^whsec_/);
    await page.getByText('در کار', { exact: true }).waitFor();
  });

  it('tries it, sees each attempt with its answer, and sends a message once more', async () => {
    await page.getByRole('link', { name: 'پیام‌های فرستاده' }).click();
    addresses.push(new URL(page.url()).pathname);
    await page.getByRole('button', { name: 'ارسال آزمایشی' }).click();
    await page.getByRole('button', { name: 'جزییات' }).click();
    await page.getByText('پاسخ ۵۰۰').first().waitFor();
    receiver.answers(answering(200, 'ok'));
    await row('آزمایشی').getByText('رسیده').waitFor();
    await page.getByText('پاسخ ۲۰۰').waitFor();
    const before = receiver.received.length;
    await page.getByRole('button', { name: 'ارسال دوباره' }).click();
    await expect.poll(() => receiver.received.length, { timeout: 15_000 }).toBe(before + 1);
    const ids = new Set(receiver.received.map(({ headers }) => headers['webhook-id']));
    expect(ids.size).toBe(1);
  });

  it('changes its secret, stops it, and takes it away', async () => {
    await page.getByRole('link', { name: 'همه وب‌هوک‌ها' }).click();
    await page.getByRole('button', { name: 'رمز تازه' }).click();
    await dialog().getByRole('button', { name: 'ساختن رمز تازه' }).click();
    expect(await readSecret()).toMatch(/^whsec_/);
    await page.getByRole('button', { name: 'از کار انداختن' }).click();
    await page.getByText('از کار افتاده').waitFor();
    await page.getByRole('button', { name: 'به کار انداختن' }).click();
    await page.getByText('در کار', { exact: true }).waitFor();
  });

  it('says nothing of trouble, and fits a phone', async () => {
    expect(troubles).toEqual([]);
    await page.setViewportSize({ width: 390, height: 844 });
    for (const address of addresses) {
      await page.goto(origin + address);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.waitForLoadState('networkidle');
      expect(await overflow(page), address).toBeLessThanOrEqual(0);
      expect(await graveFindings(page), address).toEqual([]);
    }
    await page.goto(`${origin}/organisation/webhooks`);
    await page.getByRole('button', { name: 'حذف', exact: true }).click();
    await dialog().getByRole('button', { name: 'حذف وب‌هوک' }).click();
    await page.getByText('هنوز وب‌هوکی نساخته‌اید').waitFor();
  });
});
