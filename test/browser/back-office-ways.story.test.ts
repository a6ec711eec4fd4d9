import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { logIn } from '../../scripts/order/portal-client.ts';
import type { Endpoints } from '../../scripts/stack/endpoints.ts';
import { startStack, type Stack } from '../../scripts/stack/start-stack.ts';
import { temporaryDataDir } from '../frame/running-system.ts';
import { graveFindings } from './support/accessibility.ts';
import { sitDown, type Desk } from './support/back-office.ts';
import { openBrowser, type BrowserWindow } from './support/browser.ts';
import { handInSlip, logInOf } from './support/cases.ts';
import { readCode } from './support/read-code.ts';
import { screenshotsOf } from './support/screenshot.ts';
import { watchPage } from './support/watch-page.ts';

/** The day of admin and of supervisor, and what a back office is like on a bad day: ended sessions, no server. */
const COLLEAGUE = '09125557788';
const keep = screenshotsOf('back-office-ways');
const { dataDir, remove } = temporaryDataDir();
const ENDED = { method: 'GET', path: /^\/api\//, status: 401 };

let stack: Stack;
let endpoints: Endpoints;
let admin: Desk;
const others: { close: () => Promise<void> }[] = [];

beforeAll(async () => {
  stack = await startStack({ dataDir, env: { KOOK_DEMO: '0' } });
  endpoints = stack.endpoints();
  admin = await sitDown(endpoints, 'admin', { expected: [ENDED, { method: 'POST', path: /^\/api\/admin\/terms-versions$/, status: 401 }] });
});

afterAll(async () => {
  for (const one of [admin, ...others]) await one?.close();
  await stack?.stop();
  remove();
});

/** All of a first visit as it goes over the wire: page, scripts, styles, fonts, pictures and what the API answers. */
const FIRST_LOAD_BYTES = 400_000;

it('opens at the door with little to fetch', async () => {
  const visitor = await openBrowser(1280, 860);
  others.push(visitor);
  const page = await visitor.context.newPage();
  const sizes: Promise<number>[] = [];
  page.on('requestfinished', (request) => {
    sizes.push(request.sizes().then(({ responseBodySize }) => responseBodySize));
  });
  await page.goto(`${endpoints.origin}/admin/`);
  await page.locator('input[name=username]').waitFor();
  await page.waitForLoadState('networkidle');
  const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  expect(bytes).toBeGreaterThan(100_000);
  expect(bytes).toBeLessThan(FIRST_LOAD_BYTES);
});

describe('an admin', () => {
  let colleague: BrowserWindow;

  it('publishes terms from a day that is chosen in the month; a session that ended meanwhile loses nothing', async () => {
    const { page } = admin;
    await admin.open('/terms-versions/create');
    await page.getByRole('combobox', { name: /^برای/ }).click();
    await page.getByRole('option', { name: 'خرید سازمانی' }).click();
    await page.getByRole('textbox', { name: /^عنوان/ }).fill('قوانین خرید، ویرایش تازه');
    await page.getByRole('button', { name: 'اجرا از تاریخ: انتخاب از تقویم' }).click();
    await page.getByRole('button', { name: 'ماه بعد' }).click();
    await page.getByRole('button', { name: /^۱۵ / }).click();
    await expect.poll(() => page.getByRole('textbox', { name: /^اجرا از تاریخ/ }).inputValue()).toMatch(/^۱۴\d\d|^۱۴/);
    await page.getByRole('textbox', { name: /^متن/ }).fill('متن تازه قوانین خرید سازمانی.');
    await keep(page, 'terms');
    expect(await graveFindings(page)).toEqual([]);
    const supervisor = await logIn(endpoints.origin, logInOf(endpoints, 'supervisor'));
    const staff = await supervisor.call<{ id: string; username: string }[]>('GET', '/admin/staff?filter={"username":"admin"}');
    await supervisor.call('POST', `/admin/users/${staff[0]!.id}/end-sessions`, { reason: 'آزمون پایان نشست' });
    await page.getByRole('button', { name: 'ذخیره' }).click();
    const dialog = page.getByRole('dialog', { name: 'نشست شما پایان یافته است' });
    await dialog.locator('input[name=password]').fill(logInOf(endpoints, 'admin').password);
    await dialog.getByRole('button', { name: 'ورود' }).click();
    await page.getByText('قوانین خرید، ویرایش تازه').first().waitFor();
  });

  it('invites a colleague, who comes in by a code and sets a password', async () => {
    const { page } = admin;
    await admin.open('/staff/create');
    for (const [label, text] of [[/^نام \*?$|^نام$/, 'نسیم'], [/^نام خانوادگی/, 'فلاحی'], [/^نام کاربری/, 'nasim'], [/^شماره همراه/, COLLEAGUE]] as const) {
      await page.getByRole('textbox', { name: label }).fill(text);
    }
    await page.getByRole('combobox', { name: /^نقش/ }).click();
    await page.getByRole('option', { name: 'کارشناس' }).click();
    await page.getByRole('button', { name: 'ذخیره' }).click();
    await page.getByRole('row').filter({ hasText: 'نسیم فلاحی' }).waitFor();

    colleague = await openBrowser(390, 844);
    others.push(colleague);
    const guest = await colleague.context.newPage();
    guest.setDefaultTimeout(15_000);
    const troubles = watchPage(guest, [ENDED]);
    await guest.goto(`${endpoints.origin}/admin/`);
    await guest.getByRole('button', { name: /کد پیامکی/ }).click();
    const asked = Date.now();
    await guest.getByLabel('شماره همراه').fill(COLLEAGUE);
    await guest.getByRole('button', { name: 'دریافت کد' }).click();
    await guest.getByLabel('کد ۵ رقمی پیامک').fill(await readCode(endpoints.simulators.sms, COLLEAGUE, 'log-in', asked));
    await guest.getByRole('button', { name: 'ورود با کد' }).click();
    await guest.getByLabel(/^رمز عبور تازه/).fill('گذرواژه نسیم ۱۴۰۵');
    await guest.getByRole('button', { name: 'تغییر رمز عبور' }).click();
    await guest.getByText('رمز عبور تغییر کرد').waitFor();
    await keep(guest, 'account');
    expect(await graveFindings(guest)).toEqual([]);
    expect(troubles).toEqual([]);
  });

  it('ends the session of the colleague, and finds all of it in the audit trail, before beside after', async () => {
    const { page } = admin;
    await admin.open('/staff');
    await page.getByRole('row').filter({ hasText: 'نسیم فلاحی' }).click();
    const sessions = page.getByRole('region', { name: 'نشست‌های باز' });
    await sessions.getByRole('button', { name: 'پایان نشست' }).click();
    await sessions.getByText('اکنون جایی وارد نیست.').waitFor();
    await keep(page, 'colleague');
    await page.getByRole('switch', { name: 'غیرفعال' }).or(page.getByRole('checkbox', { name: 'غیرفعال' })).first().check();
    await page.getByRole('button', { name: 'ذخیره' }).click();
    await page.getByRole('row').filter({ hasText: 'نسیم فلاحی' }).waitFor();
    for (const action of ['terms.create', 'staff.create', 'session.end', 'staff.update']) {
      await admin.open(`/audit-events?filter=${encodeURIComponent(JSON.stringify({ action }))}`);
      await page.getByRole('row').filter({ hasText: 'فرهاد یزدانی' }).first().waitFor();
    }
    await page.getByRole('row').filter({ hasText: 'فرهاد یزدانی' }).first().click();
    const changes = page.getByRole('table', { name: 'پیش و پس' });
    expect(await changes.getByRole('row').filter({ hasText: 'disabled' }).first().innerText()).toMatch(/false\s+true/);
    await keep(page, 'audit-event');
    expect(await graveFindings(page)).toEqual([]);
  });

  it('reads who may do what', async () => {
    await admin.open('/roles');
    await admin.page.getByRole('rowheader', { name: 'تصمیم درباره فیش' }).waitFor();
    expect(await graveFindings(admin.page)).toEqual([]);
    expect(admin.troubles).toEqual([]);
  });

  it('loses nothing without a network: a banner says so, and what was saved is sent when it is back', async () => {
    const { page } = admin;
    await admin.open('/holidays/create');
    await page.getByRole('textbox', { name: /^تاریخ/ }).fill('۱۴۰۵/۱۱/۱۱');
    await page.getByRole('textbox', { name: /^مناسبت/ }).fill('تعطیلی آزمون');
    await page.context().setOffline(true);
    await page.getByRole('button', { name: 'ذخیره' }).click();
    const banner = page.getByRole('status').filter({ hasText: 'سامانه پاسخ نمی‌دهد' });
    await banner.waitFor();
    expect(await page.getByRole('textbox', { name: /^مناسبت/ }).inputValue()).toBe('تعطیلی آزمون');
    await keep(page, 'away');
    await page.context().setOffline(false);
    await page.getByRole('row').filter({ hasText: 'تعطیلی آزمون' }).waitFor();
    await banner.waitFor({ state: 'hidden' });
  });
});

describe('a price', () => {
  it('is changed though the API dies under the form: a banner, what was typed stays, and the portal sells at the new one', async () => {
    const { page, troubles } = admin;
    const customer = await logIn(endpoints.origin, logInOf(endpoints, 'customer'));
    const sold = async () => (await customer.call<{ items: { id: string; price: string }[] }>('GET', '/portal/products?type=internet-package')).items;
    const [product] = await sold();
    const price = String(BigInt(product!.price) + 10_000n);
    await admin.open(`/products/${product!.id}`);
    const field = page.getByRole('textbox', { name: /^قیمت فروش/ });
    await field.fill(price);
    const typed = await field.inputValue();
    troubles.length = 0;
    process.kill(stack.endpoints().pids['api']!, 'SIGKILL');
    await page.getByRole('button', { name: 'ذخیره' }).click();
    const banner = page.getByRole('status').filter({ hasText: 'سامانه پاسخ نمی‌دهد' });
    await banner.waitFor();
    expect(await field.inputValue()).toBe(typed);
    await banner.waitFor({ state: 'hidden', timeout: 60_000 });
    await page.getByRole('button', { name: 'ذخیره' }).click();
    await page.waitForURL(/\/products$/);
    expect((await sold()).find(({ id }) => id === product!.id)?.price).toBe(price);
    // The calls that found nobody there, and nothing else.
    expect(troubles.splice(0).filter((one) => !/^failed: .* net::ERR_/.test(one))).toEqual([]);
  });
});

describe('a supervisor', () => {
  it('hears of a slip as it comes, takes it out of a colleague’s hands, and approves what another proposed', async () => {
    const shirin = await sitDown(endpoints, 'supervisor');
    others.push(shirin);
    const { page } = shirin;
    const customer = await logIn(endpoints.origin, logInOf(endpoints, 'customer'));
    const finance = await logIn(endpoints.origin, logInOf(endpoints, 'finance'));
    const depositId = await handInSlip(customer, '45000000', '66120981');
    await finance.call('POST', `/admin/deposits/${depositId}/claim`, {});
    await shirin.open(`/deposits/${depositId}/show`);
    await page.getByText('در دست لیلا موسوی').first().waitFor();
    await page.getByRole('button', { name: 'گرفتن از همکار' }).click();
    await page.getByText('در دست شما', { exact: true }).first().waitFor();

    const [organisation] = await finance.call<{ id: string }[]>('GET', '/admin/organisations?filter={"registrationStatus":"active"}');
    await finance.call('POST', '/admin/adjustments', { organisationId: organisation!.id, amount: '1200000', reason: 'جبران خطای فیش' });
    await shirin.open('/adjustments');
    await page.getByRole('row').filter({ hasText: '۱٬۲۰۰٬۰۰۰' }).first().click();
    await page.waitForURL(/\/show$/);
    await page.getByRole('button', { name: 'تایید', exact: true }).click();
    await shirin.confirm('تایید');
    await page.getByText('تایید شده').first().waitFor();
    await keep(page, 'adjustment');
    expect(await graveFindings(page)).toEqual([]);
    expect(shirin.troubles).toEqual([]);
  });
});
