import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Endpoints } from '../../scripts/stack/endpoints.ts';
import { startStack, type Stack } from '../../scripts/stack/start-stack.ts';
import { temporaryDataDir } from '../frame/running-system.ts';
import { sitDown, type Desk } from './support/back-office.ts';
import { openBrowser, type BrowserWindow } from './support/browser.ts';
import { logInOf } from './support/cases.ts';
import { readCode } from './support/read-code.ts';
import { addDirectCharge, logIn, makeOrder } from './support/screens.ts';
import { overflow, watchPage } from './support/watch-page.ts';

/** An admin gives a discount, an owner sets limits, a buyer asks, and the owner confirms by a code of their own. */
const { dataDir, remove } = temporaryDataDir();
const REFUSED_FORM = { method: 'POST', path: /\/confirmation$/, status: 422 };

let stack: Stack;
let endpoints: Endpoints;
const windows: BrowserWindow[] = [];
let owner: Page;
let buyer: Page;
let desk: Desk;
let troubles: string[][];

async function visitor(): Promise<Page> {
  const window = await openBrowser(1280, 860);
  windows.push(window);
  const page = await window.context.newPage();
  page.setDefaultTimeout(15_000);
  return page;
}

beforeAll(async () => {
  stack = await startStack({ dataDir, env: { KOOK_DEMO: '0' } });
  endpoints = stack.endpoints();
  [owner, buyer, desk] = await Promise.all([visitor(), visitor(), sitDown(endpoints, 'admin')]);
  troubles = [watchPage(owner), watchPage(buyer, [REFUSED_FORM])];
  for (const [page, person] of [[owner, 'customer'], [buyer, 'buyer']] as const) {
    const { identifier, password } = logInOf(endpoints, person);
    await logIn(page, endpoints.origin, identifier, password);
  }
});

afterAll(async () => {
  await desk?.close();
  await Promise.all(windows.map((window) => window.close()));
  await stack?.stop();
  remove();
});

describe('discounts, limits and approval in the browser', () => {
  it('an admin gives a discount, and the list shows it in force', async () => {
    const admin = desk.page;
    await desk.open('/discounts/create');
    await admin.getByLabel('تخفیف', { exact: false }).first().fill('۲٫۵');
    await admin.getByRole('textbox', { name: 'از روز' }).fill('1405/01/01');
    await admin.getByRole('button', { name: 'ذخیره' }).click();
    const row = admin.getByRole('row').filter({ hasText: '۲٫۵٪' });
    await row.getByText('در جریان').waitFor();
    await row.click();
    await admin.getByLabel('پایان دادن همین حالا').waitFor();
  });

  it('an owner sets what buyers may confirm alone, and when credit is called low', async () => {
    await owner.goto(`${endpoints.origin}/credit`);
    await owner.getByRole('link', { name: 'سقف خرید و هشدار' }).click();
    await owner.getByRole('textbox', { name: 'سقف روزانه' }).first().fill('5000000000');
    await owner.getByRole('button', { name: 'ذخیره' }).first().click();
    await owner.getByText('سقف سازمان ذخیره شد.').waitFor();
    const approval = owner.locator('section').filter({ hasText: 'تایید درخواست‌های خریداران' });
    await approval.getByRole('textbox', { name: 'تایید مدیر از مبلغ' }).fill('300000');
    await approval.getByRole('button', { name: 'ذخیره' }).click();
    await owner.getByText('ذخیره شد.', { exact: true }).waitFor();
    const alert = owner.locator('section').filter({ hasText: 'هشدار هنگام کمتر شدن' });
    await alert.getByRole('textbox').fill('1000000');
    await alert.getByRole('button', { name: 'ذخیره' }).click();
    await owner.reload();
    await expect.poll(() => owner.getByRole('textbox', { name: 'تایید مدیر از مبلغ' }).inputValue()).toBe('۳۰۰٬۰۰۰');
  });

  it('a buyer’s large order shows its discount, and goes to the owners', async () => {
    await makeOrder(buyer, 'پاداش پایان سال');
    await addDirectCharge(buyer, '09121114455', '400000');
    await buyer.getByText('با تخفیف').first().waitFor();
    await buyer.getByRole('link', { name: 'تایید نهایی' }).click();
    await buyer.getByText('قابل پرداخت با تخفیف').waitFor();
    await buyer.getByRole('button', { name: 'ادامه و دریافت کد تایید' }).click();
    await buyer.getByRole('heading', { name: 'ارسال برای تایید مدیر' }).waitFor();
    await buyer.getByRole('textbox', { name: 'توضیح برای مدیر' }).fill('طبق مصوبه');
    await buyer.getByRole('button', { name: 'ارسال برای تایید' }).click();
    await buyer.getByText('در انتظار تایید سازمان').first().waitFor();
    await buyer.getByRole('button', { name: 'پس گرفتن' }).waitFor();
    expect(await buyer.getByRole('button', { name: 'افزودن جزییات' }).count()).toBe(0);
  });

  it('the owner returns it with a reason, the buyer reads it and asks again', async () => {
    await owner.goto(buyer.url());
    await owner.getByText('طبق مصوبه').waitFor();
    await owner.getByRole('button', { name: 'بازگرداندن برای اصلاح' }).click();
    const dialog = owner.getByRole('dialog');
    expect(await dialog.getByRole('button', { name: 'بازگرداندن' }).isDisabled()).toBe(true);
    await dialog.getByRole('textbox', { name: 'دلیل' }).fill('شماره را بررسی کنید');
    await dialog.getByRole('button', { name: 'بازگرداندن' }).click();
    await owner.getByText('درخواست برای اصلاح بازگشت.').waitFor();
    await buyer.reload();
    await buyer.getByText('شماره را بررسی کنید').waitFor();
    await buyer.getByRole('link', { name: 'تایید نهایی' }).click();
    await buyer.getByRole('button', { name: 'ادامه و دریافت کد تایید' }).click();
    await buyer.getByRole('button', { name: 'ارسال برای تایید' }).click();
    await buyer.getByText('در انتظار تایید سازمان').first().waitFor();
  });

  it('approved, it is confirmed by the owner’s own code, with the discount in the form, and runs', async () => {
    await owner.goto(`${endpoints.origin}/orders`);
    await owner.getByText('۱ درخواست در انتظار تایید مدیران سازمان است.').waitFor();
    await owner.getByRole('link', { name: 'دیدن' }).click();
    await owner.getByRole('link', { name: 'پاداش پایان سال' }).click();
    const since = Date.now();
    await owner.getByRole('button', { name: 'تایید و ادامه' }).click();
    await owner.getByRole('button', { name: 'ادامه و دریافت کد تایید' }).click();
    await owner.getByText('تخفیف', { exact: true }).waitFor();
    await owner.getByText('۱۰٬۰۰۰ ریال').first().waitFor();
    const code = await readCode(endpoints.simulators.sms, logInOf(endpoints, 'customer').identifier, 'order-confirmation', since);
    await owner.locator('input[autocomplete="one-time-code"]').pressSequentially(code);
    await owner.waitForURL(/\/runs\//);
    await owner.getByText('پایان‌یافته').first().waitFor({ timeout: 30_000 });
  });

  it('every screen of it fits a telephone, and nothing went wrong unseen', async () => {
    await owner.setViewportSize({ width: 390, height: 844 });
    for (const path of ['/credit', '/credit/limits', new URL(buyer.url()).pathname]) {
      await owner.goto(endpoints.origin + path);
      await owner.waitForLoadState('networkidle');
      expect(await overflow(owner), path).toBe(0);
    }
    expect([...troubles, desk.troubles]).toEqual([[], [], []]);
  });
});
