import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startStack, type Stack } from '../../scripts/stack/start-stack.ts';
import { temporaryDataDir } from '../frame/running-system.ts';
import { Person } from '../story/support/person.ts';
import { openBrowser, type BrowserWindow } from './support/browser.ts';
import { readCode } from './support/read-code.ts';
import { overflow, watchPage } from './support/watch-page.ts';

/**
 * The first half of the portal's guide on its own screens: ورود/ثبت نام, اطلاعات پذیرنده, درخواست خرید سازمانی, افزایش
 * اعتبار by both ways and back from the bank, پروفایل. Staff decide by their API; their screens have a story of their own.
 */
const MOBILE = '09127770002';
const PASSWORD = 'گذرواژه آزمون ۱۴۰۵';
const NATIONAL_ID = '10861122334';
const { dataDir, remove } = temporaryDataDir();

let stack: Stack;
let window: BrowserWindow;
let page: Page;
let troubles: string[];
let staff: Record<'expert' | 'secondExpert' | 'finance', Person>;

beforeAll(async () => {
  stack = await startStack({ dataDir });
  const { origin, demo } = stack.endpoints();
  const logIn = async (name: 'expert' | 'secondExpert' | 'finance') => {
    const person = demo?.[name];
    if (person === undefined || !('username' in person)) throw new Error(`The seed made no ${name}.`);
    return new Person(origin).logsIn(person.username, person.password);
  };
  const [expert, secondExpert, finance] = await Promise.all([logIn('expert'), logIn('secondExpert'), logIn('finance')]);
  staff = { expert, secondExpert, finance };
  window = await openBrowser(1280, 860);
  page = await window.context.newPage();
  page.setDefaultTimeout(20_000);
  troubles = watchPage(page, [
    { method: 'GET', path: /^\/api\/auth\/me$/, status: 401 },
    { method: 'POST', path: /\/registration\/documents$/, status: 415 },
    { method: 'POST', path: /\/registration\/submit$/, status: 422 },
    { method: 'POST', path: /\/payments$/, status: 422 },
  ]);
});

afterAll(async () => {
  await window?.close();
  await stack?.stop();
  remove();
});

const field = (name: string) => page.getByRole('textbox', { name, exact: true });
const choose = async (label: string, option: string | RegExp) => {
  await page.getByRole('combobox', { name: label }).click();
  await page.getByRole('option', { name: option }).first().click();
};
const code = (template: string, since: number, mobile = MOBILE) => readCode(stack.endpoints().simulators.sms, mobile, template, since);

async function picture(name: string, background: string): Promise<string> {
  const path = join(dataDir, name);
  writeFileSync(path, await sharp({ create: { width: 300, height: 200, channels: 3, background } }).png().toBuffer());
  return path;
}

async function decideRegistration(person: Person, decision: object): Promise<void> {
  const [found] = await person.does('GET', `/admin/registrations?filter=${encodeURIComponent(JSON.stringify({ q: NATIONAL_ID }))}`) as { id: string; version: number }[];
  await person.does('POST', `/admin/registrations/${found?.id}/decision`, { body: { expectedVersion: found?.version, reasons: [], ...decision } });
}

it('somebody signs up, and is led to what is missing', async () => {
  await page.goto(`${stack.endpoints().origin}/`);
  await page.getByRole('textbox', { name: 'شماره موبایل' }).fill(MOBILE);
  await page.getByRole('button', { name: 'ادامه' }).click();
  await page.getByRole('tab', { name: 'ثبت نام' }).or(page.getByRole('button', { name: 'ثبت نام', exact: true })).first().click();
  await field('نام').fill('پروانه');
  await field('نام خانوادگی').fill('آزمونی');
  await field('نام سازمان').fill('آزمون‌گستر');
  await field('رمز عبور').fill(PASSWORD);
  const asked = Date.now();
  await page.getByRole('button', { name: 'ثبت نام و دریافت کد' }).click();
  await page.getByLabel('کد ۵ رقمی').pressSequentially(await code('sign-up', asked));
  await page.getByRole('heading', { name: 'اطلاعات پذیرنده' }).waitFor();
  await page.getByRole('link', { name: 'شارژ و بسته' }).click();
  await page.getByText('هنوز باز نشده است').waitFor();
  await page.getByRole('link', { name: 'تکمیل اطلاعات پذیرنده' }).click();
  await page.getByRole('heading', { name: 'اطلاعات پذیرنده' }).waitFor();
});

it('fills in the legal information; what is wrong is said at its field, and a reload loses nothing', async () => {
  await field('نام سازمان').fill('شرکت بازرگانی آزمون‌گستر');
  await choose('نوع سازمان', 'سهامی خاص');
  await field('شناسه ملی').fill('10861122335');
  await field('شماره ثبت').fill('۱۲۳۴۵');
  await page.getByText('شناسه ملی درست نیست').waitFor();
  await field('شناسه ملی').fill(NATIONAL_ID);
  await field('تاریخ ثبت').fill('1390/05/12');
  await field('کد اقتصادی').fill('411111111111');
  await field('شماره شبا').fill('IR82 0540 1026 8002 0817 9090 02');
  await field('تلفن').fill('۰۲۱۸۸۷۷۶۶۵۵');
  await choose('استان', 'تهران');
  await field('شهر').fill('تهران');
  await field('کد پستی').fill('1415678931');
  await field('نشانی').fill('خیابان آزمون، کوچه یکم، پلاک ۷');
  await field('نام صاحب امضا').fill('پروانه آزمونی');
  await field('کد ملی صاحب امضا').fill('0012345679');
  await field('همراه صاحب امضا').fill(MOBILE);
  await page.getByText('آنچه نوشته‌اید ذخیره شده است').waitFor();
  await page.reload();
  await expect.poll(() => field('شهر').inputValue()).toBe('تهران');
  expect(await overflow(page)).toBe(0);
});

it('hands in documents, accepts the terms, and waits for the experts', async () => {
  const html = join(dataDir, 'page.png');
  writeFileSync(html, '<!doctype html><script>alert(1)</script>');
  const gazette = page.getByLabel('روزنامه رسمی', { exact: true });
  await gazette.setInputFiles(html);
  await page.getByText(/سالم پذیرفته می‌شود/).first().waitFor();
  await gazette.setInputFiles(await picture('gazette.png', '#eef'));
  await page.getByRole('img', { name: 'gazette.png' }).waitFor();
  const accept = page.getByRole('checkbox', { name: 'قوانین و مقررات را خواندم و می‌پذیرم.' });
  await accept.check();
  // Without the signatory's card nothing is handed in.
  await page.getByRole('button', { name: 'تأیید', exact: true }).click();
  await page.getByRole('alert').filter({ hasText: 'کارت صاحب امضا' }).or(page.getByText('این مقدار لازم است.')).first().waitFor();
  await page.getByLabel('کارت صاحب امضا', { exact: true }).setInputFiles(await picture('card.png', '#fee'));
  await page.getByRole('img', { name: 'card.png' }).waitFor();
  await page.getByRole('button', { name: 'تأیید', exact: true }).click();
  await page.getByText('بررسی اطلاعات حقوقی', { exact: true }).first().waitFor();
  await page.getByText('منتظر تماس کارشناسان مبتکران الکترونیک کیش باشید').first().waitFor();
});

it('mends what came back, at the field that the reason names', async () => {
  await decideRegistration(staff.expert, { decision: 'return', reasons: [{ field: 'postalCode', text: 'کد پستی با روزنامه رسمی یکی نیست.' }] });
  await page.reload();
  await page.getByText('نیازمند اصلاح', { exact: true }).first().waitFor();
  expect(await page.getByText('کد پستی با روزنامه رسمی یکی نیست.').count()).toBeGreaterThan(1);
  await field('کد پستی').fill('1415678942');
  await page.getByText('آنچه نوشته‌اید ذخیره شده است').waitFor();
  await page.getByRole('checkbox', { name: 'قوانین و مقررات را خواندم و می‌پذیرم.' }).check();
  await page.getByRole('button', { name: 'تأیید', exact: true }).click();
  await page.getByText('بررسی اطلاعات حقوقی', { exact: true }).first().waitFor();
});

it('asks to purchase, and is a customer once another expert has said yes', async () => {
  await decideRegistration(staff.expert, { decision: 'approve' });
  await page.reload();
  await page.getByRole('heading', { name: 'درخواست فروش SDK' }).waitFor();
  await page.getByRole('button', { name: 'ثبت درخواست' }).click();
  await page.getByRole('checkbox', { name: 'قوانین و مقررات را خواندم و می‌پذیرم.' }).check();
  await page.getByRole('button', { name: 'تأیید', exact: true }).click();
  await page.getByText('بررسی درخواست خرید سازمانی', { exact: true }).first().waitFor();
  await decideRegistration(staff.secondExpert, { decision: 'approve' });
  await page.reload();
  await page.getByText('سازمان شما فعال است').waitFor();
  expect(await overflow(page)).toBe(0);
});

it('pays online at the bank and comes back', async () => {
  await page.getByRole('link', { name: 'افزایش اعتبار' }).click();
  await field('مبلغ پرداخت').fill('600000000');
  await page.getByRole('button', { name: 'پرداخت', exact: true }).click();
  await page.getByText(/مبلغ/).and(page.locator('.Mui-error')).first().waitFor();
  await field('مبلغ پرداخت').fill('۲۰٬۰۰۰٬۰۰۰');
  await page.getByText('دو میلیون تومان').waitFor();
  await page.getByRole('button', { name: 'پرداخت', exact: true }).click();
  await page.waitForURL((url) => url.href.startsWith(stack.endpoints().simulators.bank));
  await page.locator('button[value=pay], input[value=pay]').first().click();
  await page.getByText('پرداخت موفق بود').waitFor({ timeout: 30_000 });
  await expect.poll(() => page.getByTestId('balance').innerText()).toContain('۲۰٬۰۰۰٬۰۰۰');
  expect(await overflow(page)).toBe(0);
});

it('hands in a slip, mends it when it comes back, and has its credit', async () => {
  await page.getByRole('link', { name: 'افزایش اعتبار' }).first().click();
  await page.getByRole('tab', { name: 'آپلود فیش واریزی' }).click();
  await field('مبلغ واریزی').fill('50000000');
  await field('تاریخ واریز').fill('1405/09/01');
  await choose('واریز به حساب', /.+/);
  await choose('بانک پرداخت‌کننده', /.+/);
  await field('شماره پیگیری').fill('۱۲۳۴۵۶');
  await field('پرداخت‌کننده').fill('شرکت بازرگانی آزمون‌گستر');
  await page.getByLabel('تصویر فیش واریزی', { exact: true }).setInputFiles(await picture('slip.png', '#ffe'));
  await page.getByRole('button', { name: 'بارگذاری', exact: true }).click();
  await page.waitForURL(/\/credit\/deposits\//);
  const id = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  const decide = async (decision: object) => {
    const { version } = await staff.finance.does('GET', `/admin/deposits/${id}`) as { version: number };
    await staff.finance.does('POST', `/admin/deposits/${id}/decision`, { body: { expectedVersion: version, ...decision } });
  };
  await decide({ decision: 'return', slipAmount: '5000000', reason: 'مبلغ فیش ۵٬۰۰۰٬۰۰۰ ریال است.' });
  await page.reload();
  await page.getByText('مبلغ فیش ۵٬۰۰۰٬۰۰۰ ریال است.').waitFor();
  await field('مبلغ واریزی').fill('5000000');
  await page.getByRole('button', { name: 'بارگذاری', exact: true }).click();
  await page.getByText('در انتظار بررسی مالی').waitFor();
  await decide({ decision: 'approve', slipAmount: '5000000' });
  await page.reload();
  await page.getByText('تایید شده', { exact: true }).waitFor();
  await expect.poll(() => page.getByTestId('balance').innerText()).toContain('۲۵٬۰۰۰٬۰۰۰');
});

it('changes the profile and the number, proved at both telephones', async () => {
  const NEXT = '09127770003';
  await page.getByRole('link', { name: 'پروفایل' }).click();
  await field('کد ملی').fill('0010000070');
  await page.getByRole('button', { name: 'ذخیره', exact: true }).click();
  await page.getByText('پروفایل ذخیره شد.').waitFor();
  const asked = Date.now();
  await field('شماره همراه تازه').fill(NEXT);
  await page.getByRole('button', { name: 'دریافت کدها' }).click();
  await page.getByLabel('کد شماره کنونی').pressSequentially(await code('mobile-change', asked));
  await page.getByLabel('کد شماره تازه').pressSequentially(await code('mobile-change', asked, NEXT));
  await page.getByText('شماره همراه شما تغییر کرد').waitFor();
  await page.getByText('۰۹۱۲ ۷۷۷ ۰۰۰۳').first().waitFor();
});

it('invites a colleague, whose link leads in', async () => {
  const COLLEAGUE = '09127770004';
  const sent = await page.evaluate(async (mobile) => (await fetch('/api/portal/users/invitations', {
    method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ mobile, role: 'viewer' }),
  })).status, COLLEAGUE);
  expect(sent).toBe(201);
  const link = await code('invitation', 0, COLLEAGUE);
  const other = await openBrowser(390, 844);
  try {
    const guest = await other.context.newPage();
    guest.setDefaultTimeout(20_000);
    const guestTroubles = watchPage(guest);
    await guest.goto(link);
    await guest.getByText('شرکت بازرگانی آزمون‌گستر').waitFor();
    expect(await overflow(guest)).toBe(0);
    await guest.getByRole('textbox', { name: 'نام', exact: true }).fill('همکار');
    await guest.getByRole('textbox', { name: 'نام خانوادگی' }).fill('آزمونی');
    await guest.getByRole('textbox', { name: 'رمز عبور' }).fill(PASSWORD);
    const asked = Date.now();
    await guest.getByRole('button', { name: 'پذیرفتن دعوت و دریافت کد' }).click();
    await guest.getByLabel('کد ۵ رقمی').pressSequentially(await code('sign-up', asked, COLLEAGUE));
    await guest.getByRole('heading', { name: 'شارژ و بسته' }).waitFor();
    expect(guestTroubles).toEqual([]);
  } finally {
    await other.close();
  }
});

it('leaves no trouble in the browser, and fits a phone', async () => {
  expect(troubles).toEqual([]);
  await page.setViewportSize({ width: 390, height: 844 });
  for (const address of ['/registration', '/credit', '/credit?way=slip', '/credit?list=payments', '/credit?list=deposits', '/profile']) {
    await page.goto(`${stack.endpoints().origin}${address}`);
    await page.locator('main h1').waitFor();
    await expect.poll(() => page.getByRole('status', { name: 'در حال بارگذاری' }).count()).toBe(0);
    expect(await overflow(page), address).toBe(0);
  }
  expect(troubles).toEqual([]);
});
