import { describe, expect, it } from 'vitest';
import { buyer, freshMobile } from '../orders/buyer.ts';
import { useApi } from '../support/use-api.ts';
import { makeKey } from './make-key.ts';

const api = useApi();
let made = 0;

/** A customer's program that may confirm up to `dailyLimit` rials a day. */
async function program(dailyLimit: string) {
  const key = await makeKey(api(), { name: `برنامه ${(made += 1)}`, scopes: ['orders:read', 'orders:write', 'orders:confirm'], dailyLimit });
  const call = (method: string, path: string, body?: unknown, headers?: Record<string, string>) =>
    api().call(method, `/api/portal${path}`, { token: key.secret, ...(body === undefined ? {} : { body }), ...(headers === undefined ? {} : { headers }) });
  return {
    ...key,
    call,
    async order(amount: string) {
      const { body } = await call('POST', '/orders', { name: 'از برنامه' });
      await call('POST', `/orders/${body.id}/lines`, { productType: 'direct-charge', mobile: freshMobile(), amount });
      return body.id as string;
    },
    ask: (orderId: string, body: object = {}) => call('POST', `/orders/${orderId}/confirmation`, body),
    confirm: (orderId: string, challengeId: string, headers?: Record<string, string>) => call('POST', `/orders/${orderId}/confirm`, { challengeId }, headers),
  };
}

const spent = async (keyId: string) => (await api().db.query<{ n: string }>('select confirmed_rial as n from api_key_days where api_key_id = $1', [keyId]))[0]?.n;

describe('a program with an API key', () => {
  it('prepares and confirms an order without a code; nobody gets an SMS', async () => {
    const one = await program('1000000');
    const orderId = await one.order('200000');
    const before = await api().sms.codes('09121110001', 'order-confirmation');
    const form = await one.ask(orderId);
    expect([form.status, form.body.codeNeeded, form.body.payable]).toEqual([200, false, '200000']);
    const confirmed = await one.confirm(orderId, form.body.challengeId);
    expect([confirmed.status, confirmed.body.status]).toEqual([202, 'active']);
    expect(confirmed.body.runId).toBeDefined();
    expect(await api().sms.codes('09121110001', 'order-confirmation')).toEqual(before);
    expect(await spent(one.id)).toBe('200000');
    const [event] = await api().db.query<{ actor: string; name: string; detail: { apiKeyId: string } }>(
      `select e.actor, e.detail, u.mobile as name from audit_events e join users u on u.id = e.actor_id where e.subject = $1 and e.action = 'order.confirm'`, [`order/${orderId}`]);
    expect(event).toMatchObject({ actor: 'api-key', name: '+989121110001', detail: { apiKeyId: one.id } });
  });

  it('gets the same answer to the same confirmation, counted once, however often it comes', async () => {
    const one = await program('1000000');
    const orderId = await one.order('300000');
    const { body: form } = await one.ask(orderId);
    const answers = await Promise.all(Array.from({ length: 10 }, () => one.confirm(orderId, form.challengeId)));
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(answers[0]?.status).toBe(202);
    expect(await spent(one.id)).toBe('300000');
    expect((await one.confirm(orderId, form.challengeId)).text).toBe(answers[0]?.text);
    expect((await one.call('GET', `/orders/${orderId}/runs`)).body.total).toBe(1);
  });

  it('ends at its limit of the day, also when orders come at once', async () => {
    const one = await program('500000');
    const orders = await Promise.all(Array.from({ length: 5 }, () => one.order('200000')));
    const forms = await Promise.all(orders.map((orderId) => one.ask(orderId)));
    expect(forms.map(({ status }) => status)).toEqual(Array(5).fill(200));
    const confirmed = await Promise.all(orders.map((orderId, index) => one.confirm(orderId, forms[index]?.body.challengeId)));
    expect(confirmed.map(({ status }) => status).sort()).toEqual([202, 202, 422, 422, 422]);
    expect(confirmed.find(({ status }) => status === 422)?.body).toMatchObject({ code: 'limit-exceeded', dailyLimit: '500000', left: '100000' });
    expect(await spent(one.id)).toBe('400000');
    const refused = orders[confirmed.findIndex(({ status }) => status === 422)] ?? '';
    expect((await one.call('GET', `/orders/${refused}`)).body.status).toBe('draft');
    expect((await one.ask(refused)).body.code).toBe('limit-exceeded');
  });

  it('has its whole limit again on another day of Tehran', async () => {
    const one = await program('200000');
    const first = await one.order('200000');
    await one.confirm(first, (await one.ask(first)).body.challengeId);
    const second = await one.order('200000');
    expect((await one.ask(second)).body.code).toBe('limit-exceeded');
    await api().db.query(`update api_key_days set day = day - 1 where api_key_id = $1`, [one.id]);
    expect((await one.confirm(second, (await one.ask(second)).body.challengeId)).status).toBe(202);
  });

  it('counts nothing for an order that is refused', async () => {
    const one = await program('1000000');
    const orderId = await one.order('200000');
    const { body: form } = await one.ask(orderId);
    await one.call('POST', `/orders/${orderId}/lines`, { productType: 'direct-charge', mobile: freshMobile(), amount: '100000' });
    expect((await one.confirm(orderId, form.challengeId)).body.code).toBe('order-changed');
    expect(await spent(one.id)).toBeUndefined();
  });

  it('does not confirm by a person’s challenge, nor by another key’s, nor a person by a key’s', async () => {
    const [one, two] = [await program('1000000'), await program('1000000')];
    const orderId = await one.order('200000');
    const person = await buyer(api());
    const asked = await person.ask(orderId);
    expect((await one.confirm(orderId, asked.challengeId)).body.code).toBe('challenge-not-found');
    const { body: form } = await one.ask(orderId);
    expect(form.challengeId).not.toBe(asked.challengeId);
    expect((await two.confirm(orderId, form.challengeId)).body.code).toBe('challenge-not-found');
    const guess = await person.confirm(orderId, { challengeId: form.challengeId, code: '123456' });
    expect(guess.body.code).toBe('challenge-not-found');
    expect((await person.call('POST', `/orders/${orderId}/confirm`, { challengeId: asked.challengeId })).body.errors[0]).toMatchObject({ field: 'code', code: 'required' });
    expect((await person.confirm(orderId, asked)).status).toBe(202);
  });

  it('without the scope prepares, and leaves the confirmation to a person', async () => {
    const key = await makeKey(api(), { name: 'فقط آماده‌سازی', scopes: ['orders:read', 'orders:write'] });
    const { body: order } = await api().call('POST', '/api/portal/orders', { token: key.secret, body: { name: 'پیش‌نویس' } });
    await api().call('POST', `/api/portal/orders/${order.id}/lines`, { token: key.secret, body: { productType: 'direct-charge', mobile: freshMobile(), amount: '50000' } });
    const asked = await api().call('POST', `/api/portal/orders/${order.id}/confirmation`, { token: key.secret, body: {} });
    expect([asked.status, asked.body.code, asked.body.scope]).toEqual([403, 'scope-missing', 'orders:confirm']);
    const person = await buyer(api());
    expect((await person.confirm(order.id, await person.ask(order.id))).status).toBe(202);
  });

  it('revoked between form and confirmation confirms nothing', async () => {
    const one = await program('1000000');
    const orderId = await one.order('200000');
    const { body: form } = await one.ask(orderId);
    await api().call('DELETE', `/api/portal/api-keys/${one.id}`, { token: await api().tokenOf('customer') });
    expect((await one.confirm(orderId, form.challengeId)).status).toBe(401);
    expect(await spent(one.id)).toBeUndefined();
  });
});
