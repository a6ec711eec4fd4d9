import { beforeAll, describe, expect, it } from 'vitest';
import { addDays, formatJalaliDate, tehranInstant, toJalali } from '../../../domain/calendar/jalali.ts';
import { useApi } from '../support/use-api.ts';
import { buyer, freshMobile, otherCode, workbook, type Buyer } from './buyer.ts';

const api = useApi();
let owner: Buyer;
beforeAll(async () => {
  owner = await buyer(api());
});

const smsCount = async () => (await api().sms.codes('+989121110001', 'order-confirmation')).length;
const tomorrow = () => formatJalaliDate(addDays(toJalali(Date.now()), 1));

describe('the form of final confirmation', () => {
  it('shows counts, sums, shares, repeated numbers and credit', async () => {
    const orderId = await owner.order();
    const [hamrah, irancell] = [freshMobile(), '09351117711'];
    for (const [mobile, amount] of [[hamrah, '1000000'], [hamrah, '500000'], [irancell, '50000']] as const) {
      await owner.call('POST', `/orders/${orderId}/lines`, { productType: 'direct-charge', mobile, amount });
    }
    const pin = await owner.product('pin-charge', 3);
    await owner.call('POST', `/orders/${orderId}/lines`, { productType: 'pin-charge', productId: pin.id, count: 4 });
    const { form, code } = await owner.ask(orderId);
    expect(form.status).toBe(200);
    const pins = 4n * BigInt(pin.amount ?? 0);
    expect(form.body).toMatchObject({
      digits: 6, lineCount: 4, productCount: 7, total: String(1_550_000n + pins), discount: String(1_550_000n + pins - BigInt(form.body.payable as string)),
      repeatedNumbers: { numbers: 1, lines: 2, amount: '1500000' }, nextTimes: [], shortfall: '0', similarOrders: [], pricesChanged: false,
    });
    expect(form.body.byOperator).toMatchObject([
      { operatorCode: 1, lines: 2, count: 2, amount: '1500000' }, { operatorCode: 2, lines: 1, amount: '50000' }, { operatorCode: 3, lines: 1, count: 4 },
    ]);
    expect(form.body.byProduct).toHaveLength(3);
    expect(form.body.contentHash).toMatch(/^[0-9a-f]{64}$/);
    expect(code).toMatch(/^\d{6}$/);
    expect(Date.parse(form.body.expiresAt as string) - Date.now()).toBeGreaterThan(590_000);
  });

  it('of an empty order is refused', async () => {
    const { form } = await owner.ask(await owner.order());
    expect([form.status, form.body.code]).toEqual([422, 'order-empty']);
  });

  it('asked for twice shows the same challenge and sends one SMS; another content gets a code of its own', async () => {
    const orderId = await owner.filledOrder();
    const before = await smsCount();
    const [first, second] = [await owner.ask(orderId), await owner.ask(orderId)];
    expect(second.challengeId).toBe(first.challengeId);
    expect(await smsCount()).toBe(before + 1);
    await owner.call('PATCH', `/orders/${orderId}`, { name: 'نام دیگر' });
    expect((await owner.ask(orderId)).challengeId).not.toBe(first.challengeId);
    expect(await smsCount()).toBe(before + 2);
  });

  it('with its idempotency key repeated sends no second SMS', async () => {
    const orderId = await owner.filledOrder();
    const before = await smsCount();
    const ask = () => owner.call('POST', `/orders/${orderId}/confirmation`, {}, { 'Idempotency-Key': `form ${orderId}`.replace(' ', '-') });
    expect((await ask()).body).toEqual((await ask()).body);
    expect(await smsCount()).toBe(before + 1);
  });

  it('warns of an order of the last days with the same content, or nearly so', async () => {
    const list = Array.from({ length: 20 }, (_, index) => [`0919100${1000 + index}`, 50_000, null]);
    const upload = async (rows: (string | number | null)[][]) => {
      const orderId = await owner.order({ name: 'تکراری' });
      expect((await owner.upload(orderId, await workbook(rows), { kind: 'charge' })).status).toBe(200);
      return orderId;
    };
    const first = await upload(list);
    const asked = await owner.ask(first);
    expect(asked.form.body.similarOrders).toEqual([]);
    expect((await owner.confirm(first, asked)).status).toBe(202);
    expect((await owner.ask(await upload(list))).form.body.similarOrders).toMatchObject([{ id: first, likeness: 'same', name: 'تکراری' }]);
    expect((await owner.ask(await upload([...list.slice(1), ['09191009999', 50_000, null]]))).form.body.similarOrders).toMatchObject([{ id: first, likeness: 'near' }]);
    expect((await owner.ask(await upload([...list.slice(5), ...Array.from({ length: 5 }, (_, i) => [`0919200${1000 + i}`, 50_000, null])]))).form.body.similarOrders).toEqual([]);
    await api().db.query(`update orders set organisation_id = organisation_id where id = $1`, [first]);
    const stranger = await buyer(api(), 'otherCustomer');
    const theirs = await stranger.order();
    await stranger.upload(theirs, await workbook(list), { kind: 'charge' });
    expect((await stranger.ask(theirs)).form.body.similarOrders).toEqual([]);
  });

  it('renews prices first, and says so', async () => {
    const orderId = await owner.order();
    const product = await owner.product('internet-package', 5);
    await owner.call('POST', `/orders/${orderId}/lines`, { productType: 'internet-package', mobile: '09981123456', productId: product.id });
    const earlier = await owner.ask(orderId);
    await api().db.query(`update products set face_value = face_value + 10000, price = price + 10000 where id = $1`, [product.id]);
    const stale = await owner.confirm(orderId, earlier);
    expect([stale.status, stale.body.code]).toEqual([409, 'order-changed']);
    const renewed = await owner.ask(orderId);
    expect(renewed.form.body).toMatchObject({ pricesChanged: true, total: String(BigInt(product.amount ?? 0) + 10_000n) });
    expect((await owner.confirm(orderId, earlier)).body.code).toBe('order-changed');
    expect((await owner.confirm(orderId, renewed)).status).toBe(202);
  });

  it('refuses a product that is sold no more, by name', async () => {
    const orderId = await owner.order();
    const product = await owner.product('internet-package', 3);
    await owner.call('POST', `/orders/${orderId}/lines`, { productType: 'internet-package', mobile: '09211234567', productId: product.id });
    await api().db.query('update products set active = false where id = $1', [product.id]);
    const { form } = await owner.ask(orderId);
    expect([form.status, form.body.code]).toEqual([422, 'product-not-available']);
    expect(form.body.errors[0].value).toBeTruthy();
  });
});

describe('a schedule', () => {
  it('is bound to the code and starts the order, without a hold', async () => {
    const orderId = await owner.filledOrder(['50000']);
    const held = (await owner.call('GET', '/credit')).body.held as string;
    const { form, challengeId, code } = await owner.ask(orderId, { schedule: { date: tomorrow(), time: '09:30' } });
    const at = tehranInstant(addDays(toJalali(Date.now()), 1), '09:30').toISOString();
    expect(form.body.nextTimes).toEqual([at]);
    const confirmed = await owner.confirm(orderId, { challengeId, code });
    expect(confirmed.status).toBe(202);
    expect(confirmed.body).toMatchObject({ status: 'scheduled', plan: { schedule: { at } }, nextOccurrenceAt: at });
    expect((await owner.call('GET', '/credit')).body.held).toBe(held);
    const starts = await api().db.query('select workflow from outbox where workflow_id = $1', [`order/${orderId}`]);
    expect(starts).toEqual([{ workflow: 'order' }]);
  });

  it('may be confirmed before its credit, with a warning', async () => {
    const stranger = await buyer(api(), 'otherCustomer');
    const orderId = await stranger.order();
    const pin = await stranger.product('pin-charge', 1);
    for (let i = 0; i < 30; i += 1) await stranger.call('POST', `/orders/${orderId}/lines`, { productType: 'pin-charge', productId: pin.id, count: 10_000 });
    const { form, challengeId, code } = await stranger.ask(orderId, { schedule: { at: new Date(Date.now() + 3_600_000).toISOString() } });
    expect(form.status).toBe(200);
    expect(BigInt(form.body.shortfall as string)).toBe(BigInt(form.body.payable as string) - BigInt(form.body.available as string));
    expect((await stranger.confirm(orderId, { challengeId, code })).status).toBe(202);
  });

  it('in the past or of no such day is refused', async () => {
    const orderId = await owner.filledOrder();
    const ask = (body: unknown) => owner.call('POST', `/orders/${orderId}/confirmation`, body);
    expect((await ask({ schedule: { date: '1403/01/01', time: '09:30' } })).body.code).toBe('time-in-the-past');
    expect((await ask({ schedule: { at: '2020-01-01T00:00:00Z' } })).body.code).toBe('time-in-the-past');
    expect((await ask({ schedule: { date: '1490/01/01', time: '09:30' } })).body.code).toBe('plan-invalid');
    for (const schedule of [{ date: '1405/12/31', time: '09:30' }, { date: '2026-12-01', time: '09:30' }, { date: tomorrow(), time: '24:00' }, { date: tomorrow() }, { at: 'soon' }]) {
      expect((await ask({ schedule })).status, JSON.stringify(schedule)).toBe(422);
    }
  });

  it('whose time passed before the code came back is refused', async () => {
    const orderId = await owner.filledOrder();
    const asked = await owner.ask(orderId, { schedule: { at: new Date(Date.now() + 1_000).toISOString() } });
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    expect((await owner.confirm(orderId, asked)).body.code).toBe('time-in-the-past');
    expect((await owner.read(orderId)).body.status).toBe('draft');
  });
});

describe('an SMS that cannot be sent', () => {
  it('is told, and the next press sends a code', async () => {
    const orderId = await owner.filledOrder();
    await api().sms.faults({ outage: true });
    const ask = () => owner.call('POST', `/orders/${orderId}/confirmation`, {}, { 'Idempotency-Key': `form-${orderId}` });
    const failed = await ask();
    await api().sms.faults({ outage: false });
    expect([failed.status, failed.body.code]).toEqual([503, 'unavailable']);
    const again = await ask();
    const asked = await owner.ask(orderId);
    expect(asked.challengeId).toBe(again.body.challengeId);
    expect((await owner.confirm(orderId, asked)).status).toBe(202);
  });
});

describe('a wrong code', () => {
  it('five times ends the challenge; the order stays a draft', async () => {
    const orderId = await owner.filledOrder();
    const { challengeId, code } = await owner.ask(orderId);
    for (const triesLeft of [4, 3, 2, 1, 0]) {
      const wrong = await owner.confirm(orderId, { challengeId, code: otherCode(code) });
      expect([wrong.status, wrong.body.code, wrong.body.triesLeft]).toEqual([422, 'wrong-code', triesLeft]);
    }
    const dead = await owner.confirm(orderId, { challengeId, code });
    expect([dead.status, dead.body.code]).toEqual([429, 'too-many-tries']);
    expect((await owner.read(orderId)).body.status).toBe('draft');
    const renewed = await owner.ask(orderId);
    expect(renewed.challengeId).not.toBe(challengeId);
    expect((await owner.confirm(orderId, renewed)).status).toBe(202);
  });

  it('a hundred times at once is five tries', async () => {
    const orderId = await owner.filledOrder();
    const { challengeId, code } = await owner.ask(orderId);
    const answers = await Promise.all(Array.from({ length: 100 }, (_, i) => owner.confirm(orderId, { challengeId, code: String((Number(code) + 1 + i) % 1_000_000).padStart(6, '0') })));
    expect(answers.filter(({ body }) => body.code === 'wrong-code')).toHaveLength(5);
    expect(answers.filter(({ body }) => body.code === 'too-many-tries')).toHaveLength(95);
  });

  it('is also one of another order, of another person, of another purpose, and one that is too late', async () => {
    const [orderId, other] = [await owner.filledOrder(), await owner.filledOrder()];
    const asked = await owner.ask(orderId);
    expect((await owner.confirm(other, asked)).body.code).toBe('challenge-not-found');
    const colleague = await buyer(api(), 'buyer');
    expect((await colleague.confirm(orderId, asked)).body.code).toBe('challenge-not-found');
    const logIn = await api().call('POST', '/api/auth/one-time-code', { body: { mobile: '09121110001' } });
    const [code = ''] = await api().sms.codes('+989121110001', 'log-in');
    expect((await owner.confirm(orderId, { challengeId: logIn.body.challengeId as string, code })).body.code).toBe('challenge-not-found');
    await api().db.query(`update one_time_codes set expires_at = now() - interval '1 second' where id = $1`, [asked.challengeId]);
    const late = await owner.confirm(orderId, asked);
    expect([late.status, late.body.code]).toEqual([410, 'code-expired']);
  });
});

describe('codes without end', () => {
  it('are refused, but a code that came back right does not count', async () => {
    const colleague = await buyer(api(), 'buyer');
    const orderId = await colleague.filledOrder();
    const points = async () => {
      const [row] = await api().db.query<{ points: number }>(
        `select points from rate_limits where key = 'code-user:' || (select id from users where mobile = '+989121110002')`);
      return row?.points ?? 0;
    };
    const asked = await colleague.ask(orderId);
    expect(await points()).toBe(1);
    await colleague.confirm(orderId, { ...asked, code: otherCode(asked.code) });
    expect(await points()).toBe(1);
    for (let i = 0; i < 3; i += 1) expect((await colleague.confirm(orderId, asked)).status).toBe(202);
    expect(await points()).toBe(0);
    await api().db.query(`update rate_limits set points = 120 where key = 'code-user:' || (select id from users where mobile = '+989121110002')`);
    const { form } = await colleague.ask(await colleague.filledOrder());
    expect([form.status, form.body.code]).toEqual([429, 'too-many-requests']);
  });

  it('are no way to guess: wrong ones of a person add up over all codes', async () => {
    const colleague = await buyer(api(), 'buyer');
    const own = `key = 'wrong-confirmation-user:' || (select id from users where mobile = '+989121110002')`;
    await api().db.query(`delete from rate_limits where key = 'code-user:' || (select id from users where mobile = '+989121110002') or ${own}`);
    const [first, second] = [await colleague.filledOrder(), await colleague.filledOrder()];
    const asked = await colleague.ask(first);
    for (let i = 0; i < 2; i += 1) await colleague.confirm(first, { ...asked, code: otherCode(asked.code) });
    const other = await colleague.ask(second);
    await colleague.confirm(second, { ...other, code: otherCode(other.code) });
    expect(await api().db.query(`select points from rate_limits where ${own}`)).toEqual([{ points: 3 }]);
    await api().db.query(`update rate_limits set points = 60 where ${own}`);
    const guess = await colleague.confirm(second, { ...other, code: otherCode(other.code) });
    expect([guess.status, guess.body.code]).toEqual([429, 'too-many-requests']);
    await api().db.query(`delete from rate_limits where ${own}`);
    expect((await colleague.confirm(second, other)).status).toBe(202);
  });
});
