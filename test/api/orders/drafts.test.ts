import { beforeAll, describe, expect, it } from 'vitest';
import { useApi } from '../support/use-api.ts';
import { buyer, freshMobile, type Buyer } from './buyer.ts';

const api = useApi();
let owner: Buyer;
beforeAll(async () => {
  owner = await buyer(api());
});

describe('a new order', () => {
  it('is an empty draft that may hold charges and packages', async () => {
    const made = await owner.call('POST', '/orders', { name: '  شارژ آذر  ' });
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({ name: 'شارژ آذر', saleType: 'charge-and-package', status: 'draft', lineCount: 0, total: '0', version: 1 });
  });

  it.each([[''], ['   '], ['\u200c\u202e'], ['x'.repeat(201)], [undefined], [7]])('refuses the name %j', async (name) => {
    const answer = await owner.call('POST', '/orders', { name });
    expect([answer.status, answer.body.code]).toEqual([422, 'validation']);
    expect(answer.body.errors[0].field).toBe('name');
  });

  it('takes a name of 200 characters', async () => {
    expect((await owner.call('POST', '/orders', { name: 'ن'.repeat(200) })).status).toBe(201);
  });

  it('refuses an unknown sale type and a template that does not exist', async () => {
    expect((await owner.call('POST', '/orders', { name: 'الف', saleType: 'gold' })).status).toBe(422);
    expect((await owner.call('POST', '/orders', { name: 'الف', templateId: 'x' })).status).toBe(404);
  });

  it('does not let the caller choose its organisation, status or total', async () => {
    const made = await owner.call('POST', '/orders', {
      name: 'دستکاری', organisationId: await api().organisationOf('otherCustomer'), status: 'active', total: '1', version: 9, confirmedVersionId: 'x',
    });
    expect(made.body).toMatchObject({ status: 'draft', total: '0', version: 1 });
    const [row] = await api().db.query<{ organisation_id: string }>('select organisation_id from orders where id = $1', [made.body.id]);
    expect(row?.organisation_id).toBe(await api().organisationOf('customer'));
  });

  it('is made once for one idempotency key', async () => {
    const key = { 'Idempotency-Key': 'order-once' };
    const first = await owner.call('POST', '/orders', { name: 'یک بار' }, key);
    const second = await owner.call('POST', '/orders', { name: 'یک بار' }, key);
    expect(second.body).toEqual(first.body);
    const other = await owner.call('POST', '/orders', { name: 'دیگر' }, key);
    expect([other.status, other.body.code]).toEqual([422, 'idempotency-key-reused']);
    const without = await owner.call('POST', '/orders', { name: 'یک بار' });
    expect(without.body.id).not.toBe(first.body.id);
  });
});

describe('a draft', () => {
  it('is renamed, and each edit raises its version', async () => {
    const orderId = await owner.order();
    const renamed = await owner.call('PATCH', `/orders/${orderId}`, { name: 'نام تازه' });
    expect(renamed.status).toBe(200);
    expect(renamed.body).toMatchObject({ name: 'نام تازه', version: 2 });
  });

  it('changes its sale type only while its lines allow it', async () => {
    const orderId = await owner.filledOrder();
    const refused = await owner.call('PATCH', `/orders/${orderId}`, { saleType: 'internet-package' });
    expect([refused.status, refused.body.code]).toEqual([422, 'sale-type-mismatch']);
    expect((await owner.read(orderId)).body.saleType).toBe('charge-and-package');
    expect((await owner.call('PATCH', `/orders/${orderId}`, { saleType: 'charge' })).body.saleType).toBe('charge');
  });

  it('is deleted with its lines and uploads', async () => {
    const orderId = await owner.filledOrder(['50000', '60000']);
    expect((await owner.call('DELETE', `/orders/${orderId}`)).status).toBe(204);
    expect((await owner.read(orderId)).status).toBe(404);
    const [left] = await api().db.query<{ n: number }>('select count(*)::int as n from order_lines where order_id = $1', [orderId]);
    expect(left?.n).toBe(0);
  });
});

describe('the list of orders', () => {
  it('is paged, newest first, and counts all', async () => {
    for (let i = 0; i < 3; i += 1) await owner.order({ name: `صفحه ${i}` });
    const first = await owner.call('GET', '/orders?q=صفحه&pageSize=2');
    expect(first.body.total).toBe(3);
    expect(first.body.items.map((order: { name: string }) => order.name)).toEqual(['صفحه 2', 'صفحه 1']);
    const second = await owner.call('GET', '/orders?q=صفحه&pageSize=2&page=2');
    expect(second.body.items.map((order: { name: string }) => order.name)).toEqual(['صفحه 0']);
  });

  it('finds a name in any spelling', async () => {
    const orderId = await owner.order({ name: 'هديه كاركنان ۱۴۰۵' });
    for (const q of ['هدیه کارکنان', 'كاركنان', '1405', '۱۴۰۵']) {
      const found = await owner.call('GET', `/orders?q=${encodeURIComponent(q)}`);
      expect(found.body.items.map((order: { id: string }) => order.id), q).toContain(orderId);
    }
    expect((await owner.call('GET', '/orders?q=%25')).body.items).toEqual([]);
  });

  it('filters by status and refuses what it does not know', async () => {
    expect((await owner.call('GET', '/orders?status=scheduled')).body).toEqual({ items: [], total: 0 });
    expect((await owner.call('GET', '/orders?status=draft,active')).body.total).toBeGreaterThan(0);
    expect((await owner.call('GET', '/orders?status=')).body.total).toBeGreaterThan(0);
    expect((await owner.call('GET', '/orders?status=lost')).status).toBe(422);
    expect((await owner.call('GET', '/orders?sort=password')).body.code).toBe('unsupported-sort');
    expect((await owner.call('GET', '/orders?pageSize=1001')).status).toBe(422);
  });

  it('sorts by name and total, both ways', async () => {
    const ascending = await owner.call('GET', '/orders?sort=total&pageSize=1000');
    const descending = await owner.call('GET', '/orders?sort=-total&pageSize=1000');
    const totals = (answer: typeof ascending) => answer.body.items.map((order: { total: string }) => Number(order.total));
    expect(totals(ascending)).toEqual([...totals(ascending)].sort((a, b) => a - b));
    expect(totals(descending)).toEqual(totals(ascending).reverse());
  });
});

describe('another organisation', () => {
  it('finds no order of ours by any route', async () => {
    const orderId = await owner.filledOrder();
    const line = (await owner.call('GET', `/orders/${orderId}/lines`)).body.items[0].id as string;
    const stranger = await buyer(api(), 'otherCustomer');
    const good = { productType: 'direct-charge', mobile: freshMobile(), amount: '50000' };
    const calls: [string, string, unknown?][] = [
      ['GET', ''], ['PATCH', '', { name: 'ربوده' }], ['DELETE', ''], ['GET', '/lines'], ['POST', '/lines', good], ['DELETE', '/lines'],
      ['PUT', `/lines/${line}`, good], ['DELETE', `/lines/${line}`], ['POST', '/confirmation', {}],
      ['POST', '/confirm', { challengeId: line, code: '123456' }], ['GET', `/uploads/${line}`], ['GET', `/uploads/${line}/rows`],
    ];
    for (const [method, path, body] of calls) {
      const answer = await stranger.call(method, `/orders/${orderId}${path}`, body);
      expect([answer.status, answer.body.code], `${method} ${path}`).toEqual([404, 'not-found']);
    }
    expect((await stranger.upload(orderId, new Uint8Array(4), { kind: 'charge' })).status).toBe(404);
    expect((await stranger.call('GET', '/orders')).body.items.map((order: { id: string }) => order.id)).not.toContain(orderId);
    expect((await owner.read(orderId)).body).toMatchObject({ lineCount: 1, name: 'شارژ کارکنان' });
  });
});

describe('a viewer', () => {
  it('reads everything and changes nothing', async () => {
    const orderId = await owner.filledOrder();
    const viewer = await buyer(api(), 'viewer');
    for (const path of ['/orders', `/orders/${orderId}`, `/orders/${orderId}/lines`]) expect((await viewer.call('GET', path)).status, path).toBe(200);
    const calls: [string, string, unknown?][] = [
      ['POST', '/orders', { name: 'الف' }], ['PATCH', `/orders/${orderId}`, { name: 'ب' }], ['DELETE', `/orders/${orderId}`],
      ['POST', `/orders/${orderId}/lines`, {}], ['DELETE', `/orders/${orderId}/lines`], ['POST', `/orders/${orderId}/confirmation`, {}],
      ['POST', `/orders/${orderId}/confirm`, {}],
    ];
    for (const [method, path, body] of calls) expect((await viewer.call(method, path, body)).status, `${method} ${path}`).toBe(403);
  });
});
