import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { buyer, freshMobile, workbook, type Buyer } from '../orders/buyer.ts';
import { direct, operatorAnswers, startRun } from '../runs/operator-at-hand.ts';
import { useApi } from '../support/use-api.ts';
import { day, discountsOf } from './give-discount.ts';

const api = useApi();
let owner: Buyer;
let discounts: Awaited<ReturnType<typeof discountsOf>>;
beforeAll(async () => {
  [owner, discounts] = [await buyer(api()), await discountsOf(api())];
});
afterEach(() => discounts.forgetAll());

const linesOf = async (orderId: string) => (await owner.call('GET', `/orders/${orderId}/lines`)).body.items as { amount: string; price: string; listPrice?: string }[];

describe('a discount', () => {
  it('stands in the draft at once, on its lines and in its sums', async () => {
    await discounts.give(250, { operatorCode: 1, productType: 'direct-charge' });
    const orderId = await owner.filledOrder(['1000000']);
    await owner.call('POST', `/orders/${orderId}/lines`, direct('09351117700', '50000'));
    const [hamrah, irancell] = await linesOf(orderId);
    expect(hamrah).toMatchObject({ amount: '1000000', price: '975000', listPrice: '1000000' });
    expect(irancell).toMatchObject({ amount: '50000', price: '50000' });
    expect(irancell?.listPrice).toBeUndefined();
    expect((await owner.read(orderId)).body).toMatchObject({ total: '1050000', payable: '1025000' });
    const { form } = await owner.ask(orderId);
    expect(form.body).toMatchObject({ total: '1050000', discount: '25000', payable: '1025000', pricesChanged: false });
  });

  it('is of a list’s rows as of single lines, each rounded down by itself', async () => {
    await discounts.give(333);
    const amounts = [50_001, 99_999, 1_000_000, 50_001];
    const orderId = await owner.order({ saleType: 'charge' });
    const uploaded = await owner.upload(orderId, await workbook(amounts.map((amount) => [freshMobile(), amount, null])));
    expect(uploaded.status).toBe(200);
    const prices = amounts.map((amount) => BigInt(amount) - (BigInt(amount) * 333n) / 10_000n);
    expect((await linesOf(orderId)).map(({ price }) => price)).toEqual(prices.map(String));
    expect((await owner.read(orderId)).body.payable).toBe(String(prices.reduce((sum, price) => sum + price, 0n)));
  });

  it('of one operator is of its rows alone, in a list as well', async () => {
    await discounts.give(1_000, { operatorCode: 2 });
    const orderId = await owner.order({ saleType: 'charge' });
    await owner.upload(orderId, await workbook([[freshMobile(), 100_000, null], ['09351117701', 100_000, null]]));
    expect((await linesOf(orderId)).map(({ price }) => price)).toEqual(['100000', '90000']);
    const { form } = await owner.ask(orderId);
    expect(form.body).toMatchObject({ payable: '190000', pricesChanged: false });
  });

  it('of n PINs is n times that of one', async () => {
    await discounts.give(777, { productType: 'pin-charge' });
    const pin = await owner.product('pin-charge', 3);
    const orderId = await owner.order();
    await owner.call('POST', `/orders/${orderId}/lines`, { productType: 'pin-charge', productId: pin.id, count: 7 });
    const list = BigInt((await api().db.query<{ price: string }>('select price from products where id = $1', [pin.id]))[0]?.price ?? 0);
    const price = list - (list * 777n) / 10_000n;
    expect((await linesOf(orderId))[0]).toMatchObject({ price: String(price), listPrice: String(list) });
    expect((await owner.read(orderId)).body.payable).toBe(String(7n * price));
  });

  it('that comes after the lines is in the form, which says that prices have changed', async () => {
    const orderId = await owner.filledOrder(['100000', '200000']);
    await discounts.give(1_000);
    const { form } = await owner.ask(orderId);
    expect(form.body).toMatchObject({ total: '300000', discount: '30000', payable: '270000', pricesChanged: true });
    expect((await owner.read(orderId)).body.payable).toBe('270000');
  });

  it.each(['ends', 'changes', 'is joined by a more specific one'])('that %s between form and code voids the code', async (what) => {
    const id = await discounts.give(1_000);
    const orderId = await owner.filledOrder(['100000']);
    const asked = await owner.ask(orderId);
    expect(asked.form.body.payable).toBe('90000');
    if (what === 'ends') await discounts.end(id);
    else if (what === 'changes') await discounts.call('PUT', `/${id}`, { basisPoints: 1_001 });
    else await discounts.give(1_000 + 1, { operatorCode: 1 });
    const refused = await owner.confirm(orderId, asked);
    expect([refused.status, refused.body.code]).toEqual([409, 'order-changed']);
    const again = await owner.ask(orderId);
    expect(again.form.body.payable).toBe(what === 'ends' ? '100000' : '89990');
    expect((await owner.confirm(orderId, again)).status).toBe(202);
  });

  it('is fixed at confirmation: what is held, captured and released is what was payable then', async () => {
    const id = await discounts.give(333);
    const { available } = (await owner.call('GET', '/credit')).body as { available: string };
    const { orderId, runId } = await startRun(api(), [direct(freshMobile(), '50001'), direct(freshMobile(), '99999'), direct(freshMobile(), '50001')]);
    await discounts.end(id);
    const price = (amount: bigint) => amount - (amount * 333n) / 10_000n;
    expect((await owner.read(orderId)).body.payable).toBe(String(2n * price(50_001n) + price(99_999n)));
    const held = (await owner.call('GET', '/credit')).body as { available: string };
    expect(BigInt(available) - BigInt(held.available)).toBe(2n * price(50_001n) + price(99_999n));
    await operatorAnswers(api(), runId, ({ amount }) => (amount === '99999' ? 'inactive-number' : 'ok'));
    const after = (await owner.call('GET', '/credit')).body as { available: string };
    expect(BigInt(available) - BigInt(after.available)).toBe(2n * price(50_001n));
    const retry = await owner.call('POST', `/runs/${runId}/retry-failed`);
    expect([retry.status, retry.body.payable ?? retry.body.order?.payable]).toEqual([201, '99999']);
  });

  it('of another organisation, of days to come, or of days gone is none', async () => {
    await discounts.give(5_000, { organisationId: await api().organisationOf('otherCustomer') });
    await discounts.give(5_000, { from: day(1) });
    await discounts.give(5_000, { from: day(-9), until: day(-1) });
    const orderId = await owner.filledOrder(['100000']);
    expect((await owner.read(orderId)).body.payable).toBe('100000');
    expect((await owner.call('GET', '/discounts')).body).toEqual({ items: [], total: 0 });
  });

  it('counts on its first and on its last day, and the portal lists it', async () => {
    await discounts.give(1_000, { from: day(-3), until: day(0), operatorCode: 1, organisationId: await api().organisationOf('customer') });
    await discounts.give(200);
    const { body } = await owner.call('GET', '/discounts');
    expect(body.items).toEqual([
      { basisPoints: 1_000, operatorCode: 1, own: true, from: day(-3), until: day(0) },
      { basisPoints: 200, own: false, from: day(0) },
    ]);
    const orderId = await owner.filledOrder(['100000']);
    expect((await owner.read(orderId)).body.payable).toBe('90000');
  });
});
