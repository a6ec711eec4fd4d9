import { afterAll, beforeAll, expect, it } from 'vitest';
import { startStack, type Stack } from '../../scripts/stack/start-stack.ts';
import { temporaryDataDir } from '../frame/running-system.ts';
import { askToPurchase, fillInLegalInformation, handInWithDocuments, mendWhatCameBack } from './guide/become-a-customer.ts';
import { Customer } from './guide/customer.ts';
import { addDetails, beginOrder, correctTheList, uploadBothLists } from './guide/fill-order.ts';
import { inviteColleague } from './guide/invite-colleague.ts';
import { changeProfile, openCalendar, readMessages, writeNote } from './guide/look-around.ts';
import { payBySlip, payOnline } from './guide/raise-credit.ts';
import { narrowByEach, narrowToNothing, readPayments, readSummary, readTransactions } from './guide/read-reports.ts';
import { repeatOrder, scheduleOrder, signOrder, watchItRun } from './guide/sign-order.ts';
import { comeBack, signUp } from './guide/sign-up.ts';
import { Staff } from './guide/staff.ts';
import { graveFindings } from './support/accessibility.ts';
import { overflow } from './support/watch-page.ts';

/** The portal's guide from its first page to its last, by somebody whom nobody knew before; its words are met on the screens where it has them. */
const NOTE = 'تمدید قرارداد';
const { dataDir, remove } = temporaryDataDir();

let stack: Stack;
let customer: Customer;
let staff: Staff;

beforeAll(async () => {
  stack = await startStack({ dataDir });
  const endpoints = stack.endpoints();
  // One number of the guide's own sample is out of use.
  await fetch(`${endpoints.simulators.operator}/faults`, {
    method: 'PUT', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ answerBySuffix: { 1203: 'inactive-number' } }),
  });
  [customer, staff] = await Promise.all([Customer.sitsDown(endpoints, dataDir), Staff.logsIn(endpoints)]);
});

afterAll(async () => {
  await customer?.window.close();
  await stack?.stop();
  remove();
});

it('ثبت نام: somebody signs up, and what is not open yet says what is missing', async () => {
  await signUp(customer);
  await customer.page.getByRole('link', { name: 'شارژ و بسته' }).click();
  await customer.page.getByText('هنوز باز نشده است').waitFor();
  await customer.page.getByRole('link', { name: 'تکمیل اطلاعات پذیرنده' }).click();
  await customer.page.getByRole('heading', { name: 'اطلاعات پذیرنده' }).waitFor();
  customer.here();
});

it('ثبت اطلاعات حقوقی: what is wrong is said at its field, and a reload loses nothing', () => fillInLegalInformation(customer));
it('ثبت اطلاعات حقوقی: documents and terms are handed in', () => handInWithDocuments(customer));
it('ثبت اطلاعات حقوقی: what came back is mended at the field that the reason names', () => mendWhatCameBack(customer, staff));
it('درخواست خرید سازمانی: a customer once another expert has said yes', () => askToPurchase(customer, staff));
it('ورود به پورتال کاربری: in again with number and password', () => comeBack(customer));
it('افزایش اعتبار, the first way: online, at the bank and back', () => payOnline(customer));
it('افزایش اعتبار, the second way: a slip, mended and credited', () => payBySlip(customer, staff));

it('خرید شارژ و بسته اینترنت: an order is begun and given its name', () => beginOrder(customer));
it('خرید شارژ و بسته اینترنت: details one by one', () => addDetails(customer));
it('خرید شارژ و بسته اینترنت: a list of charges and a list of packages from Excel', () => uploadBothLists(customer));
it('خرید شارژ و بسته اینترنت: the list is corrected', () => correctTheList(customer));
it('خرید شارژ و بسته اینترنت: signed with the six digits', () => signOrder(customer));
it('خرید شارژ و بسته اینترنت: it runs to its end', () => watchItRun(customer));
it('خرید شارژ و بسته اینترنت: planned for one time, and for many', async () => {
  await scheduleOrder(customer, 'شارژ نوبت فردا');
  await repeatOrder(customer, 'شارژ ماهانه مدیران');
});

it('گزارشات: every transaction', () => readTransactions(customer));
it('گزارشات: each filter', () => narrowByEach(customer));
it('گزارشات: what is refused, and what is empty', () => narrowToNothing(customer));
it('گزارشات: sales by product and operator', () => readSummary(customer));
it('گزارشات: payments', () => readPayments(customer));

it('پیام ها ، رویداد ها و تقویم', async () => {
  await readMessages(customer);
  await writeNote(customer, NOTE);
  await openCalendar(customer, NOTE);
});

it('پروفایل: details, password and number', () => changeProfile(customer));
it('a colleague is invited, and comes in by phone', () => inviteColleague(customer));

it('every word of the guide was met', () => {
  expect(customer.words.left).toEqual([]);
});

it('leaves no trouble in the browser, and fits a phone', async () => {
  const { page, addresses } = customer;
  await page.setViewportSize({ width: 390, height: 844 });
  for (const address of [...addresses, '/credit?way=slip', '/credit?list=deposits']) {
    await page.goto(`${customer.endpoints.origin}${address}`);
    await page.locator('main h1').waitFor();
    await expect.poll(() => page.getByRole('status', { name: 'در حال بارگذاری' }).count(), { timeout: 10_000 }).toBe(0);
    expect(await overflow(page), address).toBe(0);
    expect(await graveFindings(page), address).toEqual([]);
    if (address.startsWith('/runs/')) await customer.photograph('phone');
  }
  expect(customer.troubles).toEqual([]);
});
