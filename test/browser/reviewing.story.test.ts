import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { logIn, type PortalClient } from '../../scripts/order/portal-client.ts';
import type { Endpoints } from '../../scripts/stack/endpoints.ts';
import { startStack, type Stack } from '../../scripts/stack/start-stack.ts';
import { temporaryDataDir } from '../frame/running-system.ts';
import { graveFindings } from './support/accessibility.ts';
import { deskRoom, type Desk } from './support/back-office.ts';
import { apply, handInSlip, logInOf, paper, type Applicant } from './support/cases.ts';
import { screenshotsOf } from './support/screenshot.ts';
import { overflow } from './support/watch-page.ts';

const APPLICANT = 'شرکت صنایع غذایی مهر آفرین';
const AMOUNT = '2500000000';
const keep = screenshotsOf('reviewing');
const { dataDir, remove } = temporaryDataDir();

let stack: Stack;
let endpoints: Endpoints;
let customer: PortalClient;
const { desks, sit, leave } = deskRoom(() => endpoints);

beforeAll(async () => {
  stack = await startStack({ dataDir });
  endpoints = stack.endpoints();
  customer = await logIn(endpoints.origin, logInOf(endpoints, 'customer'));
});

afterAll(async () => {
  await leave();
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

  it('is returned with a reason at each of two fields, after a call was noted', async () => {
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
    await page.getByLabel('ایراد به کارت صاحب امضا').check();
    await page.getByRole('textbox', { name: 'دلیل برگشت «کارت صاحب امضا»' }).fill('پشت کارت هم لازم است.');
    // A key that is typed into a field is no step to the next record.
    await page.getByRole('textbox', { name: 'توضیح کلی برای مشتری' }).press('j');
    await page.getByRole('textbox', { name: 'توضیح کلی برای مشتری' }).fill('');
    await page.getByRole('button', { name: 'برگشت برای اصلاح' }).click();
    await sara.confirm('برگشت برای اصلاح');
    await page.getByText('این درخواست اکنون منتظر تصمیم ما نیست.').waitFor();
    await page.getByRole('region', { name: 'سرگذشت' }).getByText('پشت کارت هم لازم است.').first().waitFor();
    await keep(page, 'returned');
    await page.getByRole('link', { name: /^بعدی در صف:/ }).click();
    await page.getByRole('region', { name: 'تصمیم' }).waitFor();
    const registration = await applicant.client.call<{ status: string; reviews: { reasons: { field?: string }[] }[] }>('GET', '/portal/registration');
    expect(registration.status).toBe('returned');
    expect(registration.reviews.at(-1)?.reasons.map(({ field }) => field).sort()).toEqual(['documents.signatory-card', 'postalCode']);
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

describe('slips', () => {
  let leila: Desk;
  beforeAll(async () => {
    leila = await sit('finance', { expected: [{ method: 'POST', path: /\/decision$/, status: 409 }] });
  });

  it('are gone through by keys, and one that was handed in twice is returned; a colleague who looks at it is told by whom', async () => {
    const other = await logIn(endpoints.origin, logInOf(endpoints, 'otherCustomer'));
    const picture = await paper('۷۵٬۰۰۰٬۰۰۰ ریال');
    await handInSlip(customer, '75000000', '771203', picture);
    await handInSlip(other, '75000000', '771203', picture);
    const { page } = leila;
    await leila.take('فیش‌های واریزی', '۷۵٬۰۰۰٬۰۰۰');
    const place = page.getByRole('navigation', { name: 'جابه‌جایی در صف' });
    const second = page.url();
    const step = async (key: string) => {
      await place.getByText(/ از /).waitFor();
      const [from, at] = [page.url(), await place.innerText()];
      await page.keyboard.press(key);
      await page.waitForURL((url) => url.href !== from);
      await expect.poll(() => place.innerText()).not.toBe(at);
    };
    await page.getByText('فیش مشابهی هم فرستاده شده است؛').waitFor();
    await step('j');
    await page.getByRole('region', { name: 'فیش‌های مشابه' }).waitFor();
    await step('k');
    expect(page.url()).toBe(second);
    const bahram = await sit('secondFinance', { expected: [{ method: 'POST', path: /\/decision$/, status: 409 }] });
    await bahram.page.goto(second);
    const sameSlip = bahram.page.getByRole('textbox', { name: /^دلیل برگشت/ });
    await sameSlip.fill('این واریز پیش‌تر ثبت شده است');
    await page.getByRole('textbox', { name: /^دلیل برگشت/ }).fill('این فیش دو بار فرستاده شده است');
    await page.getByRole('button', { name: 'برگشت برای اصلاح' }).click();
    await leila.confirm('برگشت');
    await page.getByText('این فیش اکنون منتظر تصمیم ما نیست.').waitFor();
    await bahram.page.getByRole('button', { name: 'برگشت برای اصلاح' }).click();
    await bahram.confirm('برگشت');
    await bahram.page.getByText(/لیلا موسوی .*پیش تصمیم گرفت/).waitFor();
  });

  it('are decided several at once, each by itself', async () => {
    await handInSlip(customer, '61000000', '881201');
    await handInSlip(customer, '62000000', '881202');
    const { page } = leila;
    await leila.open('/deposits');
    for (const amount of ['۶۱٬۰۰۰٬۰۰۰', '۶۲٬۰۰۰٬۰۰۰']) await page.getByRole('row').filter({ hasText: amount }).getByRole('checkbox').check();
    await page.getByRole('button', { name: 'تصمیم درباره انتخاب‌شده‌ها' }).click();
    const question = page.getByRole('dialog');
    const send = question.getByRole('button', { name: 'تایید', exact: true }).last();
    expect(await send.isDisabled()).toBe(true);
    for (const [at, amount] of ['61000000', '62000000'].entries()) await question.getByRole('textbox', { name: 'مبلغ، آن‌گونه که روی فیش است' }).nth(at).fill(amount);
    await keep(page, 'many-slips');
    const before = await available();
    await send.dblclick();
    await question.getByText('انجام شد', { exact: true }).nth(1).waitFor();
    await question.getByRole('button', { name: 'بستن' }).click();
    expect(await available()).toBe(before + 123_000_000n);
  });
});

const available = async () => BigInt((await customer.call<{ available: string }>('GET', '/portal/credit')).available);

describe('a slip above the amount for one', () => {
  const tracking = '۰۰۹۸۴۵۱۲۰۷';
  let before: bigint;

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

describe('one organisation', () => {
  it('stands on one page, each part at an address of its own; another is quicker to close it', async () => {
    const { organisation } = await customer.call<{ organisation: { id: string; name: string } }>('GET', '/auth/me');
    const reza = await sit('supervisor', { expected: [{ method: 'POST', path: /\/disable$/, status: 409 }] });
    const { page } = reza;
    const show = `/organisations/${organisation.id}/show`;
    const parts: [string, string][] = [['', organisation.name], ['/credit', 'گردش حساب'], ['/money-in', 'اصلاح‌های اعتبار'], ['/orders', 'تخفیف‌های این سازمان'], ['/people', 'کلیدهای دسترسی برنامه‌ها'], ['/words', 'پیامک‌ها'], ['/story', 'دفتر رویدادها']];
    for (const [path, part] of parts) {
      await reza.open(`${show}${path}`);
      await page.getByRole('region', { name: part }).waitFor();
      await page.waitForLoadState('networkidle');
      expect(await overflow(page), path).toBe(0);
      expect(await graveFindings(page), path).toEqual([]);
      await keep(page, `organisation${path.replace('/', '-')}`);
    }
    const close = async (reason: string) => {
      await page.getByRole('button', { name: 'غیرفعال کردن' }).click();
      await page.getByRole('dialog').getByRole('textbox', { name: 'دلیل' }).fill(reason);
    };
    await close('درخواست خود سازمان');
    const colleague = await logIn(endpoints.origin, logInOf(endpoints, 'supervisor'));
    await colleague.call('POST', `/admin/organisations/${organisation.id}/disable`, { reason: 'بدهی' });
    await reza.confirm('تایید');
    await page.getByText(/شیرین حیدری .*پیش همین کار را کرد/).waitFor();
    await page.getByRole('button', { name: 'فعال کردن', exact: true }).waitFor();
  });
});

describe('the screens of reviewers', () => {
  it('fit a phone', async () => {
    const phone = await sit('finance', { width: 390, height: 844 });
    for (const list of ['/deposits?filter={}', '/payments', '/organisations']) {
      await phone.open(list);
      await phone.page.getByRole('main').waitFor();
      await phone.page.waitForLoadState('networkidle');
      expect(await overflow(phone.page), list).toBe(0);
    }
    await phone.open('/deposits?filter={}');
    await phone.page.getByRole('main').getByRole('listitem').first().click();
    await phone.page.waitForURL(/\/show$/);
    await phone.page.getByRole('button', { name: 'چرخاندن' }).first().click();
    await phone.page.waitForLoadState('networkidle');
    expect(await overflow(phone.page)).toBe(0);
    expect(await graveFindings(phone.page)).toEqual([]);
    await keep(phone.page, 'slip');
  });

  it('leave no trouble behind', () => {
    for (const { troubles } of desks) expect(troubles).toEqual([]);
  });
});
