import { randomUUID } from 'node:crypto';
import { afterEach, describe, expect, it } from 'vitest';
import { creditPayment } from '../../../database/payments/credit-payment.ts';
import { useApi } from '../support/use-api.ts';
import { VERIFIED } from '../../database/payments/at-the-bank.ts';

const api = useApi({ withBank: true, env: { KOOK_LIMIT_CALLBACKS_PER_ADDRESS_MINUTE: '150', KOOK_LIMIT_PAYMENTS_PER_USER_HOUR: '40' } });
const ORIGIN = 'http://localhost:3000';

type Person = 'customer' | 'buyer' | 'viewer' | 'otherCustomer';
const pay = async (person: Person, amount: unknown = '500000', headers: Record<string, string> = {}) =>
  api().call('POST', '/api/portal/payments', { token: await api().tokenOf(person), body: { amount }, headers });
const read = async (person: Person, path: string) => api().call('GET', `/api/portal/payments${path}`, { token: await api().tokenOf(person) });
const bankHas = async () => ((await api().bank!.call('GET', '/payments')).body as { authority: string; amount: string; callbackUrl: string; state: string }[]);
const bankFaults = (faults: object) => api().bank!.call('PUT', '/faults', faults);
const countOf = async (table: 'payments' | 'payment_events' | 'outbox' | 'ledger_transactions') =>
  (await api().db.query<{ n: number }>(`select count(*)::int as n from ${table}`))[0]?.n;

afterEach(() => api().bank!.call('DELETE', '/faults'));

/** A payment of this person at the bank. */
async function opened(person: Person = 'customer', amount = '500000') {
  const { status, body, text } = await pay(person, amount);
  expect(status, text).toBe(201);
  const { id, redirectUrl } = body as { id: string; redirectUrl: string };
  return { id, redirectUrl, authority: redirectUrl.split('/').at(-1) as string };
}

/** Arrives as a browser does; `said` is the query. */
const comeBack = (said: string, more: { method?: string; headers?: Record<string, string>; body?: string; token?: string } = {}) =>
  fetch(`${api().url}/api/payments/callback${said}`, {
    method: more.method ?? 'GET', redirect: 'manual',
    headers: { ...more.headers, ...(more.token === undefined ? {} : { authorization: `Bearer ${more.token}` }) },
    ...(more.body === undefined ? {} : { body: more.body }),
  });

describe('beginning a payment', () => {
  it.each(['customer', 'buyer'] as const)('%s is sent to the bank, with our amount and our address to come back to', async (person) => {
    const { id, redirectUrl, authority } = await opened(person, '123456');
    expect(redirectUrl).toBe(`${api().bank!.url}/pg/StartPay/${authority}`);
    expect((await bankHas())[0]).toMatchObject({ authority, amount: '123456', callbackUrl: `${ORIGIN}/api/payments/callback` });
    expect((await read(person, `/${id}`)).body).toMatchObject({ id, amount: '123456', status: 'pending', redirectUrl });
    const [start] = await api().db.query(`select kind, workflow, payload from outbox where workflow_id = $1`, [`payment/${id}`]);
    expect(start).toEqual({ kind: 'start', workflow: 'onlinePayment', payload: { paymentId: id } });
    expect(JSON.stringify(await bankHas())).not.toMatch(/912|935/);
  });

  it('is not for a viewer, and not for an organisation that is not active', async () => {
    expect((await pay('viewer')).body).toMatchObject({ status: 403, code: 'forbidden' });
    const organisation = await api().organisationOf('otherCustomer');
    await api().db.query(`update organisations set registration_status = 'legal-review' where id = $1 returning id`, [organisation]);
    expect((await pay('otherCustomer')).body).toMatchObject({ status: 403, code: 'organisation-not-active' });
    await api().db.query(`update organisations set registration_status = 'active' where id = $1 returning id`, [organisation]);
  });

  it.each([
    ['0', 'amount-out-of-range'], ['99999', 'amount-out-of-range'], ['500000001', 'amount-out-of-range'], ['9223372036854775807', 'amount-out-of-range'],
    ['-1', 'validation'], ['1.5', 'validation'], ['۱۰۰۰۰۰', 'validation'], ['', 'validation'], ['1e6', 'validation'], [500_000, 'validation'], [null, 'validation'],
  ])('of %s is refused, and nothing is written and nobody asked', async (amount, code) => {
    const before = [await countOf('payments'), (await bankHas()).length];
    const { status, body } = await pay('customer', amount);
    expect([status, body.code]).toEqual([422, code]);
    expect(body.errors).toMatchObject([{ field: 'amount' }]);
    expect([await countOf('payments'), (await bankHas()).length]).toEqual(before);
  });

  it('takes the limits from the settings', async () => {
    const refused = await pay('customer', '500000001');
    expect(refused.body).toMatchObject({ minimum: '100000', maximum: '500000000', detail: expect.stringContaining('۵۰۰٬۰۰۰٬۰۰۰') });
    await opened('customer', '500000000');
    await opened('customer', '100000');
    await api().db.query(`update settings set value = '"200000"' where key = 'payment-minimum-rial' returning key`);
    expect((await pay('customer', '100000')).body).toMatchObject({ code: 'amount-out-of-range', minimum: '200000' });
    await api().db.query(`update settings set value = '"100000"' where key = 'payment-minimum-rial' returning key`);
  });

  it('ignores what a body may not decide', async () => {
    const { status, body } = await api().call('POST', '/api/portal/payments', {
      token: await api().tokenOf('customer'),
      body: { amount: '500000', status: 'verified', outcome: 'credit', authority: 'A1', id: randomUUID(), organisationId: await api().organisationOf('otherCustomer') },
    });
    expect(status).toBe(201);
    const [row] = await api().db.query('select organisation_id, status, outcome from payments where id = $1', [body.id]);
    expect(row).toEqual({ organisation_id: await api().organisationOf('customer'), status: 'pending', outcome: null });
  });

  it('again with the same key opens no second one; with another amount it is refused', async () => {
    const key = { 'Idempotency-Key': randomUUID() };
    const first = await pay('customer', '150000', key);
    const before = (await bankHas()).length;
    expect((await pay('customer', '150000', key)).text).toBe(first.text);
    expect((await bankHas()).length).toBe(before);
    expect((await pay('customer', '160000', key)).body).toMatchObject({ status: 422, code: 'idempotency-key-reused' });
  });

  it('by a double click opens one', async () => {
    const key = { 'Idempotency-Key': randomUUID() };
    await bankFaults({ latencyMs: 1_000 });
    const before = (await bankHas()).length;
    const [a, b] = await Promise.all([pay('customer', '150000', key), pay('customer', '150000', key)]);
    expect([a.status, b.status].sort()).toEqual([201, 409]);
    expect((await bankHas()).length).toBe(before + 1);
  });

  it.each([
    ['is away', { outage: true }],
    ['opens it and does not say so', { dropRequestAnswerRate: 1 }],
    ['is slower than we wait', { latencyMs: 3_000 }],
  ])('while the bank %s says so, owes nothing, and may be tried again with the same key', async (_what, faults) => {
    await bankFaults(faults);
    const key = { 'Idempotency-Key': randomUUID() };
    const refused = await pay('customer', '150000', key);
    expect([refused.status, refused.body.code]).toEqual([503, 'bank-unavailable']);
    const [row] = await api().db.query('select status, failure_code, authority, closed_at is null as open from payments order by id desc limit 1');
    expect(row).toEqual({ status: 'failed', failure_code: 'bank-unavailable', authority: null, open: false });
    await api().bank!.call('DELETE', '/faults');
    expect((await pay('customer', '150000', key)).status).toBe(201);
  });

  it('does not let a hanging bank take all of our connections', async () => {
    await bankFaults({ latencyMs: 1_200 });
    const asked = await Promise.all(Array.from({ length: 16 }, () => pay('buyer')));
    const refused = asked.filter(({ status }) => status !== 201);
    expect(refused.length).toBeGreaterThan(0);
    expect(new Set(refused.map(({ body }) => body.code))).toEqual(new Set(['bank-unavailable']));
    expect((await read('customer', '')).status).toBe(200);
  });
});

describe('coming back from the bank', () => {
  it('leads to the payment in the portal and only wakes its process', async () => {
    const { id, redirectUrl } = await opened();
    const atBank = await fetch(redirectUrl, { method: 'POST', body: 'decision=pay', redirect: 'manual' });
    const back = new URL(atBank.headers.get('location') as string);
    const answer = await comeBack(back.search);
    expect([answer.status, answer.headers.get('location')]).toEqual([303, `${ORIGIN}/credit/payments/${id}`]);
    expect((await read('customer', `/${id}`)).body).toMatchObject({ status: 'pending' });
    const rows = await api().db.query(`select kind, signal from outbox where workflow_id = $1 order by created_at`, [`payment/${id}`]);
    expect(rows).toEqual([{ kind: 'start', signal: null }, { kind: 'signal', signal: 'changed' }]);
  });

  it('keeps no word but the bank’s two', async () => {
    const { id, authority } = await opened();
    for (const word of ['constructor', '__proto__', 'toString', '<script>', 'ok', 'OK']) await comeBack(`?Authority=${authority}&Status=${encodeURIComponent(word)}`);
    const kept = await api().db.query<{ result: string }>(`select result from payment_events where payment_id = $1 and kind = 'callback' order by id`, [id]);
    expect(kept.map(({ result }) => result)).toEqual(['none', 'none', 'none', 'none', 'none', 'ok']);
  });

  it('may be a form of the bank’s own page, with our cookie or without', async () => {
    const { id, authority } = await opened();
    const headers = { origin: 'https://bank.example', 'sec-fetch-site': 'cross-site', 'content-type': 'application/x-www-form-urlencoded', cookie: `kook_session=${await api().tokenOf('customer')}` };
    const answer = await comeBack('', { method: 'POST', headers, body: `Authority=${authority}&Status=OK` });
    expect([answer.status, answer.headers.get('location')]).toEqual([303, `${ORIGIN}/credit/payments/${id}`]);
  });

  it.each([
    '', '?Status=OK', '?Authority=', `?Authority=A${'9'.repeat(35)}&Status=OK`, '?Authority=A1;drop table payments&Status=OK', '?Authority=..%2f..%2fevil&Status=OK',
    '?Authority=A00000000000000000000000000000000001&Authority=A00000000000000000000000000000000002', `?Authority=${'A'.repeat(4_000)}`, '?Authority[x]=1&Status[]=OK',
    '?Authority=https://evil.example&Status=OK',
  ])('with %s leads to a neutral page, changes nothing and tells nothing', async (said) => {
    const before = [await countOf('payments'), await countOf('payment_events'), await countOf('outbox')];
    const answer = await comeBack(said.replaceAll(' ', '%20'));
    expect([answer.status, answer.headers.get('location'), await answer.text()]).toEqual([303, `${ORIGIN}/credit`, '']);
    expect([await countOf('payments'), await countOf('payment_events'), await countOf('outbox')]).toEqual(before);
  });

  it('fifty times at once moves no money by itself', async () => {
    const { id, authority } = await opened();
    const before = await countOf('ledger_transactions');
    const answers = await Promise.all(Array.from({ length: 50 }, (_, n) => comeBack(`?Authority=${authority}&Status=${n % 2 === 0 ? 'OK' : 'NOK'}`)));
    expect(new Set(answers.map((answer) => answer.headers.get('location')))).toEqual(new Set([`${ORIGIN}/credit/payments/${id}`]));
    expect(await countOf('ledger_transactions')).toBe(before);
  });

  it('with another organisation’s authority shows a stranger nothing', async () => {
    const { id, authority } = await opened('otherCustomer');
    const answer = await comeBack(`?Authority=${authority}&Status=OK`, { token: await api().tokenOf('customer') });
    expect([answer.status, answer.headers.get('location')]).toEqual([303, `${ORIGIN}/credit`]);
    expect((await read('customer', `/${id}`)).body).toMatchObject({ status: 404, code: 'not-found' });
    expect((await read('customer', '')).text).not.toContain(id);
  });

  it('too often from one address leads to the neutral page as well', async () => {
    const { authority } = await opened();
    const locations = new Set<string | null>();
    for (let n = 0; n < 4; n += 1) {
      const answers = await Promise.all(Array.from({ length: 45 }, () => comeBack(`?Authority=${authority}`)));
      for (const answer of answers) locations.add(answer.headers.get('location'));
    }
    expect(locations.has(`${ORIGIN}/credit`)).toBe(true);
  });
});

describe('reading', () => {
  it('a credited payment shows the bank’s number and the masked card, and sends nobody to the bank any more', async () => {
    const { id } = await opened('otherCustomer', '700000');
    await creditPayment(api().db, id, VERIFIED);
    const { body } = await read('otherCustomer', `/${id}`);
    expect(body).toMatchObject({ status: 'verified', amount: '700000', referenceId: '200000001', cardPan: '502229******5995', settledAt: expect.any(String) });
    expect(body).not.toHaveProperty('redirectUrl');
    expect((await read('otherCustomer', '?status=verified')).body).toMatchObject({ total: 1, items: [{ id }] });
    const entries = await api().call('GET', '/api/portal/ledger-entries', { token: await api().tokenOf('otherCustomer') });
    expect(entries.body.items[0]).toMatchObject({ amount: '700000', description: 'افزایش اعتبار: پرداخت آنلاین، شماره پیگیری 200000001' });
    const messages = await api().call('GET', '/api/portal/messages', { token: await api().tokenOf('otherCustomer') });
    expect(messages.body.items[0]).toMatchObject({ title: 'اعتبار افزایش یافت', link: `/credit/payments/${id}` });
  });

  it('pages, and knows no status that there is not', async () => {
    expect((await read('viewer', '?pageSize=2')).body.items).toHaveLength(2);
    expect((await read('viewer', '?status=paid')).body).toMatchObject({ status: 422, code: 'validation' });
  });

  it('is finance’s and the supervisor’s in the back office, with the story at the gateway', async () => {
    const { id, authority } = await opened();
    await comeBack(`?Authority=${authority}&Status=OK`);
    const asked = async (path: string, person: 'finance' | 'supervisor' | 'operations') => api().call('GET', `/api/admin/${path}`, { token: await api().tokenOf(person) });
    expect((await asked(`payments/${id}`, 'finance')).body).toMatchObject({ id, authority, status: 'pending', amount: '500000', workflowId: `payment/${id}` });
    const events = await asked(`payment-events?sort=["at","ASC"]&filter=${JSON.stringify({ paymentId: id })}`, 'supervisor');
    expect(events.body[0]).toMatchObject({ kind: 'request', result: 'created' });
    expect((await asked('payments', 'operations')).status).toBe(403);
    const changed = await api().call('PUT', `/api/admin/payments/${id}`, { token: await api().tokenOf('finance'), body: { status: 'verified' } });
    expect([changed.status, changed.body.code]).toEqual([405, 'read-only-resource']);
  });
});

describe('beginning too many', () => {
  it('is refused for an hour', async () => {
    const answers: number[] = [];
    for (let n = 0; n < 45 && !answers.includes(429); n += 1) answers.push((await pay('buyer')).status);
    expect(answers.at(-1)).toBe(429);
  });
});
