import { expect, test } from 'vitest';
import { useProcesses } from './support/processes-world.ts';

const processes = useProcesses();

test('one turn deletes all that has served its time, however many batches, and nothing that is still needed', async () => {
  const { db } = processes().money;
  await db.query(`insert into idempotency_keys (scope, key, body_hash, created_at)
    select 's', n::text, '\\x00', now() - case when n > 25000 then interval '23 hours' else interval '25 hours' end from generate_series(1, 25010) n`);
  await db.query(`insert into rate_limits (key, points, expire) values ('old', 1, extract(epoch from now()) * 1000 - 1000), ('new', 1, extract(epoch from now()) * 1000 + 60000)`);
  await db.query(`insert into outbox (kind, workflow, workflow_id, created_at, delivered_at) values
    ('start', 'order', 'old', now() - interval '9 days', now() - interval '8 days'), ('start', 'order', 'fresh', now(), now()),
    ('start', 'order', 'due', now() - interval '9 days', null)`);
  await db.query(`insert into statement_lines (operator_code, day, position, reference, transaction_id, amount, at)
    select 1, current_date - n, 1, 'r', 't', 1, now() from generate_series(1, 30) n`);
  const gone = await processes().environment.client.workflow.execute('housekeeping', { workflowId: 'housekeeping-test', taskQueue: 'kook', args: [] });
  expect(gone).toMatchObject({ 'idempotency-keys': 25_000, 'rate-limits': 1, 'delivered-outbox': 1, sessions: 0 });
  const left = await db.query<{ keys: number; limits: string; outbox: string; lines: number }>(
    `select (select count(*)::int from idempotency_keys) as keys, (select string_agg(key, ' ') from rate_limits) as limits,
            (select string_agg(workflow_id, ' ' order by workflow_id) from outbox) as outbox, (select count(*)::int from statement_lines) as lines`);
  expect(left).toMatchObject([{ keys: 10, limits: 'new', outbox: 'due fresh' }]);
  expect(left[0]?.lines).toBeGreaterThanOrEqual(7);
  expect(left[0]?.lines).toBeLessThanOrEqual(10);
  await processes().record('housekeeping-test', 'housekeeping-turn');
});
