import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { logIn, type PortalClient } from '../../scripts/order/portal-client.ts';
import type { Endpoints } from '../../scripts/stack/endpoints.ts';
import { startStack, type Stack } from '../../scripts/stack/start-stack.ts';
import { temporaryDataDir } from '../frame/running-system.ts';
import { graveFindings } from './support/accessibility.ts';
import { deskRoom } from './support/back-office.ts';
import { apply, handInSlip, logInOf } from './support/cases.ts';
import { decideAsFailed, stickCharge } from './support/operators-day.ts';
import { screenshotsOf } from './support/screenshot.ts';
import { overflow } from './support/watch-page.ts';

const PERSIAN = /[\u0600-\u06ff]/;
const keep = screenshotsOf('back-office');
const { dataDir, remove } = temporaryDataDir();

let stack: Stack;
let endpoints: Endpoints;
let customer: PortalClient;
const { desks, sit, leave } = deskRoom(() => endpoints);

beforeAll(async () => {
  // After a few inquiries none for an hour: each makes the charge newer than the one that a person is looking at.
  stack = await startStack({ dataDir, env: { KOOK_INQUIRY_STEPS_MS: '100,200,400,400,3600000', KOOK_UNKNOWN_TO_PERSON_MS: '500' } });
  endpoints = stack.endpoints();
  customer = await logIn(endpoints.origin, logInOf(endpoints, 'customer'));
});

afterAll(async () => {
  await leave();
  await stack?.stop();
  remove();
});

describe('a charge that nobody knows the end of', () => {
  it('is decided by operations with reason and evidence', async () => {
    await stickCharge(endpoints, customer, '09121110077');
    const kaveh = await sit('operations');
    const { page } = kaveh;
    await kaveh.take('تراکنش‌های نامعلوم', 'شارژ بی‌پاسخ');
    await decideAsFailed(page);
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

  it('are English and left to right for who chooses so, and Persian again', async () => {
    const { page } = await sit('supervisor');
    const choose = async (name: string) => {
      await page.getByRole('banner').getByRole('button', { name: /پروفایل|Profile/ }).click();
      await Promise.all([page.waitForEvent('load'), page.getByRole('menuitem', { name }).click()]);
    };
    const standing = () => page.evaluate(() => `${document.documentElement.lang} ${document.documentElement.dir}`);
    const said = (parts: string) => page.locator(parts).evaluateAll((found) => found.map((one) => (one as HTMLElement).innerText.trim()).filter((text) => text !== ''));
    await choose('English');
    await page.getByRole('menuitem', { name: 'Organisations' }).click();
    await page.getByRole('columnheader', { name: 'Status' }).waitFor();
    expect(await standing()).toBe('en ltr');
    expect((await said('[role=menuitem], th, main button, .MuiTablePagination-root')).filter((text) => PERSIAN.test(text))).toEqual([]);

    await page.getByRole('row').nth(1).click();
    await page.waitForURL(/\/show$/);
    await page.reload();
    await page.getByRole('tab', { name: 'Credit' }).click();
    await page.getByText(/^[\d,]+ rial$/).first().waitFor();
    expect(await standing()).toBe('en ltr');
    expect((await said('main th, main dt, main label, main button, [role=tab]')).filter((text) => PERSIAN.test(text))).toEqual([]);
    await keep(page, 'english');

    await choose('فارسی');
    await page.getByRole('menuitem', { name: 'سازمان‌ها' }).waitFor();
    expect(await standing()).toBe('fa rtl');
  });

  it('keep no token where a script could read it, and leave no trouble behind', async () => {
    for (const { page, troubles } of desks) {
      expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toMatch(/token|bearer|session/i);
      expect(troubles).toEqual([]);
    }
  });
});
