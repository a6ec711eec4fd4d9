import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { auditLedger } from '../../database/ledger/audit-ledger.ts';
import { openDatabase } from '../../database/connection.ts';
import { type Person, type Answered } from './support/person.ts';
import { StorySystem } from './support/story-system.ts';

/**
 * From an unknown person with a mobile phone to a spent rial, through HTTP alone: two experts, two people of finance, the
 * bank's own page. In the middle of each wait the worker, the API and Temporal are killed (-9) and come back.
 */
const MOBILE = '09127770001';
const PASSWORD = 'گذرواژه ساختگی ۱۴۰۵';
/** More than one person of finance may credit alone. */
const DEPOSIT = '2500000000';
const PAYMENT = '1500000';
const PRICE = 50_000n;

const LEGAL_INFORMATION = {
  organisationName: 'شرکت بازرگانی آزمون‌گستر', organisationType: 'private-joint-stock', nationalId: '14009876545', registrationNumber: '۱۲۳۴۵',
  registeredOn: '1390/05/12', economicCode: '411111111111', sheba: 'IR82 0540 1026 8002 0817 9090 02', telephone: '02188776655',
  province: 'تهران', city: 'تهران', postalCode: '1415678931', address: 'خیابان آزمون، کوچه یکم، پلاک ۷',
  signatory: { fullName: 'پروانه آزمونی', nationalCode: '0012345679', mobile: '09127770001' },
};

let system: StorySystem;
let owner: Person;
let expert: Person;
let secondExpert: Person;
let finance: Person;
let secondFinance: Person;

beforeAll(async () => {
  system = await StorySystem.start({ KOOK_SAME_NUMBER_GAP_MS: '200', KOOK_RETRY_STEPS_MS: '100,200,400', KOOK_INQUIRY_STEPS_MS: '100,200,400' });
  owner = system.stranger();
  [expert, secondExpert, finance, secondFinance] = await Promise.all([
    system.staff('expert'), system.staff('secondExpert'), system.staff('finance'), system.staff('secondFinance'),
  ]);
});

afterAll(() => system?.stack.remove());

const registration = async () => (await owner.does('GET', '/portal/registration')) as Answered['body'];
const credit = async () => (await owner.does('GET', '/portal/credit')) as { available: string; held: string };

/** The record as staff see it, found in their own list. */
async function inQueue(staff: Person, resource: string, filter: object): Promise<Answered['body']> {
  const rows = (await staff.does('GET', `/admin/${resource}?filter=${encodeURIComponent(JSON.stringify(filter))}`)) as Answered['body'][];
  expect(rows, `${resource} ${JSON.stringify(filter)}`).toHaveLength(1);
  return rows[0];
}

const registrationRecord = async (staff: Person) => inQueue(staff, 'registrations', { q: LEGAL_INFORMATION.nationalId });

async function decide(staff: Person, decision: object): Promise<Answered> {
  const { id, version } = await registrationRecord(staff);
  return staff.ask('POST', `/admin/registrations/${id}/decision`, { body: { expectedVersion: version, ...decision } });
}

async function acceptTerms(kind: 'registration' | 'purchase'): Promise<void> {
  const { version } = await owner.does('GET', `/portal/terms?kind=${kind}`);
  await owner.does('POST', `/portal/registration/${kind === 'registration' ? 'submit' : 'purchase-request'}`, { body: { acceptedTermsVersion: version } });
}

async function told(part: string): Promise<void> {
  await system.until(`a message with «${part}»`, async () => {
    const { items } = await owner.does('GET', '/portal/messages?pageSize=100');
    return (items as { title: string; text: string }[]).some(({ title, text }) => title.includes(part) || text.includes(part));
  });
}

const picture = async (text: string) => new Blob([new Uint8Array(await sharp({
  create: { width: 320, height: 200, channels: 3, background: text },
}).png().toBuffer())], { type: 'image/png' });

it('an unknown person signs up with a code', async () => {
  const challenge = await owner.does('POST', '/auth/sign-up', {
    body: { mobile: MOBILE, firstName: 'پروانه', lastName: 'آزمونی', organisationName: 'آزمون‌گستر', password: PASSWORD },
  });
  const code = await system.code(MOBILE, 'sign-up');
  const { token, user } = await owner.does('POST', '/auth/sign-up/verify', { body: { challengeId: challenge.challengeId, code } });
  owner.token = token;
  expect(user.role).toBe('owner');
  expect(await registration()).toMatchObject({ status: 'draft' });
  // Nothing can be bought before both reviews.
  expect((await owner.ask('POST', '/portal/payments', { body: { amount: PAYMENT } })).body.code).toBe('organisation-not-active');
});

it('fills in legal information with documents and hands it in', async () => {
  await owner.does('PUT', '/portal/registration', { body: LEGAL_INFORMATION });
  for (const [kind, colour] of [['gazette', '#eee'], ['signatory-card', '#dde']] as const) {
    const form = new FormData();
    form.set('kind', kind);
    form.set('file', await picture(colour), `${kind}.png`);
    await owner.does('POST', '/portal/registration/documents', { form });
  }
  await acceptTerms('registration');
  expect(await registration()).toMatchObject({ status: 'legal-review' });
  expect((await owner.ask('PUT', '/portal/registration', { body: LEGAL_INFORMATION })).body.code).toBe('in-review');
});

it('an expert telephones and returns it with a reason; all is killed in between', async () => {
  await system.restartEverything();
  const { id } = await registrationRecord(expert);
  await expert.does('POST', `/admin/registrations/${id}/calls`, { body: { at: new Date().toISOString(), outcome: 'answered', note: 'کد پستی را دوباره می‌فرستند.' } });
  const answer = await decide(expert, { decision: 'return', reasons: [{ field: 'postalCode', text: 'کد پستی با روزنامه رسمی یکی نیست.' }] });
  expect(answer.status, answer.text).toBe(200);
  const returned = await registration();
  expect(returned.status).toBe('returned');
  expect(JSON.stringify(returned.reviews)).toContain('کد پستی با روزنامه رسمی یکی نیست.');
  await told('نیازمند اصلاح');
});

it('is mended, handed in again and approved', async () => {
  await system.restartEverything();
  await owner.does('PUT', '/portal/registration', { body: { ...LEGAL_INFORMATION, postalCode: '1415678942' } });
  await acceptTerms('registration');
  await system.restartEverything();
  const answer = await decide(expert, { decision: 'approve', reasons: [] });
  expect(answer.status, answer.text).toBe(200);
  expect(await registration()).toMatchObject({ status: 'legal-approved' });
});

it('asks to purchase; only another expert may say yes', async () => {
  await system.restartEverything();
  await acceptTerms('purchase');
  expect(await registration()).toMatchObject({ status: 'purchase-review' });
  await system.restartEverything();
  expect((await decide(expert, { decision: 'approve', reasons: [] })).body.code).toBe('same-reviewer');
  const answer = await decide(secondExpert, { decision: 'approve', reasons: [] });
  expect(answer.status, answer.text).toBe(200);
  expect(await registration()).toMatchObject({ status: 'active', legalInformation: { postalCode: '1415678942' } });
});

let depositId: string;

it('hands in a slip of 2.5 billion rial, which two people of finance must see', async () => {
  const [account] = ((await owner.does('GET', '/portal/company-accounts')) as { items: { id: string }[] }).items;
  const [bank] = ((await owner.does('GET', '/portal/banks')) as { items: { code: string }[] }).items;
  const form = new FormData();
  const fields = {
    amount: DEPOSIT, paidOn: '1405/09/01', bank: bank?.code ?? '', companyAccountId: account?.id ?? '', method: 'branch', trackingNumber: '۰۰۱۲۳۴۵۶', payer: 'آزمون‌گستر',
  };
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  form.set('slip', await picture('#ffe'), 'فیش.png');
  const deposit = await owner.does('POST', '/portal/deposits', { form });
  expect(deposit).toMatchObject({ status: 'in-review' });
  depositId = deposit.id;
  await system.restartEverything();

  const decideDeposit = async (staff: Person, slipAmount: string, more: object = {}) => {
    const { version } = await staff.does('GET', `/admin/deposits/${depositId}`);
    return staff.ask('POST', `/admin/deposits/${depositId}/decision`, { body: { decision: 'approve', slipAmount, expectedVersion: version, ...more } });
  };
  expect((await decideDeposit(finance, '250000000')).body.code).toBe('amount-differs');
  expect((await decideDeposit(finance, DEPOSIT)).status).toBe(200);
  expect(await owner.does('GET', `/portal/deposits/${depositId}`)).toMatchObject({ status: 'second-review' });
  expect(await credit()).toMatchObject({ available: '0' });
  await system.restartEverything();
  expect((await decideDeposit(finance, DEPOSIT)).body.code).toBe('same-reviewer');
  expect((await decideDeposit(secondFinance, DEPOSIT)).status).toBe(200);
  expect(await credit()).toEqual({ available: DEPOSIT, held: '0' });
  await told('تایید');
});

it('pays online; the browser never comes back, and the credit comes all the same, once', async () => {
  const { id, redirectUrl } = await owner.does('POST', '/portal/payments', { body: { amount: PAYMENT } });
  expect(redirectUrl).toContain(system.simulators.bank);
  // The payer's browser at the bank, which pays and is closed.
  const page = await fetch(redirectUrl, { method: 'POST', redirect: 'manual', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: 'decision=pay' });
  expect(page.status).toBe(303);
  const callback = new URL(page.headers.get('location') ?? '');
  await system.restartEverything();
  // Late, and five at once.
  const answers = await Promise.all(Array.from({ length: 5 }, () => fetch(callback, { redirect: 'manual' })));
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([303]));
  await system.until('the payment is verified', async () => (await owner.does('GET', `/portal/payments/${id}`)).status === 'verified');
  expect(await credit()).toEqual({ available: String(BigInt(DEPOSIT) + BigInt(PAYMENT)), held: '0' });
});

it('spends a rial of it', async () => {
  const order = await owner.does('POST', '/portal/orders', { body: { name: 'نخستین درخواست' } });
  await owner.does('POST', `/portal/orders/${order.id}/lines`, { body: { productType: 'direct-charge', mobile: '09121112233', amount: String(PRICE) } });
  const challenge = await owner.does('POST', `/portal/orders/${order.id}/confirmation`, { body: {} });
  const code = await system.code(MOBILE, 'order-confirmation');
  await owner.does('POST', `/portal/orders/${order.id}/confirm`, { body: { challengeId: challenge.challengeId, code } });
  await system.restartEverything();
  await system.until('the order is finished', async () => (await owner.does('GET', `/portal/orders/${order.id}`)).status === 'finished');
  expect(await credit()).toEqual({ available: String(BigInt(DEPOSIT) + BigInt(PAYMENT) - PRICE), held: '0' });
  const book = (await (await fetch(`${system.simulators.operator}/book?mobile=%2B989121112233`)).json()) as { timesCharged: number }[];
  expect(book.map(({ timesCharged }) => timesCharged).filter((times) => times > 0)).toEqual([1]);
});

it('leaves receipts and an invoice, balanced books and no open end', async () => {
  const { items: payments } = await owner.does('GET', '/portal/payments');
  const { items: orders } = await owner.does('GET', '/portal/orders');
  const { items: runs } = await owner.does('GET', `/portal/orders/${orders[0].id}/runs`);
  for (const path of [`/portal/deposits/${depositId}/receipt.pdf`, `/portal/payments/${payments[0].id}/receipt.pdf`, `/portal/runs/${runs[0].id}/invoice.pdf`]) {
    const file = await owner.ask('GET', path);
    expect([path, file.status, file.text.slice(0, 5)]).toEqual([path, 200, '%PDF-']);
  }
  const db = openDatabase(system.stack.endpoints().database, { poolSize: 2, name: 'kook-story' });
  try {
    expect((await auditLedger(db)).checks.filter(({ ok }) => !ok)).toEqual([]);
  } finally {
    await db.close();
  }
  expect(system.restarts).toBeGreaterThanOrEqual(9);
});
