import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { numbersWorkbook } from '../../scripts/drill/numbers-workbook.ts';
import { logIn as logInByProgram, type PortalClient } from '../../scripts/order/portal-client.ts';
import type { Endpoints } from '../../scripts/stack/endpoints.ts';
import { startStack, type Stack } from '../../scripts/stack/start-stack.ts';
import { temporaryDataDir } from '../frame/running-system.ts';
import { openBrowser, type BrowserWindow } from './support/browser.ts';
import { logInOf } from './support/cases.ts';
import { logIn } from './support/screens.ts';
import { overflow, watchPage } from './support/watch-page.ts';

/** What the portal is like to work with, whatever the work: long lists, wrong files, codes, ended sessions, no network. */
const { dataDir, remove } = temporaryDataDir();

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
    await expect.poll(() => row(50_001).locator('td').first().innerText()).toBe(next);

    await page.keyboard.press('Control+Home');
    await page.getByRole('searchbox', { name: 'جستجوی شماره همراه' }).fill('0935 009 9997');
    await expect.poll(() => page.getByRole('table', { name: 'ردیف‌ها' }).getByRole('row').count()).toBe(2);
    expect(new URL(page.url()).searchParams.get('row')).toBeNull();
    expect(troubles).toEqual([]);
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
