import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays, formatJalaliDate, toJalali } from '../../domain/calendar/jalali.ts';
import { logIn, type PortalClient } from '../../scripts/order/portal-client.ts';
import type { Endpoints } from '../../scripts/stack/endpoints.ts';
import { startStack, type Stack } from '../../scripts/stack/start-stack.ts';
import { temporaryDataDir } from '../frame/running-system.ts';
import { graveFindings } from './support/accessibility.ts';
import { sitDown, type Desk } from './support/back-office.ts';
import { logInOf } from './support/cases.ts';
import { asCalledYesterday, decideAsFailed, emptyFloat, orderOf, refill, stickCharge } from './support/operators-day.ts';
import { screenshotsOf } from './support/screenshot.ts';
import { overflow } from './support/watch-page.ts';

const keep = screenshotsOf('operations');
const { dataDir, remove } = temporaryDataDir();
let stack: Stack;
let endpoints: Endpoints;
let customer: PortalClient;
let kaveh: Desk;

beforeAll(async () => {
  // After a few inquiries none for an hour: each makes the charge newer than the one that a person is looking at.
  stack = await startStack({ dataDir, env: { KOOK_INQUIRY_STEPS_MS: '100,200,400,400,3600000', KOOK_UNKNOWN_TO_PERSON_MS: '500', KOOK_FLOAT_RETRY_MS: '200' } });
  endpoints = stack.endpoints();
  customer = await logIn(endpoints.origin, logInOf(endpoints, 'customer'));
  kaveh = await sitDown(endpoints, 'operations');
});

afterAll(async () => {
  await kaveh?.close();
  await stack?.stop();
  remove();
});

/** An action of the bar above a record, with its reason. */
async function ask(action: string, reason: string): Promise<void> {
  const { page } = kaveh;
  await page.getByRole('button', { name: action, exact: true }).click();
  await page.getByRole('dialog').getByRole('textbox', { name: 'دلیل' }).fill(reason);
  await kaveh.confirm('تایید');
}

const runOf = async (orderId: string) => (await customer.call<{ items: { id: string }[] }>('GET', `/portal/orders/${orderId}/runs`)).items[0]?.id ?? '';

describe('a float that runs out', () => {
  let orderId: string;
  let runId: string;

  it('is seen on the front page, and at the run that waits for it', async () => {
    await emptyFloat(endpoints);
    orderId = await orderOf(endpoints, customer, 'پاداش بی‌موجودی', ['09121110101', '09121110102', '09121110103']);
    runId = await runOf(orderId);
    const { page } = kaveh;
    await kaveh.open('/');
    await page.getByRole('region', { name: 'اپراتورها' }).getByText('موجودی ما نزد اپراتور تمام شده').waitFor();
    await page.getByRole('region', { name: 'اجراهای در جریان' }).getByText('پاداش بی‌موجودی').waitFor();
    await keep(page, 'front-page');
    expect(await graveFindings(page)).toEqual([]);
    await page.getByRole('region', { name: 'اجراهای در جریان' }).getByRole('link', { name: /پاداش بی‌موجودی/ }).click();
    await page.getByText(/همراه اول: .*موجودی ما نزد او تمام شده است/).waitFor();
  });

  it('is answered by pausing the operator with a reason; the run waits, and sends nothing although there is money again', async () => {
    const { page } = kaveh;
    await kaveh.open('/operators/1/show');
    await ask('توقف', 'موجودی تمام شده؛ تا واریز متوقف می‌شود');
    await page.getByText('موجودی تمام شده؛ تا واریز متوقف می‌شود').waitFor();
    await refill(endpoints);
    await kaveh.open(`/runs/${runId}/show`);
    await page.getByText(/همراه اول: .*به دست کارشناس متوقف است/).waitFor();
    expect(await page.getByTestId('count-succeeded').innerText()).toBe('۰');
    await page.getByRole('region', { name: 'به تفکیک اپراتور' }).getByRole('row', { name: /همراه اول/ }).getByText('۳', { exact: true }).waitFor();
    await keep(page, 'run-waits');
    expect(await graveFindings(page)).toEqual([]);
  });

  it('is over when the operator goes on: the run ends while it is looked at, and gives its results as a file', async () => {
    const { page } = kaveh;
    await kaveh.open('/operators/1/show');
    await page.getByRole('button', { name: 'ادامه', exact: true }).click();
    await kaveh.confirm('تایید');
    await page.getByRole('button', { name: 'توقف', exact: true }).waitFor();
    await kaveh.open(`/runs/${runId}/show`);
    await page.getByRole('region', { name: 'پیشرفت' }).getByText('پایان‌یافته').waitFor({ timeout: 60_000 });
    expect(await page.getByTestId('count-succeeded').innerText()).toBe('۳');
    const arrived = page.waitForEvent('download');
    await page.getByRole('link', { name: 'دریافت اکسل' }).click();
    expect((await arrived).suggestedFilename()).toMatch(/^پاداش بی.موجودی - 1\.xlsx$/);
    await page.reload();
    await page.getByRole('region', { name: 'سرگذشت' }).getByText('نتیجه اجرا دریافت شد').waitFor();
    const temporal = await page.getByRole('link', { name: 'فرایند در Temporal' }).getAttribute('href');
    expect(temporal).toBe(`${endpoints.temporalUi}/namespaces/default/workflows/run%2F${runId}`);
  });
});

describe('a charge that nobody knows the end of', () => {
  it('is taken in hand, decided with reason and evidence, and its task is closed with it', async () => {
    const { page } = kaveh;
    await stickCharge(endpoints, customer, '09121110104');
    await kaveh.take('تراکنش‌های نامعلوم', 'شارژ بی‌پاسخ');
    await page.getByRole('button', { name: 'برداشتن' }).click();
    await page.getByText('در دست شما', { exact: true }).waitFor();
    await decideAsFailed(page);
    await page.getByRole('region', { name: 'سرگذشت' }).getByText('تراکنش نامعلوم تعیین تکلیف شد').waitFor();
    expect(await page.getByRole('button', { name: 'تعیین تکلیف' }).count()).toBe(0);
    await keep(page, 'charge-decided');
    expect(await graveFindings(page)).toEqual([]);
    await kaveh.open('/');
    await page.getByRole('region', { name: 'کارها' }).getByText('چیزی در انتظار نیست.').waitFor();
  });
});

describe('a plan', () => {
  it('stands on the Jalali calendar, is paused and resumed with a reason, and its next time is left out', async () => {
    const from = formatJalaliDate(addDays(toJalali(Date.now()), 1));
    const orderId = await orderOf(endpoints, customer, 'پاداش روزانه', ['09121110105'], { repeat: { kind: 'daily', at: '09:30', from, count: 3 } });
    const { page } = kaveh;
    await kaveh.open(`/orders/${orderId}/show`);
    const calendar = page.getByRole('region', { name: 'برنامه در تقویم' });
    await calendar.getByText('نوبت بعدی').waitFor();
    await ask('توقف برنامه', 'مشتری تلفنی خواست');
    await page.getByRole('region', { name: 'پاداش روزانه' }).getByText('متوقف', { exact: true }).waitFor();
    await page.getByRole('region', { name: 'سرگذشت' }).getByText('مشتری تلفنی خواست').waitFor();
    await ask('ادامه برنامه', 'مشتری پشیمان شد');
    await page.getByRole('button', { name: 'توقف برنامه', exact: true }).waitFor();
    await ask('رد کردن نوبت بعدی', 'فردا تعطیل سازمان است');
    await page.getByRole('region', { name: 'نوبت‌های گذشته (۱)' }).getByText(/رد شد \(کاوه نوری\)/).waitFor();
    await keep(page, 'plan');
    expect(await graveFindings(page)).toEqual([]);
  });
});

describe('a statement that lacks what we sold', () => {
  it('is compared on demand; its difference is taken in hand and closed with a reason, and the books are audited', async () => {
    const { page } = kaveh;
    const orderId = await orderOf(endpoints, customer, 'فروش دیروز', ['09121110106']);
    await kaveh.open(`/runs/${await runOf(orderId)}/show`);
    await page.getByRole('region', { name: 'پیشرفت' }).getByText('پایان‌یافته').waitFor({ timeout: 30_000 });
    await asCalledYesterday(endpoints, orderId);

    await kaveh.open('/reconciliations/create');
    await page.getByRole('combobox', { name: /^اپراتور/ }).click();
    await page.getByRole('option', { name: 'همراه اول' }).click();
    await page.getByRole('button', { name: 'بررسی این روز' }).click();
    await page.waitForURL(/\/reconciliations$/);
    await expect.poll(async () => {
      await kaveh.open('/');
      const tasks = page.getByRole('region', { name: 'کارها' });
      await tasks.waitFor();
      return tasks.getByText('۱', { exact: true }).count();
    }, { timeout: 30_000 }).toBe(1);

    await kaveh.take('کارها', 'فقط نزد ما');
    await page.getByRole('link', { name: 'اختلاف را ببینید' }).click();
    await page.getByRole('region', { name: 'نزد ما' }).getByText('۰۹۱۲ ۱۱۱ ۰۱۰۶').waitFor();
    await page.getByRole('button', { name: 'برداشتن' }).click();
    await page.getByText('در دست شما', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'تعیین تکلیف' }).click();
    const form = page.getByRole('dialog');
    await form.getByRole('textbox', { name: 'دلیل' }).fill('اپراتور در صورت‌حساب روز بعد آورده است');
    await form.getByRole('textbox', { name: /^مدرک/ }).fill('صورت‌حساب اصلاحی');
    await form.getByRole('button', { name: 'بستن اختلاف' }).dblclick();
    await page.getByText('این اختلاف باز نیست.').waitFor();
    await keep(page, 'difference-closed');
    expect(await graveFindings(page)).toEqual([]);

    await kaveh.open('/book-audits');
    await page.getByRole('button', { name: 'بازبینی اکنون' }).click();
    await page.getByRole('region', { name: 'آزمون‌های دفتر کل' }).getByText('جمع همه حساب‌ها صفر است').waitFor();
    expect(await page.getByRole('region', { name: 'آزمون‌های دفتر کل' }).getByTitle('اختلاف').count()).toBe(0);
    expect(await graveFindings(page)).toEqual([]);
  });
});

describe('the screens of operations', () => {
  it('fit a phone, and have left no trouble behind', async () => {
    const { page, troubles } = kaveh;
    await page.setViewportSize({ width: 390, height: 844 });
    for (const list of ['/', '/orders', '/runs', '/charges?filter={}', '/tasks?filter={"open":"false"}', '/statement-differences?filter={"status":"resolved"}', '/reconciliations', '/book-audits', '/operators', '/learned-operators']) {
      await kaveh.open(list);
      await page.getByRole('main').waitFor();
      await page.waitForLoadState('networkidle');
      expect(await overflow(page), list).toBe(0);
      const first = page.getByRole('main').locator('tbody tr, li a, li .MuiListItemButton-root').first();
      if (list === '/' || (await first.count()) === 0) continue;
      await first.click();
      await page.waitForURL(/\/show$/);
      await page.waitForLoadState('networkidle');
      expect(await overflow(page), `${list}, one of it`).toBe(0);
      await keep(page, list.split(/[/?]/)[1] ?? '');
    }
    expect(troubles).toEqual([]);
  });
});
