import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addDays, formatJalaliDate, toJalali } from '../../../domain/calendar/jalali.ts';
import { makeKey } from '../api-keys/make-key.ts';
import { buyer, freshMobile, type Buyer } from '../orders/buyer.ts';
import { direct } from '../runs/operator-at-hand.ts';
import { useApi } from '../support/use-api.ts';

const api = useApi();
let owner: Buyer;
let clerk: Buyer;
let viewer: Buyer;
beforeAll(async () => {
  [owner, clerk, viewer] = [await buyer(api()), await buyer(api(), 'buyer'), await buyer(api(), 'viewer')];
});
beforeEach(async () => {
  await owner.call('PUT', '/spending-limits', { organisation: {}, approvalFrom: '300000', buyers: [] });
});

const ask = (orderId: string, body: object = {}) => clerk.call('POST', `/orders/${orderId}/approval-request`, body);
const decide = (orderId: string, body: object, by = owner) => by.call('POST', `/orders/${orderId}/approval`, body);
const told = (kind: string) => api().db.query<{ link: string; body: string; mobile: string }>(
  `select m.link, m.body, u.mobile from messages m join users u on u.id = m.user_id where m.kind = $1 order by m.created_at, u.mobile`, [kind]);

describe('approval inside the organisation', () => {
  it('a buyer’s large order is asked for, approved by an owner, confirmed by the owner’s code, and run', async () => {
    const orderId = await clerk.filledOrder(['200000', '100000']);
    const { form } = await clerk.ask(orderId);
    expect([form.status, form.body.code, form.body.approvalFrom]).toEqual([422, 'approval-needed', '300000']);
    const asked = await ask(orderId, { note: 'برای جشن پایان سال' });
    expect(asked.status).toBe(202);
    expect(asked.body).toMatchObject({ status: 'awaiting-approval', approval: { status: 'asked', askedBy: { name: 'رضا کریمی' }, note: 'برای جشن پایان سال' } });
    expect(await told('approval-asked')).toMatchObject([{ link: `/orders/${orderId}`, mobile: '+989121110001' }]);
    expect((await owner.call('GET', '/orders?status=awaiting-approval')).body.items.map(({ id }: { id: string }) => id)).toContain(orderId);

    expect((await owner.ask(orderId)).form.body.code).toBe('order-not-editable');
    const approved = await decide(orderId, { decision: 'approve' });
    expect([approved.status, approved.body.status, approved.body.approval.decidedBy.name]).toEqual([200, 'awaiting-approval', 'مریم احمدی']);
    const challenge = await owner.ask(orderId);
    expect([challenge.form.status, challenge.form.body.payable]).toEqual([200, '300000']);
    const confirmed = await owner.confirm(orderId, challenge);
    expect([confirmed.status, confirmed.body.status, confirmed.body.approval.status]).toEqual([202, 'active', 'confirmed']);
    expect(confirmed.body.runId).toBeDefined();
    expect((await owner.confirm(orderId, challenge)).text).toBe(confirmed.text);
    expect((await decide(orderId, { decision: 'approve' })).body.code).toBe('already-decided');
    // It counts as the owner's spending, within whose limits it was confirmed.
    expect((await owner.call('GET', '/spending-limits')).body.buyers[0].spentToday).toBe('0');
  });

  it('the content is frozen while owners look at it, and a code that was sent before is void', async () => {
    const orderId = await clerk.filledOrder(['100000']);
    const early = await clerk.ask(orderId);
    await ask(orderId);
    const line = (await clerk.call('GET', `/orders/${orderId}/lines`)).body.items[0].id as string;
    for (const [method, path, body] of [
      ['POST', '/lines', direct(freshMobile())], ['PUT', `/lines/${line}`, direct(freshMobile())], ['DELETE', `/lines/${line}`], ['DELETE', '/lines'],
      ['PATCH', '', { name: 'دیگر' }], ['DELETE', ''], ['POST', '/approval-request', {}], ['POST', '/confirmation', {}],
    ] as const) {
      const refused = await clerk.call(method, `/orders/${orderId}${path}`, body);
      expect([method, path, refused.status, refused.body.code]).toEqual([method, path, 409, 'order-not-editable']);
    }
    expect((await clerk.confirm(orderId, early)).body.code).toBe('order-not-editable');
    const withdrawn = await clerk.call('DELETE', `/orders/${orderId}/approval-request`);
    expect([withdrawn.status, withdrawn.body.status, withdrawn.body.approval]).toEqual([200, 'draft', undefined]);
    expect((await clerk.confirm(orderId, early)).body.code).toBe('order-changed');
    expect((await clerk.call('POST', `/orders/${orderId}/lines`, direct(freshMobile()))).status).toBe(201);
    expect((await decide(orderId, { decision: 'approve' })).body.code).toBe('wrong-state');
  });

  it('an owner returns it with a reason, which the buyer is told; mended, it is asked for again', async () => {
    const orderId = await clerk.filledOrder(['400000']);
    await ask(orderId);
    const bare = await decide(orderId, { decision: 'return' });
    expect([bare.status, bare.body.errors[0].field]).toEqual([422, 'reason']);
    const returned = await decide(orderId, { decision: 'return', reason: 'مبلغ را نصف کنید' });
    expect(returned.body).toMatchObject({ status: 'draft', approval: { status: 'returned', reason: 'مبلغ را نصف کنید' } });
    expect((await told('approval-returned')).map(({ mobile, body }) => [mobile, body.includes('مبلغ را نصف کنید')])).toEqual([['+989121110001', true], ['+989121110002', true]]);
    expect((await decide(orderId, { decision: 'approve' })).body).toMatchObject({ code: 'already-decided', decidedBy: 'مریم احمدی' });
    await clerk.call('DELETE', `/orders/${orderId}/lines`);
    await clerk.call('POST', `/orders/${orderId}/lines`, direct(freshMobile(), '200000'));
    expect((await ask(orderId)).body.approval.status).toBe('asked');
    await decide(orderId, { decision: 'approve' });
    expect((await owner.confirm(orderId, await owner.ask(orderId))).status).toBe(202);
  });

  it('the time that the buyer wants is the owner’s form’s, unless the owner chooses another', async () => {
    const orderId = await clerk.filledOrder(['400000']);
    const schedule = { date: formatJalaliDate(addDays(toJalali(Date.now()), 3)), time: '10:15' };
    const asked = await ask(orderId, { schedule });
    await decide(orderId, { decision: 'approve' });
    const { form } = await owner.ask(orderId);
    expect(form.body.nextTimes).toHaveLength(1);
    expect(asked.body.approval.plan.schedule.at).toBe(form.body.nextTimes[0]);
    const confirmed = await owner.confirm(orderId, { challengeId: form.body.challengeId, code: (await api().sms.codes('+989121110001', 'order-confirmation'))[0] ?? '' });
    expect(confirmed.body.status).toBe('scheduled');
  });

  it('nobody approves what they made or asked for, and where no other owner is, nothing is asked', async () => {
    const own = await owner.filledOrder(['400000']);
    const alone = await owner.call('POST', `/orders/${own}/approval-request`, {});
    expect([alone.status, alone.body.code]).toEqual([409, 'own-approval']);
    // A buyer asks for what the owner made: still the owner's own.
    expect((await ask(own)).body.code).toBe('own-approval');
    const orderId = await clerk.filledOrder(['400000']);
    await ask(orderId);
    await api().db.query(`update users set role = 'owner' where mobile = '+989121110002' returning id`);
    const refused = await decide(orderId, { decision: 'approve' }, clerk);
    await api().db.query(`update users set role = 'buyer' where mobile = '+989121110002' returning id`);
    expect([refused.status, refused.body.code]).toEqual([409, 'own-approval']);
    expect((await decide(orderId, { decision: 'approve' }, clerk)).status).toBe(403);
    expect((await viewer.call('POST', `/orders/${orderId}/approval-request`, {})).status).toBe(403);
    expect((await ask(await clerk.order())).body.code).toBe('order-empty');
  });

  it('the owner’s own code confirms it, never their key', async () => {
    const key = await makeKey(api(), { name: 'برنامه', scopes: ['orders:read', 'orders:write', 'orders:confirm'], dailyLimit: '10000000' });
    const byKey = (path: string, body: object) => api().call('POST', `/api/portal/orders/${path}`, { token: key.secret, body });
    const orderId = await clerk.filledOrder(['400000']);
    const early = (await byKey(`${orderId}/confirmation`, {})).body.challengeId as string;
    await ask(orderId);
    await decide(orderId, { decision: 'approve' });
    expect((await byKey(`${orderId}/confirmation`, {})).body.code).toBe('order-not-editable');
    expect((await byKey(`${orderId}/confirm`, { challengeId: early })).body.code).toBe('order-not-editable');
    expect((await owner.confirm(orderId, await owner.ask(orderId))).status).toBe(202);
  });

  it('who is no owner any more when the code comes confirms nothing by an earlier approval', async () => {
    const [other] = await api().db.query<{ id: string }>(
      `update users set role = 'owner' where mobile = '+989121110003' returning id`);
    const second = await buyer(api(), 'viewer');
    const orderId = await clerk.filledOrder(['200000']);
    await ask(orderId);
    await decide(orderId, { decision: 'approve' }, second);
    const challenge = await second.ask(orderId);
    await api().db.query(`update users set role = 'buyer' where id = $1 returning id`, [other?.id]);
    const refused = await second.confirm(orderId, challenge);
    await api().db.query(`update users set role = 'viewer' where id = $1 returning id`, [other?.id]);
    expect([refused.status, refused.body.code]).toEqual([409, 'order-not-editable']);
    await decide(orderId, { decision: 'approve' });
    expect((await owner.confirm(orderId, await owner.ask(orderId))).status).toBe(202);
  });

  it('goes beyond a buyer’s own limit, not beyond the organisation’s', async () => {
    const userId = (await owner.call('GET', '/spending-limits')).body.buyers[0].userId as string;
    await owner.call('PUT', '/spending-limits', { approvalFrom: null, buyers: [{ userId, daily: '50000' }] });
    const orderId = await clerk.filledOrder(['100000']);
    expect((await clerk.ask(orderId)).form.body).toMatchObject({ code: 'spending-limit', approvalPossible: true });
    await ask(orderId);
    await decide(orderId, { decision: 'approve' });
    await owner.call('PUT', '/spending-limits', { organisation: { daily: '0' } });
    expect((await owner.ask(orderId)).form.body).toMatchObject({ code: 'spending-limit', limit: 'organisation-daily' });
    await owner.call('PUT', '/spending-limits', { organisation: {} });
    expect((await owner.confirm(orderId, await owner.ask(orderId))).status).toBe(202);
  });

  it('withdrawn between the owner’s form and code: the code confirms nothing', async () => {
    const orderId = await clerk.filledOrder(['400000']);
    await ask(orderId);
    await decide(orderId, { decision: 'approve' });
    const challenge = await owner.ask(orderId);
    await clerk.call('DELETE', `/orders/${orderId}/approval-request`);
    expect((await owner.confirm(orderId, challenge)).body.code).toBe('order-changed');
    expect((await clerk.read(orderId)).body.status).toBe('draft');
  });

  it('a decision and a withdrawal at once: one of them counts', async () => {
    for (let round = 0; round < 5; round += 1) {
      const orderId = await clerk.filledOrder(['400000']);
      await ask(orderId);
      const answers = await Promise.all([
        decide(orderId, { decision: 'return', reason: 'نه' }), decide(orderId, { decision: 'approve' }), clerk.call('DELETE', `/orders/${orderId}/approval-request`),
      ]);
      expect(answers.every(({ status }) => status === 200 || status === 409)).toBe(true);
      expect((await clerk.read(orderId)).body.status).toBe('draft');
    }
  });
});
