import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createHook } from '../../database/webhooks/create-hook.ts';
import { deleteHook } from '../../database/webhooks/delete-hook.ts';
import { emitWebhook } from '../../database/webhooks/emit-webhook.ts';
import { rotateSecret } from '../../database/webhooks/rotate-secret.ts';
import { WEBHOOK_RETRY_STEPS_MS } from '../../domain/webhooks/retry-schedule.ts';
import { answering, startReceiver } from '../gateways/receiver.ts';
import { useProcesses } from './support/processes-world.ts';

const processes = useProcesses();
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

let receiver: Awaited<ReturnType<typeof startReceiver>>;
beforeAll(async () => {
  receiver = await startReceiver();
});
afterAll(() => receiver.close());

async function hookOf(organisation: { id: string; userId: string }) {
  const { money, webhookKey } = processes();
  return money.db.transaction((tx) => createHook(money.db, tx, {
    organisationId: organisation.id, url: receiver.url, events: ['run.finished'], createdBy: organisation.userId, address: '127.0.0.1', key: webhookKey,
  }));
}

/** An event happens; its deliveries are under way. */
async function happens(organisationId: string, key: string): Promise<string> {
  const { db } = processes().money;
  await db.transaction((tx) => emitWebhook(db, tx, { organisationId, type: 'run.finished', data: { runId: key }, deduplicationKey: `${organisationId}:${key}` }));
  const [delivery] = await db.query<{ id: string }>('select id from webhook_deliveries where organisation_id = $1 order by id desc limit 1', [organisationId]);
  await processes().relay();
  return delivery!.id;
}

const ended = (deliveryId: string) => processes().environment.client.workflow.getHandle(`webhook/${deliveryId}`).result() as Promise<string>;
const attemptsOf = (deliveryId: string) => processes().money.db.query<{ number: number; at: Date; status: number | null; error: string | null; answer: string | null }>(
  'select number, at, status, error, answer from webhook_attempts where delivery_id = $1 order by number', [deliveryId]);
const hook = async (id: string) => (await processes().money.db.query<{ disabled_reason: string | null; failing_since: Date | null }>(
  'select disabled_reason, failing_since from webhooks where id = $1', [id]))[0]!;
const messagesTo = async (organisationId: string) =>
  (await processes().money.db.query<{ kind: string }>('select kind from messages where organisation_id = $1 order by created_at', [organisationId])).map(({ kind }) => kind);

test('a webhook that is refused is tried over three days, each attempt is on record, and the owner is told once', async () => {
  const organisation = await processes().money.organisation();
  const { id, secret } = await hookOf(organisation);
  receiver.answers(answering(500, 'خراب است'));
  const before = receiver.received.length;
  const deliveryId = await happens(organisation.id, 'refused');
  expect(await ended(deliveryId)).toBe('failed');

  const attempts = await attemptsOf(deliveryId);
  expect(attempts.map(({ number, status, answer }) => [number, status, answer])).toEqual(Array.from({ length: 10 }, (_, n) => [n + 1, 500, 'خراب است']));
  const waits = attempts.slice(1).map(({ at }, n) => at.getTime() - attempts[n]!.at.getTime());
  for (const [n, wait] of waits.entries()) {
    const step = WEBHOOK_RETRY_STEPS_MS[n]!;
    expect(wait, `wait ${n + 1}`).toBeGreaterThanOrEqual(step);
    // A tenth of jitter, and what the process itself takes.
    expect(wait, `wait ${n + 1}`).toBeLessThan(step * 1.1 + 10_000);
  }
  const got = receiver.received.slice(before);
  expect(got).toHaveLength(10);
  expect(new Set(got.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
  expect(new Set(got.map(({ body }) => body)).size).toBe(1);
  expect(new Webhook(secret).verify(got[9]!.body, got[9]!.headers)).toMatchObject({ type: 'run.finished', data: { runId: 'refused' } });
  expect(await messagesTo(organisation.id)).toEqual(['webhook-failed']);
  expect(await hook(id)).toMatchObject({ disabled_reason: null, failing_since: attempts[0]!.at });
  await processes().record(`webhook/${deliveryId}`, 'webhook-refused-for-days');

  // Two days later it still takes nothing: it is put out of use, and what was on its way ends unsent.
  const later = await happens(organisation.id, 'later');
  const another = await happens(organisation.id, 'another');
  expect([await ended(later), await ended(another)]).toEqual(['cancelled', 'cancelled']);
  expect(await hook(id)).toMatchObject({ disabled_reason: 'failing' });
  const last = Math.max(...[...await attemptsOf(later), ...await attemptsOf(another)].map(({ at }) => at.getTime()));
  expect(last - attempts[0]!.at.getTime()).toBeGreaterThan(5 * DAY);
  expect(await messagesTo(organisation.id)).toEqual(['webhook-failed', 'webhook-disabled']);
  expect(receiver.received.length - before).toBeLessThan(30);
});

test('a hook that comes back gets its message and is not held against', async () => {
  const organisation = await processes().money.organisation();
  const { id } = await hookOf(organisation);
  let asked = 0;
  receiver.answers((response) => answering((asked += 1) < 4 ? 503 : 204)(response));
  const deliveryId = await happens(organisation.id, 'back');
  expect(await ended(deliveryId)).toBe('delivered');
  expect((await attemptsOf(deliveryId)).map(({ status }) => status)).toEqual([503, 503, 503, 204]);
  expect(await hook(id)).toEqual({ disabled_reason: null, failing_since: null });
  expect(await messagesTo(organisation.id)).toEqual([]);
  await processes().record(`webhook/${deliveryId}`, 'webhook-delivered-at-last');
});

test('410 Gone ends the hook at once, and nothing more is sent to it', async () => {
  const organisation = await processes().money.organisation();
  const { id } = await hookOf(organisation);
  receiver.answers(answering(410));
  expect(await ended(await happens(organisation.id, 'gone'))).toBe('failed');
  expect(await hook(id)).toMatchObject({ disabled_reason: 'gone' });
  expect(await messagesTo(organisation.id)).toEqual(['webhook-disabled']);
  const { db } = processes().money;
  await db.transaction((tx) => emitWebhook(db, tx, { organisationId: organisation.id, type: 'run.finished', data: {}, deduplicationKey: `${organisation.id}:after` }));
  expect(await db.query('select id from webhook_deliveries where organisation_id = $1', [organisation.id])).toHaveLength(1);
});

test('a redirect is a failure: it is not followed', async () => {
  const organisation = await processes().money.organisation();
  await hookOf(organisation);
  let asked = 0;
  receiver.answers((response) => ((asked += 1) === 1 ? void response.writeHead(307, { location: receiver.url }).end() : answering(200)(response)));
  const deliveryId = await happens(organisation.id, 'redirect');
  expect(await ended(deliveryId)).toBe('delivered');
  expect((await attemptsOf(deliveryId)).map(({ status }) => status)).toEqual([307, 200]);
});

test('a hook that is taken away while its message waits is not called again', async () => {
  const organisation = await processes().money.organisation();
  const { id } = await hookOf(organisation);
  receiver.answers(answering(500));
  const deliveryId = await happens(organisation.id, 'deleted');
  await processes().until('the first attempt was made', async () => (await attemptsOf(deliveryId)).length > 0);
  const { db } = processes().money;
  await db.transaction((tx) => deleteHook(db, tx, { organisationId: organisation.id, hookId: id, actorId: organisation.userId, address: '127.0.0.1' }));
  expect(await ended(deliveryId)).toBe('cancelled');
  expect((await attemptsOf(deliveryId)).length).toBeLessThanOrEqual(2);
  expect(await db.query('select 1 from webhook_secrets where webhook_id = $1', [id])).toEqual([]);
});

test('while a secret is changed both sign, so a receiver may change over when it likes', async () => {
  const organisation = await processes().money.organisation();
  const { id, secret: old } = await hookOf(organisation);
  const { money, webhookKey } = processes();
  const { secret } = await money.db.transaction((tx) => rotateSecret(money.db, tx, { organisationId: organisation.id, hookId: id, actorId: organisation.userId, address: '127.0.0.1', key: webhookKey }));
  expect(secret).not.toBe(old);
  receiver.answers(answering(200));
  expect(await ended(await happens(organisation.id, 'rotated'))).toBe('delivered');
  const { body, headers } = receiver.received.at(-1)!;
  for (const one of [old, secret]) expect(new Webhook(one).verify(body, headers)).toMatchObject({ type: 'run.finished' });
  await money.db.query(`update webhook_secrets set expires_at = now() where webhook_id = $1 and expires_at is not null returning id`, [id]);
  expect(await ended(await happens(organisation.id, 'rotated-later'))).toBe('delivered');
  const after = receiver.received.at(-1)!;
  expect(() => new Webhook(old).verify(after.body, after.headers)).toThrow(/signature/);
  expect(new Webhook(secret).verify(after.body, after.headers)).toBeDefined();
});

test('a delivery whose process is lost goes on where it stood', async () => {
  const organisation = await processes().money.organisation();
  await hookOf(organisation);
  receiver.answers(answering(500));
  const deliveryId = await happens(organisation.id, 'lost');
  await processes().until('the first attempt was made', async () => (await attemptsOf(deliveryId)).length > 0);
  const { client } = processes().environment;
  await client.workflow.getHandle(`webhook/${deliveryId}`).terminate('its history is lost');
  receiver.answers(answering(200));
  const before = (await attemptsOf(deliveryId)).length;
  await client.workflow.start('webhookDelivery', { workflowId: `webhook/${deliveryId}`, taskQueue: 'kook', args: [{ deliveryId }] });
  expect(await ended(deliveryId)).toBe('delivered');
  const attempts = await attemptsOf(deliveryId);
  expect(attempts).toHaveLength(before + 1);
  expect(attempts.at(-1)!.at.getTime() - attempts.at(-2)!.at.getTime()).toBeGreaterThanOrEqual(WEBHOOK_RETRY_STEPS_MS[before - 1]!);
});
