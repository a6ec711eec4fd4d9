import { describe, expect, it } from 'vitest';
import { adjustCredit } from '../../database/ledger/adjust-credit.ts';
import { auditLedger } from '../../database/ledger/audit-ledger.ts';
import { tellCustomers } from '../../database/messages/tell-customers.ts';
import { seed } from '../../database/seed.ts';
import { CUSTOMER_ROLES } from '../../domain/statuses.ts';
import { useApi } from './support/use-api.ts';

const api = useApi();
type Person = Parameters<ReturnType<typeof api>['tokenOf']>[0];
const get = async (path: string, person: Person = 'customer') => api().call('GET', `/api/portal${path}`, { token: await api().tokenOf(person) });
const post = async (path: string, person: Person = 'customer') => api().call('POST', `/api/portal${path}`, { token: await api().tokenOf(person), body: {} });

describe('the catalogue', () => {
  it('has the four operators of the guide with the amounts of a direct charge', async () => {
    const { body } = await get('/operators');
    expect(body.total).toBe(4);
    expect(body.items.map(({ code, name }: { code: number; name: string }) => [code, name])).toEqual([[1, 'همراه اول'], [2, 'ایرانسل'], [3, 'رایتل'], [5, 'شاتل موبایل']]);
    for (const operator of body.items) expect(operator).toMatchObject({ minAmount: '50000', maxAmount: '1000000', paused: false });
  });

  it('has direct kinds without a price, PINs by face value, packages by duration, per operator', async () => {
    const direct = await get('/products?operatorCode=2&type=direct-charge');
    expect(direct.body.items.map(({ title }: { title: string }) => title)).toEqual(['شارژ مستقیم', 'شارژ شگفت‌انگیز']);
    expect(direct.body.items[0]).not.toHaveProperty('price');
    expect(direct.body.items[0].isDefault).toBe(true);
    const pins = await get('/products?operatorCode=1&type=pin-charge');
    expect(pins.body.items.map(({ amount }: { amount: string }) => amount)).toEqual(['50000', '100000', '200000', '500000']);
    const packages = await get('/products?operatorCode=5&type=internet-package');
    expect(packages.body.items[0]).toMatchObject({ title: 'بسته یک‌روزه ۱ گیگابایت', durationDays: 1, volumeMb: 1024, price: '65000' });
  });

  it.each(['4', '0', 'x', '1.5', '٢'])('knows no operator %s', async (code) => {
    const answer = await get(`/products?operatorCode=${encodeURIComponent(code)}`);
    expect(answer.status).toBe(422);
    expect(answer.body.errors[0].field).toBe('operatorCode');
  });

  it('shows nothing that was taken off sale', async () => {
    await api().db.query(`update products set active = false where operator_code = 3 and code = 'exciting'`);
    expect((await get('/products?operatorCode=3&type=direct-charge')).body.total).toBe(1);
  });

  it('is seeded once: a second seed changes neither what is there nor what staff changed', async () => {
    const products = () => api().db.query('select id, persian, active, price from products order by id');
    await api().db.query(`update settings set value = '7' where key = 'number-retries'`);
    const before = await products();
    await seed(api().db);
    expect(await products()).toEqual(before);
    expect(await api().db.query(`select value from settings where key = 'number-retries'`)).toEqual([{ value: 7 }]);
  });
});

describe('credit', () => {
  it('of the demo organisations is a posted adjustment, and the ledger’s audit holds', async () => {
    expect((await get('/credit')).body).toEqual({ available: '100000000000', held: '0' });
    expect((await get('/credit', 'otherCustomer')).body.available).toBe('10000000000');
    expect((await auditLedger(api().db)).ok).toBe(true);
  });

  it('moves by adjustments that say why, newest first, each organisation its own', async () => {
    const organisationId = await api().organisationOf('otherCustomer');
    await api().owner.transaction((tx) => adjustCredit(api().owner, tx, { organisationId, amount: 70_000n, reason: 'جبران خطا' }));
    await api().owner.transaction((tx) => adjustCredit(api().owner, tx, { organisationId, amount: -20_000n, reason: 'برگشت' }));
    const { body } = await get('/ledger-entries?account=available&pageSize=2', 'otherCustomer');
    expect(body.total).toBe(3);
    expect(body.items.map((entry: object) => entry)).toMatchObject([
      { kind: 'adjustment', amount: '-20000', balanceAfter: '10000050000', description: 'اصلاح کاهشی اعتبار: برگشت' },
      { kind: 'adjustment', amount: '70000', balanceAfter: '10000070000', description: 'اصلاح افزایشی اعتبار: جبران خطا' },
    ]);
    expect((await get('/ledger-entries?page=2&pageSize=2', 'otherCustomer')).body.items).toHaveLength(1);
    expect((await get('/ledger-entries')).body.total).toBe(1);
    expect(await api().db.query(`select count(*)::int as n from audit_events where action = 'ledger.adjustment' and organisation_id = $1`, [organisationId])).toEqual([{ n: 3 }]);
  });

  it('is never taken below nothing, and the refused attempt leaves no trace', async () => {
    const organisationId = await api().organisationOf('otherCustomer');
    const before = await get('/ledger-entries', 'otherCustomer');
    await expect(api().owner.transaction((tx) => adjustCredit(api().owner, tx, { organisationId, amount: -10_000_050_001n, reason: 'x' }))).rejects.toMatchObject({ code: 'insufficient-credit' });
    expect((await get('/ledger-entries', 'otherCustomer')).text).toBe(before.text);
  });

  it('is nobody’s business outside the organisation', async () => {
    expect((await get('/credit', 'finance')).body.code).toBe('forbidden');
    expect((await api().call('GET', '/api/portal/credit')).status).toBe(401);
  });
});

describe('messages', () => {
  it('speak to the owners and to who made it, once, and are read by each', async () => {
    const { db } = api();
    const organisationId = await api().organisationOf('customer');
    const [buyer] = await db.query<{ id: string }>(`select id from users where username = '09121110002'`);
    const link = '/runs/01999999-9999-7999-8999-999999999999';
    await db.transaction(async (tx) => {
      await tellCustomers(db, tx, { organisationId, kind: 'run-finished', madeBy: buyer!.id, title: 'درخواست پایان یافت', body: '۲۴۰ شماره', link, deduplicationKey: 'a' });
      await tellCustomers(db, tx, { organisationId, kind: 'run-finished', madeBy: buyer!.id, title: 'دوباره', body: '', deduplicationKey: 'a' });
      await tellCustomers(db, tx, { organisationId, kind: 'credit-adjusted', title: 'برای مالک', body: 'اصلاح اعتبار', deduplicationKey: 'b' });
    });
    const mine = await get('/messages');
    expect(mine.body).toMatchObject({ total: 2, items: [{ title: 'برای مالک', read: false }, { title: 'درخواست پایان یافت', text: '۲۴۰ شماره', read: false, link, runId: link.slice(6) }] });
    expect((await get('/messages', 'buyer')).body).toMatchObject({ total: 1, items: [{ title: 'درخواست پایان یافت', read: false }] });
    expect((await get('/messages', 'viewer')).body.total).toBe(0);
    expect((await get('/messages', 'otherCustomer')).body.total).toBe(0);

    const [forOwner, id] = mine.body.items.map((message: { id: string }) => message.id) as [string, string];
    expect((await post(`/messages/${id}/read`)).status).toBe(204);
    expect((await post(`/messages/${id}/read`)).status).toBe(204);
    expect((await get('/messages/unread-count')).body).toEqual({ count: 1 });
    expect((await get('/messages?unread=true')).body).toMatchObject({ items: [{ id: forOwner }], total: 1 });
    expect((await get('/messages/unread-count', 'buyer')).body).toEqual({ count: 1 });
    await post('/messages/read-all', 'buyer');
    expect((await get('/messages/unread-count', 'buyer')).body).toEqual({ count: 0 });
    expect((await get('/messages/unread-count')).body).toEqual({ count: 1 });

    for (const person of ['buyer', 'otherCustomer'] as const) {
      expect((await post(`/messages/${forOwner}/read`, person)).body.code, person).toBe('not-found');
    }
    expect((await post(`/messages/${id}/read`, 'otherCustomer')).status).toBe(404);
  });
});

describe('profile and terms', () => {
  it('show the person and the terms in force', async () => {
    expect((await get('/profile', 'viewer')).body).toMatchObject({ firstName: 'نگار', mobile: '+989121110003', username: '09121110003', role: 'viewer', company: 'شرکت بازرگانی سپهر ایرانیان' });
    expect((await get('/terms?kind=purchase')).body).toMatchObject({ version: '1', title: expect.stringContaining('خرید') });
    expect((await get('/terms?kind=other')).status).toBe(422);
  });

  it('are open to every role of a customer', async () => {
    for (const person of ['customer', 'buyer', 'viewer'] as const) {
      for (const path of ['/operators', '/products', '/credit', '/ledger-entries', '/messages', '/profile', '/terms']) {
        expect((await get(path, person)).status, `${person} ${path}`).toBe(200);
      }
    }
    expect(CUSTOMER_ROLES).toHaveLength(3);
  });
});
