import { expect, test } from 'vitest';
import { emitWebhook } from '../../../database/webhooks/emit-webhook.ts';
import type { WebhookEvent } from '../../../domain/webhooks/events.ts';
import { useWorld } from '../support/world.ts';

const world = useWorld();

async function hook({ id, userId }: { id: string; userId: string }, events: readonly WebhookEvent[], change = ''): Promise<string> {
  const [row] = await world().db.query<{ id: string }>(
    `insert into webhooks (organisation_id, url, events, created_by) values ($1, 'https://customer.example/hook', $2, $3) returning id`,
    [id, events, userId]);
  if (change !== '') await world().db.query(`update webhooks set ${change} where id = $1`, [row!.id]);
  return row!.id;
}

const emit = (organisationId: string, key: string, data: Record<string, unknown> = { runId: 'r', succeeded: 3 }) =>
  world().db.transaction((tx) => emitWebhook(world().db, tx, { organisationId, type: 'run.finished', data, deduplicationKey: key }));

const count = async (table: string, organisationId: string) =>
  (await world().db.query<{ n: number }>(`select count(*)::int as n from ${table} where organisation_id = $1`, [organisationId]))[0]!.n;

test('nothing is written for an organisation without hooks, or with none for this event', async () => {
  const organisation = await world().organisation();
  await emit(organisation.id, 'none');
  await hook(organisation, ['deposit.decided']);
  await hook(organisation, ['run.finished'], `disabled_at = now(), disabled_reason = 'owner'`);
  await hook(organisation, ['run.finished'], 'deleted_at = now()');
  await emit(organisation.id, 'none');
  expect(await count('webhook_messages', organisation.id)).toBe(0);
  expect(await count('webhook_deliveries', organisation.id)).toBe(0);
});

test('each hook that asked gets a delivery of the one message, and each delivery its process', async () => {
  const [organisation, other] = [await world().organisation(), await world().organisation()];
  const first = await hook(organisation, ['run.finished', 'payment.credited']);
  const second = await hook(organisation, ['run.finished']);
  await hook(other, ['run.finished']);
  await emit(organisation.id, 'twice');
  await emit(organisation.id, 'twice');
  const deliveries = await world().db.query<{ id: string; hook: string; body: string; message: string }>(
    `select d.id, d.webhook_id as hook, m.body, m.id as message from webhook_deliveries d join webhook_messages m on m.id = d.message_id
       where d.organisation_id = $1 order by d.id`, [organisation.id]);
  expect(deliveries.map((delivery) => delivery.hook)).toEqual([first, second]);
  expect(new Set(deliveries.map(({ message }) => message)).size).toBe(1);
  expect(JSON.parse(deliveries[0]!.body)).toEqual({ type: 'run.finished', timestamp: expect.stringMatching(/^\d{4}-.*Z$/), data: { runId: 'r', succeeded: 3 } });
  const starts = await world().db.query<{ workflow_id: string; payload: unknown }>(
    `select workflow_id, payload from outbox where workflow = 'webhookDelivery' order by id`);
  expect(starts).toEqual(deliveries.map(({ id }) => ({ workflow_id: `webhook/${id}`, payload: { deliveryId: id } })));
  expect(await count('webhook_deliveries', other.id)).toBe(0);
});

test('a mobile number never leaves', async () => {
  const organisation = await world().organisation();
  await hook(organisation, ['run.finished']);
  await expect(emit(organisation.id, 'leak', { mobile: '+989120000001' })).rejects.toThrow(/mobile number/);
  expect(await count('webhook_messages', organisation.id)).toBe(0);
});
