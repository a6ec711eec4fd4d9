import { describe, expect, it } from 'vitest';
import type { DemoPerson } from '../../database/demo/people.ts';
import { emitWebhook } from '../../database/webhooks/emit-webhook.ts';
import { useApi } from './support/use-api.ts';

const api = useApi();
const HOOK = { url: 'https://customer.example/kook', events: ['run.finished', 'deposit.decided'] };

const call = async (method: string, path: string, body?: unknown, person: DemoPerson = 'customer') =>
  api().call(method, `/api/portal${path}`, { token: await api().tokenOf(person), ...(body === undefined ? {} : { body }) });

async function made(more: object = {}) {
  const answer = await call('POST', '/webhooks', { ...HOOK, ...more });
  expect(answer.status, answer.text).toBe(201);
  return answer.body as { id: string; secret: string };
}

async function emptied() {
  await api().db.query('update webhooks set deleted_at = now() where deleted_at is null returning id');
}

describe('a webhook', () => {
  it('is made with a secret that is shown this once and stored encrypted', async () => {
    const { id, secret } = await made();
    expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    const list = await call('GET', '/webhooks');
    expect(list.body).toEqual({ total: 1, items: [{ id, ...HOOK, createdAt: expect.any(String), enabled: true }] });
    expect(list.text).not.toContain('whsec_');
    const everything = await api().db.query<{ text: string }>(
      `select s::text as text from webhook_secrets s union all select detail::text from audit_events where action like 'webhook.%' union all select response::text from idempotency_keys`);
    const bytes = Buffer.from(secret.slice('whsec_'.length), 'base64');
    for (const { text } of everything) {
      expect(text).not.toContain(secret.slice(6));
      expect(text ?? '').not.toContain(bytes.toString('hex'));
    }
    expect(api().log.join('')).not.toContain(secret.slice(6));
  });

  it('is changed, taken out of use, put back and taken away; each is on record by name', async () => {
    const { id } = await made();
    const url = 'https://customer.example/new';
    expect((await call('PUT', `/webhooks/${id}`, { url, events: ['payment.credited'], enabled: false })).body).toMatchObject({ url, events: ['payment.credited'], enabled: false, disabledReason: 'owner' });
    expect((await call('PUT', `/webhooks/${id}`, { url, events: ['payment.credited'] })).body).toMatchObject({ enabled: false });
    expect((await call('POST', `/webhooks/${id}/test`)).body.code).toBe('wrong-state');
    expect((await call('PUT', `/webhooks/${id}`, { url, events: ['payment.credited'], enabled: true })).body).toMatchObject({ enabled: true });
    expect((await call('DELETE', `/webhooks/${id}`)).status).toBe(204);
    expect((await call('DELETE', `/webhooks/${id}`)).body.code).toBe('not-found');
    expect((await call('PUT', `/webhooks/${id}`, HOOK)).status).toBe(404);
    const events = await api().db.query<{ action: string }>('select action from audit_events where subject = $1 order by id', [`webhook/${id}`]);
    expect(events.map(({ action }) => action)).toEqual(['webhook.create', 'webhook.change', 'webhook.change', 'webhook.change', 'webhook.delete']);
  });

  it('that was put out of use for failing starts afresh when it is put back', async () => {
    const { id } = await made();
    await api().db.query(`update webhooks set disabled_at = now(), disabled_reason = 'failing', failing_since = now() - interval '6 days' where id = $1 returning id`, [id]);
    const shown = (await call('GET', '/webhooks')).body.items.find((hook: { id: string }) => hook.id === id);
    expect(shown).toMatchObject({ enabled: false, disabledReason: 'failing', failingSince: expect.any(String) });
    const back = await call('PUT', `/webhooks/${id}`, { ...HOOK, enabled: true });
    expect(back.body.enabled).toBe(true);
    expect(back.body).not.toHaveProperty('failingSince');
  });

  it('gets a new secret beside the old one', async () => {
    const { id, secret } = await made();
    const rotated = await call('POST', `/webhooks/${id}/rotate-secret`);
    expect(rotated.status).toBe(201);
    expect(rotated.body.secret).toMatch(/^whsec_/);
    expect(rotated.body.secret).not.toBe(secret);
    expect(Date.parse(rotated.body.oldSecretUntil) - Date.now()).toBeGreaterThan(23 * 3_600_000);
  });

  it.each([
    ['inside', 'http://10.0.0.1/', 'unsafe-address'], ['the metadata service', 'http://169.254.169.254/latest/', 'unsafe-address'],
    ['a bare name', 'https://postgres/', 'unsafe-address'], ['no address', 'customer.example', 'invalid-url'],
    ['a file', 'file:///etc/passwd', 'invalid-url'], ['a password in it', 'https://me:secret@customer.example/', 'invalid-url'],
  ])('to %s is refused with a reason, and nothing is stored', async (_what, url, code) => {
    const before = await api().db.query('select count(*)::int as n from webhooks');
    const answer = await call('POST', '/webhooks', { ...HOOK, url });
    expect([answer.status, answer.body.code, answer.body.errors]).toEqual([422, 'validation', [{ field: 'url', code, message: expect.stringMatching(/[آ-ی]/) }]]);
    expect(await api().db.query('select count(*)::int as n from webhooks')).toEqual(before);
  });

  it.each([
    ['no events', { events: [] }], ['an event that is none', { events: ['run.started'] }], ['test as an event', { events: ['test'] }], ['no URL', { url: undefined }], ['a number for it', { url: 5 }],
    ['a URL without end', { url: `https://customer.example/${'x'.repeat(3_000)}` }],
  ])('with %s is refused', async (_what, more) => {
    expect((await call('POST', '/webhooks', { ...HOOK, ...more })).body.code).toBe('validation');
  });

  it('is one of ten at most, also when eleven are asked for at once', async () => {
    await emptied();
    const answers = await Promise.all(Array.from({ length: 12 }, (_, n) => call('POST', '/webhooks', { ...HOOK, url: `https://customer.example/${n}` })));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(10);
    expect(answers.filter(({ body }) => body.code === 'too-many-webhooks')).toHaveLength(2);
    await emptied();
  });

  it('takes what belongs to the caller from the session alone', async () => {
    const { id } = await made({ organisationId: await api().organisationOf('otherCustomer'), disabledAt: null, createdBy: 'x', secret: 'whsec_mine' });
    const [row] = await api().db.query<{ organisation_id: string }>('select organisation_id from webhooks where id = $1', [id]);
    expect(row?.organisation_id).toBe(await api().organisationOf('customer'));
  });
});

describe('what was sent to a webhook', () => {
  it('is read by its owner with every attempt, and sent again under the same message id', async () => {
    await emptied();
    const { id } = await made();
    const organisationId = await api().organisationOf('customer');
    const { db } = api();
    await db.transaction((tx) => emitWebhook(db, tx, { organisationId, type: 'run.finished', data: { runId: 'r-1' }, deduplicationKey: 'sent-again' }));
    const [first] = (await call('GET', `/webhooks/${id}/deliveries`)).body.items;
    expect(first).toMatchObject({ event: 'run.finished', status: 'pending', attempts: [] });
    expect(JSON.parse(first.payload)).toMatchObject({ type: 'run.finished', data: { runId: 'r-1' } });
    const resend = () => call('POST', `/webhooks/${id}/deliveries/${first.id}/resend`);
    expect((await resend()).body.code).toBe('wrong-state');

    await db.query(`insert into webhook_attempts (delivery_id, number, duration_ms, status, answer) values ($1, 1, 12, 500, 'boom') returning number`, [first.id]);
    await db.query(`update webhook_deliveries set status = 'failed', ended_at = now(), attempt_count = 1 where id = $1 returning id`, [first.id]);
    const again = await resend();
    expect(again.status, again.text).toBe(202);
    expect((await resend()).body.code).toBe('wrong-state');
    const { items, total } = (await call('GET', `/webhooks/${id}/deliveries?pageSize=1`)).body;
    expect([total, items[0].id]).toEqual([2, again.body.deliveryId]);
    expect(items[0].messageId).toBe(first.messageId);
    const old = (await call('GET', `/webhooks/${id}/deliveries?page=2&pageSize=1`)).body.items[0];
    expect(old).toMatchObject({ id: first.id, status: 'failed', attempts: [{ number: 1, durationMs: 12, status: 500, answer: 'boom', at: expect.any(String) }] });
    expect(old.attempts[0]).not.toHaveProperty('error');
  });

  it('can be a test, with its process due in the same commit; not too many by hand', async () => {
    const { id } = await made({ events: ['deposit.decided'] });
    const nudges = api().nudges();
    const test = await call('POST', `/webhooks/${id}/test`);
    expect(test.status, test.text).toBe(202);
    expect(api().nudges()).toBe(nudges + 1);
    expect(await api().db.query(`select payload from outbox where workflow_id = $1`, [`webhook/${test.body.deliveryId}`])).toEqual([{ payload: { deliveryId: test.body.deliveryId } }]);
    let refused = 0;
    for (let n = 0; n < 70; n += 1) if ((await call('POST', `/webhooks/${id}/test`)).body.code === 'too-many-requests') refused += 1;
    expect(refused).toBeGreaterThan(5);
  });

  it('is nobody else’s: neither another owner’s nor a buyer’s', async () => {
    const { id } = await made();
    const delivery = '01999999-9999-7999-8999-999999999999';
    for (const [method, path, body] of [
      ['GET', `/webhooks/${id}/deliveries`], ['PUT', `/webhooks/${id}`, HOOK], ['DELETE', `/webhooks/${id}`], ['POST', `/webhooks/${id}/rotate-secret`],
      ['POST', `/webhooks/${id}/test`], ['POST', `/webhooks/${id}/deliveries/${delivery}/resend`],
    ] as const) {
      expect((await call(method, path, body, 'otherCustomer')).body.code, path).toBe('not-found');
      for (const person of ['buyer', 'viewer', 'supervisor'] as const) expect((await call(method, path, body, person)).body.code, `${person} ${path}`).toBe('forbidden');
    }
  });
});
