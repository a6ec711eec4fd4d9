import { beforeAll, describe, expect, it } from 'vitest';
import { useApi } from '../support/use-api.ts';
import { buyer, freshMobile, type Buyer } from './buyer.ts';

const api = useApi();
let owner: Buyer;
beforeAll(async () => {
  owner = await buyer(api());
});

const add = (orderId: string, line: unknown) => owner.call('POST', `/orders/${orderId}/lines`, line);

describe('a direct charge', () => {
  it('takes its operator from the prefix and its price from the amount', async () => {
    const orderId = await owner.order();
    const added = await add(orderId, { productType: 'direct-charge', mobile: '۰۹۱۲ ۱۱۱ ۲۲۳۳', amount: '50000' });
    expect(added.status).toBe(201);
    expect(added.body).toMatchObject({
      line: 1, mobile: '+989121112233', operatorCode: 1, operatorSource: 'prefix', amount: '50000', price: '50000', count: 1, warnings: [],
    });
    expect((await owner.read(orderId)).body).toMatchObject({ lineCount: 1, total: '50000', version: 2 });
  });

  it('does not let the caller choose its price, its source or its place', async () => {
    const orderId = await owner.order();
    const added = await add(orderId, {
      productType: 'direct-charge', mobile: '09121112233', amount: '50000', price: '1', operatorSource: 'learned', position: 900, line: 900, orderId: 'x', id: 'x',
    });
    expect(added.body).toMatchObject({ price: '50000', operatorSource: 'prefix', line: 1 });
    expect((await owner.read(orderId)).body).toMatchObject({ total: '50000', payable: '50000' });
  });

  it("takes the person's operator over the prefix, with a warning", async () => {
    const orderId = await owner.order();
    const added = await add(orderId, { productType: 'direct-charge', mobile: '09121112233', operatorCode: 2, amount: '50000' });
    expect(added.body).toMatchObject({ operatorCode: 2, operatorSource: 'customer' });
    expect(added.body.warnings[0].code).toBe('other-operator');
  });

  it('takes a number of an unlisted range only with an operator', async () => {
    const orderId = await owner.order();
    const refused = await add(orderId, { productType: 'direct-charge', mobile: '09342034431', amount: '50000' });
    expect([refused.status, refused.body.errors[0].code]).toEqual([422, 'operator-not-sold']);
    expect((await add(orderId, { productType: 'direct-charge', mobile: '09342034431', operatorCode: 1, amount: '50000' })).status).toBe(201);
  });

  it.each([
    [{ amount: '49999' }, 'amount', 'amount-out-of-range'],
    [{ amount: '1000001' }, 'amount', 'amount-out-of-range'],
    [{ amount: '-50000' }, 'amount', 'amount-out-of-range'],
    [{ amount: '0' }, 'amount', 'amount-out-of-range'],
    [{ amount: '50000.5' }, 'amount', 'amount-not-integer'],
    [{ amount: '9007199254740993' }, 'amount', 'amount-out-of-range'],
    [{ amount: '1e5' }, 'amount', 'amount-not-a-number'],
    [{ amount: 'پنجاه هزار' }, 'amount', 'amount-not-a-number'],
    [{ amount: undefined }, 'amount', 'amount-missing'],
    [{ amount: 50000 }, 'amount', 'must-be-string'],
    [{ mobile: undefined }, 'mobile', 'mobile-missing'],
    [{ mobile: '02188776655' }, 'mobile', 'invalid-mobile'],
    [{ mobile: '091220364868' }, 'mobile', 'invalid-mobile'],
    [{ operatorCode: 4 }, 'operatorCode', 'unknown-operator'],
    [{ count: 2 }, 'count', 'not-allowed'],
  ])('with %j is refused in Persian and changes nothing', async (wrong, field, code) => {
    const orderId = await owner.order();
    const refused = await add(orderId, { productType: 'direct-charge', mobile: '09121112233', amount: '50000', ...wrong });
    expect(refused.status).toBe(422);
    expect(refused.body.errors).toContainEqual(expect.objectContaining({ field, code }));
    expect(refused.body.errors[0].message).toMatch(/[\u0600-\u06ff]/);
    expect((await owner.read(orderId)).body).toMatchObject({ lineCount: 0, version: 1 });
  });

  it('of a kind of another operator is refused', async () => {
    const orderId = await owner.order();
    const [kind] = await api().db.query<{ id: string }>(`select id from products where type = 'direct-charge' and operator_code = 2 limit 1`);
    const refused = await add(orderId, { productType: 'direct-charge', mobile: '09121112233', operatorCode: 1, productId: kind?.id, amount: '50000' });
    expect([refused.status, refused.body.code]).toEqual([422, 'product-not-available']);
  });

  it('of a number that the order holds is legal, with a warning', async () => {
    const orderId = await owner.order();
    const line = { productType: 'direct-charge', mobile: '09121112233', amount: '1000000' };
    expect((await add(orderId, line)).body.warnings).toEqual([]);
    expect((await add(orderId, line)).body.warnings[0].code).toBe('repeated-number');
    expect((await owner.read(orderId)).body).toMatchObject({ lineCount: 2, total: '2000000' });
  });

  it('uses the operator at which the number succeeded before', async () => {
    await api().db.query(`insert into learned_operators (mobile, operator_code) values ('+989121239999', 3)`);
    const orderId = await owner.order();
    const added = await add(orderId, { productType: 'direct-charge', mobile: '09121239999', amount: '50000' });
    expect(added.body).toMatchObject({ operatorCode: 3, operatorSource: 'learned' });
  });

  describe('where an earlier purchase said the operator', () => {
    const dismiss = async (orderId: string, lineId: string) => owner.call('DELETE', `/orders/${orderId}/lines/${lineId}/learned-operator`);

    it('falls back to its prefix when the customer does not believe it, and so do their later lines; others are not touched', async () => {
      await api().db.query(`insert into learned_operators (mobile, operator_code) values ('+989121238888', 3)`);
      const orderId = await owner.order();
      const line = { productType: 'direct-charge', mobile: '09121238888', amount: '50000' };
      const { body: { id } } = await add(orderId, line);
      const before = (await owner.read(orderId)).body;
      const answer = await dismiss(orderId, id as string);
      expect([answer.status, answer.body]).toMatchObject([200, { id, operatorCode: 1, operatorSource: 'prefix', amount: '50000' }]);
      expect((await owner.read(orderId)).body.version).toBeGreaterThan(before.version as number);
      expect((await add(orderId, line)).body).toMatchObject({ operatorCode: 1, operatorSource: 'prefix' });
      expect(await api().db.query(`select operator_code from learned_operators where mobile = '+989121238888'`)).toEqual([{ operator_code: 3 }]);
      const other = await api().tokenOf('otherCustomer');
      const theirs = await api().call('POST', '/api/portal/orders', { token: other, body: { name: 'دیگری' } });
      expect((await api().call('POST', `/api/portal/orders/${theirs.body.id}/lines`, { token: other, body: line })).body).toMatchObject({ operatorCode: 3, operatorSource: 'learned' });
      const again = await dismiss(orderId, id as string);
      expect([again.status, again.body.code]).toEqual([409, 'wrong-state']);
    });

    it('must be chosen where the prefix tells none, and nothing has changed until then', async () => {
      await api().db.query(`insert into learned_operators (mobile, operator_code) values ('+989993123888', 2)`);
      const orderId = await owner.order();
      const { body: { id } } = await add(orderId, { productType: 'direct-charge', mobile: '09993123888', amount: '50000' });
      const answer = await dismiss(orderId, id as string);
      expect([answer.status, answer.body.code]).toEqual([422, 'operator-needed']);
      expect(await api().db.query(`select 1 from dismissed_operators where mobile = '+989993123888'`)).toEqual([]);
      const chosen = await owner.call('PUT', `/orders/${orderId}/lines/${id}`, { productType: 'direct-charge', mobile: '09993123888', amount: '50000', operatorCode: 1 });
      expect(chosen.body).toMatchObject({ operatorCode: 1, operatorSource: 'customer' });
    });
  });
});

describe('an internet package', () => {
  it("costs what the catalogue says, at the product's operator", async () => {
    const orderId = await owner.order();
    const product = await owner.product('internet-package', 2);
    const added = await add(orderId, { productType: 'internet-package', mobile: '09351112233', productId: product.id });
    expect(added.body).toMatchObject({ operatorCode: 2, amount: product.amount, price: product.price });
    const other = await add(orderId, { productType: 'internet-package', mobile: '09351112233', productId: product.id, amount: '1' });
    expect(other.body.errors[0]).toMatchObject({ field: 'amount' });
  });

  it('needs a product that is sold and is a package', async () => {
    const orderId = await owner.order();
    const pin = await owner.product('pin-charge', 2);
    expect((await add(orderId, { productType: 'internet-package', mobile: '09351112233' })).body.errors[0].field).toBe('productId');
    for (const productId of [pin.id, orderId]) {
      expect((await add(orderId, { productType: 'internet-package', mobile: '09351112233', productId })).body.code).toBe('product-not-available');
    }
  });
});

describe('PINs', () => {
  it('are n items of one line, without a number', async () => {
    const orderId = await owner.order();
    const product = await owner.product('pin-charge', 1);
    const added = await add(orderId, { productType: 'pin-charge', operatorCode: 1, productId: product.id, count: 3 });
    expect(added.body).toMatchObject({ count: 3, amount: product.amount, operatorSource: 'customer' });
    expect(added.body.mobile).toBeUndefined();
    expect((await owner.read(orderId)).body).toMatchObject({ lineCount: 1, productCount: 3, total: String(3n * BigInt(product.amount ?? 0)) });
    const byAmount = await add(orderId, { productType: 'pin-charge', operatorCode: 1, amount: product.amount });
    expect(byAmount.body.productId).toBe(product.id);
  });

  it.each([[{ count: 0 }], [{ count: 10_001 }], [{ count: 1.5 }], [{ mobile: '09121112233' }]])('with %j are refused', async (wrong) => {
    const orderId = await owner.order();
    const product = await owner.product('pin-charge', 1);
    expect((await add(orderId, { productType: 'pin-charge', productId: product.id, ...wrong })).status).toBe(422);
  });
});

describe('the sale type', () => {
  it('decides what lines an order may hold', async () => {
    const packages = await owner.order({ saleType: 'internet-package' });
    const charges = await owner.order({ saleType: 'charge' });
    const product = await owner.product('internet-package', 2);
    const charge = { productType: 'direct-charge', mobile: '09351112233', amount: '50000' };
    const one = { productType: 'internet-package', mobile: '09351112233', productId: product.id };
    expect((await add(packages, charge)).body.code).toBe('sale-type-mismatch');
    expect((await add(charges, one)).body.code).toBe('sale-type-mismatch');
    expect((await add(packages, one)).status).toBe(201);
    expect((await add(charges, charge)).status).toBe(201);
  });
});

describe('the lines of an order', () => {
  it('are found by part of a number in any spelling and by product', async () => {
    const orderId = await owner.order();
    await add(orderId, { productType: 'direct-charge', mobile: '09121112233', amount: '50000' });
    await add(orderId, { productType: 'direct-charge', mobile: '09351114455', amount: '60000' });
    const find = async (q: string) => (await owner.call('GET', `/orders/${orderId}/lines?q=${encodeURIComponent(q)}`)).body;
    expect((await find('۰۹۱۲')).items.map((line: { mobile: string }) => line.mobile)).toEqual(['+989121112233']);
    expect((await find('4455')).total).toBe(1);
    expect((await find('0912 111')).total).toBe(1);
    expect((await find('هیچ')).total).toBe(0);
    const name = (await find('')).items[0].product as string;
    expect((await find(name)).total).toBeGreaterThan(0);
  });

  it('are corrected in place, and the totals follow', async () => {
    const orderId = await owner.filledOrder(['50000', '60000']);
    const [first] = (await owner.call('GET', `/orders/${orderId}/lines`)).body.items as { id: string }[];
    const mobile = freshMobile();
    const changed = await owner.call('PUT', `/orders/${orderId}/lines/${first?.id}`, { productType: 'direct-charge', mobile, amount: '70000' });
    expect(changed.body).toMatchObject({ line: 1, amount: '70000', warnings: [] });
    expect((await owner.read(orderId)).body).toMatchObject({ lineCount: 2, total: '130000' });
  });

  it('are deleted one by one, as a list, or all', async () => {
    const orderId = await owner.filledOrder(['50000', '60000', '70000', '80000']);
    const ids = ((await owner.call('GET', `/orders/${orderId}/lines`)).body.items as { id: string }[]).map(({ id }) => id);
    expect((await owner.call('DELETE', `/orders/${orderId}/lines/${ids[0]}`)).status).toBe(204);
    expect((await owner.call('DELETE', `/orders/${orderId}/lines/${ids[0]}`)).status).toBe(404);
    expect((await owner.read(orderId)).body).toMatchObject({ lineCount: 3, total: '210000' });
    expect((await owner.call('DELETE', `/orders/${orderId}/lines`, { lineIds: [] })).status).toBe(422);
    expect((await owner.call('DELETE', `/orders/${orderId}/lines`, { lineIds: [ids[1], ids[0]] })).status).toBe(404);
    expect((await owner.read(orderId)).body.lineCount).toBe(3);
    expect((await owner.call('DELETE', `/orders/${orderId}/lines`, { lineIds: [ids[1]] })).status).toBe(204);
    expect((await owner.call('DELETE', `/orders/${orderId}/lines`)).status).toBe(204);
    expect((await owner.read(orderId)).body).toMatchObject({ lineCount: 0, total: '0', productCount: 0 });
  });

  it('are paged in their order, whatever was deleted before a page', async () => {
    const orderId = await owner.filledOrder(['50000', '60000', '70000', '80000', '90000']);
    const page = async (number: number) =>
      (await owner.call('GET', `/orders/${orderId}/lines?page=${number}&pageSize=2`)).body as { total: number; items: { id: string; line: number }[] };
    const pages = async () => (await Promise.all([1, 2, 3, 4].map(page))).map(({ items }) => items.map(({ line }) => line));
    expect(await pages()).toEqual([[1, 2], [3, 4], [5], []]);
    const [, second] = (await page(1)).items;
    await owner.call('DELETE', `/orders/${orderId}/lines/${second?.id}`);
    expect(await pages()).toEqual([[1, 3], [4, 5], [], []]);
    await add(orderId, { productType: 'direct-charge', mobile: freshMobile(), amount: '50000' });
    expect(await pages()).toEqual([[1, 3], [4, 5], [6], []]);
    const first = (await page(1)).items.map(({ id }) => id);
    await owner.call('DELETE', `/orders/${orderId}/lines`, { lineIds: first });
    expect(await pages()).toEqual([[4, 5], [6], [], []]);
    expect((await page(2)).total).toBe(3);
  });

  it('added at once by a hundred callers are all there, each with its own number', async () => {
    const orderId = await owner.order();
    const answers = await Promise.all(Array.from({ length: 100 }, () => add(orderId, { productType: 'direct-charge', mobile: freshMobile(), amount: '50000' })));
    expect(answers.every(({ status }) => status === 201)).toBe(true);
    expect(new Set(answers.map(({ body }) => body.line as number)).size).toBe(100);
    expect((await owner.read(orderId)).body).toMatchObject({ lineCount: 100, total: '5000000', version: 101 });
  });

  it('end at a million', async () => {
    const orderId = await owner.order();
    await api().db.query(`update order_versions set line_count = 1000000, product_count = 1000000 where order_id = $1`, [orderId]);
    const refused = await add(orderId, { productType: 'direct-charge', mobile: freshMobile(), amount: '50000' });
    expect([refused.status, refused.body.code]).toEqual([422, 'order-too-large']);
  });
});
