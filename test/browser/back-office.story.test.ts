import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { logIn, type PortalClient } from '../../scripts/order/portal-client.ts';
import type { Endpoints } from '../../scripts/stack/endpoints.ts';
import { startStack, type Stack } from '../../scripts/stack/start-stack.ts';
import { temporaryDataDir } from '../frame/running-system.ts';
import { graveFindings } from './support/accessibility.ts';
import { sitDown, type Desk } from './support/back-office.ts';
import { apply, handInSlip, logInOf, paper, stickCharge, type Applicant } from './support/cases.ts';
import { screenshotsOf } from './support/screenshot.ts';
import { overflow } from './support/watch-page.ts';

const APPLICANT = 'شرکت صنایع غذایی مهر آفرین';
const AMOUNT = '2500000000';
const keep = screenshotsOf('back-office');
const { dataDir, remove } = temporaryDataDir();

let stack: Stack;
let endpoints: Endpoints;
let customer: PortalClient;
const desks: Desk[] = [];
const sit = async (...given: Parameters<typeof sitDown> extends [unknown, ...infer Rest] ? Rest : never) => {
  const desk = await sitDown(endpoints, ...given);
  desks.push(desk);
  return desk;
};

beforeAll(async () => {
  // After a few inquiries none for an hour: each makes the charge newer than the one that a person is looking at.
  stack = await startStack({ dataDir, env: { KOOK_INQUIRY_STEPS_MS: '100,200,400,400,3600000', KOOK_UNKNOWN_TO_PERSON_MS: '500' } });
  endpoints = stack.endpoints();
  customer = await logIn(endpoints.origin, logInOf(endpoints, 'customer'));
});

afterAll(async () => {
  for (const desk of desks) await desk.close();
  await stack?.stop();
  remove();
});

describe('a registration', () => {
  let applicant: Applicant;
  let sara: Desk;
  let amir: Desk;
  beforeAll(async () => {
    applicant = await apply(endpoints, APPLICANT);
    sara = await sit('expert');
    amir = await sit('secondExpert', { expected: [{ method: 'POST', path: /\/decision$/, status: 409 }] });
  });

  it('is returned with the reason at its field, after a call was noted', async () => {
    const { page } = sara;
    await sara.take('ثبت نام سازمان‌ها', APPLICANT);
    await page.getByRole('button', { name: 'برداشتن' }).click();
    await page.getByText('در دست شما', { exact: true }).waitFor();
    await expect.poll(() => page.getByRole('region', { name: 'مدارک' }).getByRole('img', { name: 'gazette.png' }).evaluate((picture: HTMLImageElement) => picture.naturalWidth)).toBeGreaterThan(0);

    await page.getByRole('button', { name: 'ثبت تماس' }).click();
    await page.getByRole('dialog').getByLabel('پاسخ داد').check();
    await page.getByRole('dialog').getByRole('textbox', { name: 'چه گفته شد؟' }).fill('گفت کد پستی را اصلاح می‌کند');
    await page.getByRole('dialog').getByRole('button', { name: 'ثبت تماس' }).click();
    await page.getByRole('region', { name: 'تماس‌ها' }).getByText('گفت کد پستی را اصلاح می‌کند').waitFor();

    // Without a reason nothing but approval is offered; with a mark and no words nothing at all.
    expect(await page.getByRole('button', { name: 'برگشت برای اصلاح' }).isDisabled()).toBe(true);
    await page.getByLabel('ایراد به کد پستی').check();
    expect(await page.getByRole('button', { name: 'تایید', exact: true }).isDisabled()).toBe(true);
    await page.getByRole('textbox', { name: 'دلیل برگشت «کد پستی»' }).fill('کد پستی با نشانی نمی‌خواند.');
    await page.getByRole('button', { name: 'برگشت برای اصلاح' }).click();
    await sara.confirm('برگشت برای اصلاح');
    await page.getByText('این درخواست اکنون منتظر تصمیم ما نیست.').waitFor();
    const registration = await applicant.client.call<{ status: string; reviews: { reasons: { field?: string }[] }[] }>('GET', '/portal/registration');
    expect(registration.status).toBe('returned');
    expect(registration.reviews.at(-1)?.reasons).toEqual([expect.objectContaining({ field: 'postalCode' })]);
  });

  it('comes back changed, and is approved by one while another looks at it: who is late is told by whom', async () => {
    await applicant.mend({ postalCode: '1966843113' });
    await sara.take('ثبت نام سازمان‌ها', APPLICANT);
    await amir.take('ثبت نام سازمان‌ها', APPLICANT);
    await sara.page.getByRole('region', { name: 'مشخصات حقوقی' }).getByText('تغییر کرده').waitFor();
    await sara.page.getByRole('button', { name: 'تایید', exact: true }).click();
    await sara.confirm('تایید');
    await sara.page.getByText('این درخواست اکنون منتظر تصمیم ما نیست.').waitFor();

    await amir.page.getByRole('button', { name: 'تایید', exact: true }).click();
    await amir.confirm('تایید');
    await amir.page.getByText(/سارا جعفری .*پیش تصمیم گرفت/).waitFor();
    await amir.page.getByText('این درخواست اکنون منتظر تصمیم ما نیست.').waitFor();
  });

  it('is made active by a second person, not by the first', async () => {
    await applicant.askPurchase();
    await sara.take('ثبت نام سازمان‌ها', APPLICANT);
    await sara.page.getByText('تایید نهایی را همکار دیگری می‌دهد').waitFor();
    expect(await sara.page.getByRole('region', { name: 'تصمیم' }).count()).toBe(0);

    await amir.take('ثبت نام سازمان‌ها', APPLICANT);
    await amir.page.getByRole('button', { name: 'تایید', exact: true }).click();
    await amir.confirm('تایید');
    await amir.page.getByText('فعال', { exact: true }).waitFor();
    expect(await applicant.client.call('GET', '/portal/registration')).toMatchObject({ status: 'active' });
  });
});

describe('a slip above the amount for one', () => {
  const tracking = '۰۰۹۸۴۵۱۲۰۷';
  let before: bigint;
  const available = async () => BigInt((await customer.call<{ available: string }>('GET', '/portal/credit')).available);

  it('is approved by the first only with the amount that stands on it', async () => {
    before = await available();
    const picture = await paper('۲٬۵۰۰٬۰۰۰٬۰۰۰ ریال');
    await handInSlip(customer, AMOUNT, '0098451207', picture);
    // Another organisation hands in the same picture under a number of its own.
    const other = await logIn(endpoints.origin, logInOf(endpoints, 'otherCustomer'));
    await handInSlip(other, '30000000', '551204', picture);
    const leila = await sit('finance');
    const { page } = leila;
    await leila.take('فیش‌های واریزی', '۲٬۵۰۰٬۰۰۰٬۰۰۰');
    await page.getByText('این مبلغ دو تایید می‌خواهد').waitFor();
    const alike = page.getByRole('region', { name: 'فیش‌های مشابه' });
    await alike.getByText('کارخانجات نساجی پارس‌بافت').waitFor();
    expect(await alike.innerText()).toContain('تصویر یکسان');
    await expect.poll(() => page.getByRole('region', { name: 'فیش', exact: true }).getByRole('img', { name: /^فیش/ }).evaluate((picture: HTMLImageElement) => picture.naturalWidth)).toBeGreaterThan(0);
    const typed = page.getByRole('textbox', { name: 'مبلغ، آن‌گونه که روی فیش است' });
    await typed.fill('۲۵۰۰۰۰۰۰۰');
    await page.getByText('کمتر از مبلغ ثبت‌شده است').waitFor();
    expect(await page.getByRole('button', { name: 'تایید', exact: true }).count()).toBe(0);
    expect(await page.getByRole('button', { name: 'رد', exact: true }).count()).toBe(0);
    await typed.fill('۲۵۰۰۰۰۰۰۰۰');
    await page.getByRole('button', { name: 'تایید', exact: true }).click();
    await leila.confirm('تایید');
    await page.getByText('تایید نخست با شما بود').waitFor();
    expect(await page.getByRole('button', { name: 'تایید', exact: true }).count()).toBe(0);
    expect(await available()).toBe(before);
  });

  it('is credited by the second', async () => {
    const bahram = await sit('secondFinance');
    const { page } = bahram;
    await bahram.take('فیش‌های واریزی', '۲٬۵۰۰٬۰۰۰٬۰۰۰');
    await page.getByText('تایید نخست: لیلا موسوی').waitFor();
    await page.getByRole('textbox', { name: 'مبلغ، آن‌گونه که روی فیش است' }).fill(AMOUNT);
    await page.getByRole('button', { name: 'تایید', exact: true }).click();
    await bahram.confirm('تایید');
    await page.getByText('این فیش اکنون منتظر تصمیم ما نیست.').waitFor();
    await page.getByRole('region', { name: 'آنچه مشتری ثبت کرده' }).getByText(tracking).waitFor();
    expect(await available()).toBe(before + BigInt(AMOUNT));
  });
});

describe('a charge that nobody knows the end of', () => {
  it('is decided by operations with reason and evidence', async () => {
    await stickCharge(endpoints, customer, '09121110077');
    const kaveh = await sit('operations');
    const { page } = kaveh;
    await kaveh.take('تراکنش‌های نامعلوم', 'شارژ بی‌پاسخ');
    await page.getByRole('button', { name: 'تعیین تکلیف' }).click();
    const form = page.getByRole('dialog');
    await form.getByLabel('ناموفق: اپراتور شارژ نکرده است').check();
    await form.getByRole('textbox', { name: 'دلیل' }).fill('اپراتور تایید کرد که شارژ نشده است');
    await form.getByRole('textbox', { name: /^مدرک/ }).fill('نامه ۱۴۰۵/۱۱۲ اپراتور');
    await form.getByRole('button', { name: 'ثبت تصمیم' }).dblclick();
    await form.waitFor({ state: 'hidden' });
    await page.getByRole('cell', { name: /نامه ۱۴۰۵\/۱۱۲ اپراتور/ }).waitFor();
    await page.getByText('ناموفق', { exact: true }).first().waitFor();
    expect(await page.getByRole('button', { name: 'تعیین تکلیف' }).count()).toBe(0);
  });
});

describe('the screens', () => {
  it('fit a phone: nothing scrolls sideways at 390 pixels', async () => {
    await apply(endpoints, 'بازرگانی دریای آرام');
    await handInSlip(customer, '75000000', '771203');
    const phone = await sit('supervisor', { width: 390, height: 844 });
    for (const path of ['/', '/registrations', '/deposits', '/charges?filter={}', '/tasks', '/adjustments', '/payments', '/organisations', '/users', '/staff']) {
      await phone.open(path);
      await phone.page.getByRole('main').waitFor();
      await phone.page.waitForLoadState('networkidle');
      expect(await overflow(phone.page), path).toBe(0);
      expect(await graveFindings(phone.page), path).toEqual([]);
      await keep(phone.page, path === '/' ? 'front-page' : path.replace(/\W+/g, '-').replace(/^-|-$/g, ''));
    }
    for (const list of ['/registrations?filter={"inReview":"true"}', '/deposits', '/organisations']) {
      await phone.open(list);
      await phone.page.getByRole('main').getByRole('listitem').first().click();
      await phone.page.waitForURL(/\/show$/);
      await phone.page.waitForLoadState('networkidle');
      expect(await overflow(phone.page), list).toBe(0);
      expect(await graveFindings(phone.page), list).toEqual([]);
    }
  });

  it('keep no token where a script could read it, and leave no trouble behind', async () => {
    for (const { page, troubles } of desks) {
      expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toMatch(/token|bearer|session/i);
      expect(troubles).toEqual([]);
    }
  });
});
