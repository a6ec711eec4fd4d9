import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { holdWaitingRun } from '../../../database/runs/hold-waiting-run.ts';
import { createScheduledRun } from '../../../database/runs/create-run.ts';
import { tellCreditShort } from '../../../database/runs/tell-credit-short.ts';
import { adjustCredit } from '../../../database/ledger/adjust-credit.ts';
import { addDays, formatJalaliDate, toJalali } from '../../../domain/calendar/jalali.ts';
import { makeKey } from '../api-keys/make-key.ts';
import { buyer, freshMobile, type Buyer } from '../orders/buyer.ts';
import { useApi } from '../support/use-api.ts';

const api = useApi();
let owner: Buyer;
let clerk: Buyer;
let clerkId: string;
beforeAll(async () => {
  [owner, clerk] = [await buyer(api()), await buyer(api(), 'buyer')];
  clerkId = (await api().db.query<{ id: string }>(`select id from users where mobile = '+989121110002'`))[0]?.id ?? '';
});
afterEach(async () => {
  await owner.call('PUT', '/spending-limits', { organisation: {}, approvalFrom: null, buyers: [] });
  await owner.call('PUT', '/balance-alert', { threshold: null });
});

const limits = (body: object) => owner.call('PUT', '/spending-limits', body);
const messages = (kind: string) => api().db.query<{ body: string; user: string }>(`select body, user_id as user from messages where kind = $1 order by created_at`, [kind]);

describe('limits of spending', () => {
  it('are set by an owner, part by part, and read with what is spent', async () => {
    expect((await owner.call('GET', '/spending-limits')).body).toMatchObject({ organisation: { daily: null, monthly: null }, approvalFrom: null });
    const set = await limits({ organisation: { daily: '1000000', monthly: '9000000' }, buyers: [{ userId: clerkId, daily: '300000' }] });
    expect(set.status).toBe(200);
    await limits({ approvalFrom: '250000' });
    const read = (await owner.call('GET', '/spending-limits')).body;
    expect(read).toMatchObject({ organisation: { daily: '1000000', monthly: '9000000' }, approvalFrom: '250000' });
    expect(read.buyers).toMatchObject([{ userId: clerkId, name: 'رضا کریمی', daily: '300000', monthly: null }]);
    const [event] = await api().db.query<{ detail: { before: object; after: object } }>(
      `select detail from audit_events where action = 'spending-limits.change' order by at desc limit 1`);
    expect(event?.detail).toMatchObject({ before: { approvalFrom: null }, after: { approvalFrom: '250000' } });
  });

  it.each([
    ['a JSON number', { organisation: { daily: 1_000_000 } }],
    ['a negative sum', { organisation: { daily: '-5' } }],
    ['a day above its month', { organisation: { daily: '200', monthly: '100' } }],
    ['approval of nothing', { approvalFrom: '0' }],
    ['somebody who is no buyer here', { buyers: [{ userId: '01999999-9999-7999-8999-999999999999', daily: '5' }] }],
  ])('are not %s', async (_name, body) => {
    const refused = await limits(body);
    expect([refused.status, refused.body.code]).toEqual([422, 'validation']);
  });

  it('refuse the form, say which limit and what is left, and no SMS goes out', async () => {
    await limits({ buyers: [{ userId: clerkId, daily: '300000' }] });
    const before = (await api().sms.codes('+989121110002', 'order-confirmation')).length;
    const orderId = await clerk.filledOrder(['200000', '200000']);
    const { form } = await clerk.ask(orderId);
    expect(form.status).toBe(422);
    expect(form.body).toMatchObject({ code: 'spending-limit', limit: 'buyer-daily', allowed: '300000', spent: '0', left: '300000', payable: '400000', approvalPossible: true });
    expect(await api().sms.codes('+989121110002', 'order-confirmation')).toHaveLength(before);
    expect((await owner.ask(orderId)).form.status).toBe(200);
  });

  it('hold at the confirmation too: a code got before the room was used confirms nothing, and is not used up', async () => {
    await limits({ buyers: [{ userId: clerkId, daily: '300000' }] });
    const [first, second] = [await clerk.filledOrder(['200000']), await clerk.filledOrder(['200000'])];
    const [one, two] = [await clerk.ask(first), await clerk.ask(second)];
    expect((await clerk.confirm(first, one)).status).toBe(202);
    const refused = await clerk.confirm(second, two);
    expect(refused.body).toMatchObject({ code: 'spending-limit', limit: 'buyer-daily', left: '100000' });
    expect((await clerk.read(second)).body.status).toBe('draft');
    expect((await owner.call('GET', '/spending-limits')).body.buyers[0]).toMatchObject({ spentToday: '200000', spentThisMonth: '200000' });
    await limits({ buyers: [{ userId: clerkId, daily: '400000' }] });
    expect((await clerk.confirm(second, two)).status).toBe(202);
  });

  it('of the organisation hold for owners and for keys as well', async () => {
    const spent = BigInt((await owner.call('GET', '/spending-limits')).body.organisation.spentToday);
    await limits({ organisation: { daily: String(spent + 100_000n) } });
    const orderId = await owner.filledOrder(['150000']);
    expect((await owner.ask(orderId)).form.body).toMatchObject({ code: 'spending-limit', limit: 'organisation-daily', left: '100000', approvalPossible: false });
    const key = await makeKey(api(), { name: 'سقف', scopes: ['orders:read', 'orders:write', 'orders:confirm'], dailyLimit: '10000000' });
    const byKey = await api().call('POST', `/api/portal/orders/${orderId}/confirmation`, { token: key.secret, body: {} });
    expect(byKey.body.code).toBe('spending-limit');
  });

  it('let a planned order be confirmed that fits on another day, and refuse one that never would', async () => {
    const spent = BigInt((await owner.call('GET', '/spending-limits')).body.organisation.spentToday);
    await limits({ organisation: { daily: String(spent + 100_000n) } });
    const schedule = { date: formatJalaliDate(addDays(toJalali(Date.now()), 1)), time: '09:30' };
    expect((await owner.ask(await owner.filledOrder(['150000']), { schedule })).form.status).toBe(200);
    await limits({ organisation: { daily: '100000' } });
    expect((await owner.ask(await owner.filledOrder(['150000']), { schedule })).form.body).toMatchObject({ code: 'spending-limit', left: '100000' });
  });

  it('keep an occurrence waiting, with the owners told, until there is room; others do not wait behind it', async () => {
    const orderId = await clerk.filledOrder(['200000']);
    const schedule = { date: formatJalaliDate(addDays(toJalali(Date.now()), 1)), time: '09:30' };
    expect((await clerk.confirm(orderId, await clerk.ask(orderId, { schedule }))).status).toBe(202);
    await limits({ buyers: [{ userId: clerkId, daily: '100000' }] });
    const [order] = await api().db.query<{ version: string; organisation: string }>(
      'select confirmed_version_id as version, organisation_id as organisation from orders where id = $1', [orderId]);
    const { runId } = await api().db.transaction((tx) => createScheduledRun(api().db, tx, {
      orderId, orderVersionId: order!.version, organisationId: order!.organisation, occursAt: new Date(), creditDeadline: new Date(Date.now() + 3_600_000),
    }));
    expect(await holdWaitingRun(api().db, runId, new Date())).toBe('short');
    await tellCreditShort(api().db, runId);
    await tellCreditShort(api().db, runId);
    const told = (await messages('limit-reached')).filter(({ body }) => body.includes('سقف روزانه خریدار'));
    expect(told).toHaveLength(1);
    const [waiting] = await api().db.query<{ limit: string }>('select waits_for_limit as limit from runs where id = $1', [runId]);
    expect(waiting?.limit).toBe('buyer-daily');
    expect((await owner.call('GET', `/runs/${runId}`)).body.waitingFor).toMatchObject([{ kind: 'limit' }]);
    // The owner's later one is not kept by the buyer's limit.
    const other = await owner.filledOrder(['50000']);
    expect((await owner.confirm(other, await owner.ask(other, { schedule }))).status).toBe(202);
    const [next] = await api().db.query<{ version: string }>('select confirmed_version_id as version from orders where id = $1', [other]);
    const later = await api().db.transaction((tx) => createScheduledRun(api().db, tx, {
      orderId: other, orderVersionId: next!.version, organisationId: order!.organisation, occursAt: new Date(), creditDeadline: new Date(Date.now() + 3_600_000),
    }));
    expect(await holdWaitingRun(api().db, later.runId, new Date())).toBe('held');
    await limits({ buyers: [] });
    const woken = await api().db.query(`select 1 from outbox where workflow_id = $1 and signal = 'changed'`, [`run/${runId}`]);
    expect(woken.length).toBeGreaterThan(0);
    expect(await holdWaitingRun(api().db, runId, new Date())).toBe('held');
  });

  it('end an occurrence that found no room until its deadline', async () => {
    const orderId = await clerk.filledOrder(['200000']);
    const schedule = { date: formatJalaliDate(addDays(toJalali(Date.now()), 1)), time: '09:30' };
    await clerk.confirm(orderId, await clerk.ask(orderId, { schedule }));
    await limits({ buyers: [{ userId: clerkId, daily: '0' }] });
    const [order] = await api().db.query<{ version: string; organisation: string }>(
      'select confirmed_version_id as version, organisation_id as organisation from orders where id = $1', [orderId]);
    const { runId } = await api().db.transaction((tx) => createScheduledRun(api().db, tx, {
      orderId, orderVersionId: order!.version, organisationId: order!.organisation, occursAt: new Date(), creditDeadline: new Date(Date.now() + 60_000),
    }));
    expect(await holdWaitingRun(api().db, runId, new Date())).toBe('short');
    expect(await holdWaitingRun(api().db, runId, new Date(Date.now() + 61_000))).toBe('ended');
    const [run] = await api().db.query<{ status: string; failure_code: string }>('select status, failure_code from runs where id = $1', [runId]);
    expect(run).toEqual({ status: 'failed', failure_code: 'limit-deadline' });
  });
});

describe('the balance alert', () => {
  const available = async () => BigInt((await owner.call('GET', '/credit')).body.available as string);
  const buy = async (amount: string) => {
    const orderId = await owner.order();
    await owner.call('POST', `/orders/${orderId}/lines`, { productType: 'direct-charge', mobile: freshMobile(), amount });
    expect((await owner.confirm(orderId, await owner.ask(orderId))).status).toBe(202);
  };

  it('tells owners once a crossing: by message and SMS, again after credit was above', async () => {
    expect((await owner.call('PUT', '/balance-alert', { threshold: String((await available()) - 150_000n) })).status).toBe(200);
    await buy('150000');
    expect(await messages('low-balance')).toHaveLength(0);
    await buy('100000');
    await buy('100000');
    expect(await messages('low-balance')).toHaveLength(1);
    const sms = await api().db.query(`select 1 from notices where kind = 'low-balance'`);
    expect(sms).toHaveLength(1);
    await api().owner.transaction(async (tx) => {
      await adjustCredit(api().owner, tx, { organisationId: await api().organisationOf('customer'), amount: 200_000n, reason: 'آزمایش' });
    });
    await buy('250000');
    expect(await messages('low-balance')).toHaveLength(2);
  });

  it('tells also when an adjustment takes credit back', async () => {
    const before = (await messages('low-balance')).length;
    await owner.call('PUT', '/balance-alert', { threshold: String((await available()) - 1n) });
    await api().owner.transaction(async (tx) => {
      await adjustCredit(api().owner, tx, { organisationId: await api().organisationOf('customer'), amount: -100_000n, reason: 'آزمایش' });
    });
    expect(await messages('low-balance')).toHaveLength(before + 1);
  });

  it('is taken away by null, and never set to nothing', async () => {
    await owner.call('PUT', '/balance-alert', { threshold: '5000000' });
    expect((await owner.call('GET', '/balance-alert')).body).toEqual({ threshold: '5000000' });
    expect((await owner.call('PUT', '/balance-alert', { threshold: '0' })).status).toBe(422);
    expect((await owner.call('PUT', '/balance-alert', { threshold: null })).body).toEqual({ threshold: null });
  });
});
