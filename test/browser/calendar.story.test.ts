import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formatJalaliDate, toJalali } from '../../domain/calendar/jalali.ts';
import { logIn as asProgram } from '../../scripts/order/portal-client.ts';
import type { Endpoints } from '../../scripts/stack/endpoints.ts';
import { startStack, type Stack } from '../../scripts/stack/start-stack.ts';
import { temporaryDataDir } from '../frame/running-system.ts';
import { readICalendar } from '../support/read-icalendar.ts';
import { graveFindings } from './support/accessibility.ts';
import { sitDown, type Desk } from './support/back-office.ts';
import { openBrowser, type BrowserWindow } from './support/browser.ts';
import { logInOf } from './support/cases.ts';
import { logIn } from './support/screens.ts';
import { overflow, watchPage } from './support/watch-page.ts';

/** Notes on dates and the reminder of one, the calendar and its address, and what staff write and keep for it. */
const { dataDir, remove } = temporaryDataDir();
const NOTE = 'تمدید قرارداد، آزمون مرورگر';

let stack: Stack;
let endpoints: Endpoints;
let window: BrowserWindow;
let page: Page;
let troubles: string[];
let desk: Desk;
const dialog = () => page.getByRole('dialog');
const menu = (name: string) => page.getByRole('navigation', { name: 'منو' }).getByRole('link', { name }).click();

beforeAll(async () => {
  stack = await startStack({ dataDir, env: { KOOK_DEMO: '0' } });
  endpoints = stack.endpoints();
  window = await openBrowser(1280, 860);
  page = await window.context.newPage();
  page.setDefaultTimeout(15_000);
  troubles = watchPage(page);
  const { identifier, password } = logInOf(endpoints, 'customer');
  await logIn(page, endpoints.origin, identifier, password);
  desk = await sitDown(endpoints, 'admin');
});

afterAll(async () => {
  await desk?.close();
  await window?.close();
  await stack?.stop();
  remove();
});

describe('the calendar in the portal', () => {
  const today = () => toJalali(Date.now());

  it('takes a note on the day that was opened, changes it and takes it out', async () => {
    await menu('تقویم');
    await page.getByRole('main').locator('[aria-current=date]').click();
    await dialog().getByText('در این روز چیزی نیست.').waitFor();
    await dialog().getByRole('button', { name: 'افزودن رویداد' }).click();
    await dialog().getByRole('textbox', { name: 'عنوان' }).fill(NOTE);
    await dialog().getByRole('button', { name: 'ذخیره' }).click();
    await page.getByText('یادداشت ثبت شد.').waitFor();
    await page.getByRole('main').locator('[aria-current=date]').click();
    await dialog().getByRole('button', { name: `ویرایش «${NOTE}»` }).click();
    const form = page.getByRole('dialog', { name: 'ویرایش رویداد' });
    await form.getByRole('textbox', { name: 'یادداشت (اختیاری)' }).fill('با بخش حقوقی');
    await form.getByRole('button', { name: 'ذخیره' }).click();
    await dialog().getByText('با بخش حقوقی').waitFor();
    await dialog().getByRole('button', { name: `حذف «${NOTE}»` }).click();
    await page.getByRole('dialog', { name: 'حذف رویداد' }).getByRole('button', { name: 'حذف رویداد' }).click();
    await dialog().getByText('در این روز چیزی نیست.').waitFor();
    await dialog().getByRole('button', { name: 'بستن' }).click();
  });

  it('refuses a reminder in the past at its field, and keeps what was typed', async () => {
    await page.getByRole('button', { name: 'افزودن رویداد' }).click();
    await dialog().getByRole('textbox', { name: 'عنوان' }).fill('دیر شد');
    await dialog().getByLabel('یادآوری با پیامک و پیام').check();
    await dialog().getByRole('textbox', { name: 'روز یادآوری' }).fill('۱۴۰۴/۰۱/۰۱');
    troubles.length = 0;
    await dialog().getByRole('button', { name: 'ذخیره' }).click();
    await dialog().getByText('زمان یادآوری گذشته است.').waitFor();
    expect(await dialog().getByRole('textbox', { name: 'عنوان' }).inputValue()).toBe('دیر شد');
    expect(troubles.splice(0)).toEqual(['refused: POST /api/portal/events 422']);
    await dialog().getByRole('button', { name: 'انصراف' }).click();
  });

  it('reminds its maker when the time has come', async () => {
    const customer = await asProgram(endpoints.origin, logInOf(endpoints, 'customer'));
    await customer.call('POST', '/portal/events', { date: formatJalaliDate(today()), title: NOTE, remindAt: new Date(Date.now() + 3_000).toISOString() });
    await expect.poll(async () => (await customer.call<{ items: { kind: string }[] }>('GET', '/portal/messages?unread=true')).items.map(({ kind }) => kind), { timeout: 20_000 }).toContain('event-reminder');
    await menu('پیام ها');
    await page.getByText(`یادآوری: ${NOTE}`).waitFor();
    await page.getByRole('link', { name: 'دیدن' }).first().click();
    await page.getByText('یادآوری شد').waitFor();
  });

  it('has an address for other programs, which a new one ends', async () => {
    await menu('تقویم');
    await page.getByRole('button', { name: 'نشانی تقویم' }).click();
    const url = await dialog().locator('code').innerText();
    const { events } = await readICalendar(await (await fetch(url)).text());
    expect(events.map(({ summary }) => summary)).toContain(NOTE);
    await dialog().getByRole('button', { name: 'ساختن نشانی تازه' }).click();
    await page.getByRole('dialog', { name: 'ساختن نشانی تازه' }).getByRole('button', { name: 'ساختن نشانی تازه' }).click();
    await expect.poll(() => dialog().locator('code').first().innerText()).not.toBe(url);
    expect((await fetch(url)).status).toBe(404);
    await dialog().getByRole('button', { name: 'بستن' }).first().click();
  });
});

describe('in the back office', () => {
  it('a message to all is written once and asked for nothing more', async () => {
    await desk.open('/messages');
    await desk.page.getByRole('link', { name: 'پیام تازه' }).click();
    await desk.page.getByLabel('همه سازمان‌ها').check();
    await desk.page.getByText('این پیام به همه سازمان‌ها می‌رسد').waitFor();
    await desk.page.getByRole('textbox', { name: 'عنوان' }).fill('به‌روزرسانی شبانه');
    await desk.page.getByRole('textbox', { name: 'متن' }).fill('از ساعت ۲ تا ۳ بامداد');
    await desk.page.getByRole('button', { name: 'فرستادن' }).click();
    await desk.page.getByText('رسیدن پیام').waitFor();
    await menu('پیام ها');
    await page.getByText('به‌روزرسانی شبانه').waitFor();
    await page.getByRole('button', { name: 'همه خوانده شد' }).click();
    await page.getByText('خوانده شد', { exact: true }).first().waitFor({ state: 'hidden' });
    await desk.page.reload();
    await desk.page.getByText('۱ از ۲').first().waitFor();
  });

  it('a year’s holidays are proposed and confirmed, and stand in the portal’s calendar', async () => {
    await desk.open('/holidays');
    await desk.page.getByRole('button', { name: 'محاسبه پیشنهاد' }).click();
    await desk.page.getByRole('row').filter({ hasText: 'عاشورای حسینی' }).getByText('پیشنهادی').waitFor();
    await desk.page.getByRole('button', { name: 'تایید سال' }).click();
    await desk.confirm('تایید سال');
    await desk.page.getByText('تایید فرهاد یزدانی').waitFor();
    expect(await desk.page.getByText('پیشنهادی', { exact: true }).count()).toBe(0);
    const { items } = await (await asProgram(endpoints.origin, logInOf(endpoints, 'customer'))).call<{ items: { date: string; title: string }[] }>('GET', '/portal/holidays');
    const ashura = items.find(({ title }) => title === 'عاشورای حسینی');
    expect(ashura).toBeDefined();
    await page.goto(`${endpoints.origin}/calendar?month=${ashura!.date.slice(0, 7).replace('/', '-')}`);
    await page.getByRole('button', { name: 'عاشورای حسینی' }).waitFor();
  });
});

it('says nothing of trouble, and fits a phone', async () => {
  expect([...troubles, ...desk.troubles]).toEqual([]);
  for (const [screen, at] of [[page, ['/calendar', '/events', '/messages']], [desk.page, ['/admin/messages', '/admin/messages/create', '/admin/holidays']]] as const) {
    await screen.setViewportSize({ width: 390, height: 844 });
    for (const address of at) {
      await screen.goto(endpoints.origin + address);
      await screen.waitForLoadState('networkidle');
      expect(await overflow(screen), address).toBeLessThanOrEqual(0);
      expect(await graveFindings(screen), address).toEqual([]);
    }
  }
});
