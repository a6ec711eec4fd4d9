import { expect, test } from 'vitest';
import { enqueueStart } from '../../database/outbox/enqueue.ts';
import { mobile } from '../database/support/world.ts';
import { useProcesses } from './support/processes-world.ts';

const processes = useProcesses();
const HOUR = 3_600_000;

/** An order confirmed for a later time, as the code's confirmation leaves it. */
async function scheduledOrder({ credit, inMs, count = 3 }: { credit: bigint; inMs: number; count?: number }) {
  const { money, environment } = processes();
  const organisation = await money.organisation(credit);
  const { orderId } = await money.order(organisation, Array.from({ length: count }, (_, n) => ({ mobile: mobile(n), amount: 50_000n })));
  const at = new Date((await environment.currentTimeMs()) + inMs);
  await money.db.transaction(async (tx) => {
    await money.db.query(
      `update orders set status = 'scheduled', plan = jsonb_build_object('schedule', jsonb_build_object('at', $3::text)), next_occurrence_at = $2,
              next_nominal_at = $2, plan_nominal_at = $2::timestamptz - interval '1 minute', plan_occurred_at = $2::timestamptz - interval '1 minute'
        where id = $1 returning id`,
      [orderId, at, at.toISOString()],
      tx,
    );
    await enqueueStart(money.db, tx, { workflow: 'order', workflowId: `order/${orderId}`, payload: { orderId } });
  });
  await processes().relay();
  return { organisation, orderId, at };
}

async function order(orderId: string) {
  const [row] = await processes().money.db.query<{ status: string }>('select status from orders where id = $1', [orderId]);
  return row!;
}

async function runsOf(orderId: string) {
  return processes().money.db.query<{ id: string; status: string; occurs_at: Date; failure_code: string | null }>(
    'select id, status, occurs_at, failure_code from runs where order_id = $1 order by number', [orderId]);
}

const messagesTo = async (organisationId: string) =>
  (await processes().money.db.query<{ kind: string }>('select kind from messages where organisation_id = $1 order by created_at', [organisationId])).map(({ kind }) => kind);

test('a scheduled order holds nothing until its time, then runs once and ends', async () => {
  await processes().faults({});
  const { organisation, orderId, at } = await scheduledOrder({ credit: 1_000_000n, inMs: 48 * HOUR });
  await processes().sleep(47 * HOUR);
  expect(await order(orderId)).toEqual({ status: 'scheduled' });
  expect(await runsOf(orderId)).toEqual([]);
  expect(await processes().money.available(organisation.id)).toBe(1_000_000n);
  await processes().sleep(2 * HOUR);
  await processes().relay();
  const [run] = await runsOf(orderId);
  expect(run?.occurs_at.getTime()).toBe(at.getTime());
  expect(await processes().finish(run!.id)).toBe('finished');
  await processes().relay();
  expect(await processes().environment.client.workflow.getHandle(`order/${orderId}`).result()).toBe('finished');
  expect(await processes().money.available(organisation.id)).toBe(850_000n);
  await processes().record(`order/${orderId}`, 'order-scheduled-once');
  expect((await runsOf(orderId)).length).toBe(1);
});

test('without credit at its time the run waits, the customer is told, and a credit starts it', async () => {
  await processes().faults({});
  const { organisation, orderId } = await scheduledOrder({ credit: 100_000n, inMs: HOUR });
  await processes().sleep(2 * HOUR);
  await processes().relay();
  const [run] = await runsOf(orderId);
  await processes().until('it waits', async () => (await messagesTo(organisation.id)).includes('run-waiting-for-credit'));
  expect((await processes().run(run!.id)).status).toBe('waiting-for-credit');
  expect(await processes().money.db.query('select 1 from notices where deduplication_key like $1', [`run-waiting-for-credit:${run!.id}%`])).toHaveLength(0);
  await processes().money.credit(organisation.id, 50_000n);
  expect(await processes().finish(run!.id)).toBe('finished');
  expect(await processes().money.available(organisation.id)).toBe(0n);
  await processes().record(`run/${run!.id}`, 'run-waited-for-credit');
  expect(await processes().money.differences()).toEqual([]);
});

test('no credit until the deadline: the run is not done, nothing was held, and the customer is told', async () => {
  await processes().faults({});
  const { organisation, orderId } = await scheduledOrder({ credit: 100_000n, inMs: HOUR });
  await processes().sleep(2 * HOUR);
  await processes().relay();
  const [run] = await runsOf(orderId);
  expect(await processes().finish(run!.id)).toBe('failed');
  expect(await processes().run(run!.id)).toMatchObject({ failure_code: 'credit-deadline', held_rial: '0' });
  expect(await processes().money.available(organisation.id)).toBe(100_000n);
  expect(await messagesTo(organisation.id)).toEqual(['run-not-payable', 'run-waiting-for-credit', 'run-failed']);
});

test('a time missed by more than the grace is reported and never run', async () => {
  await processes().faults({});
  const { organisation, orderId } = await scheduledOrder({ credit: 1_000_000n, inMs: -7 * HOUR });
  expect(await processes().environment.client.workflow.getHandle(`order/${orderId}`).result()).toBe('cancelled');
  expect(await runsOf(orderId)).toEqual([]);
  expect(await messagesTo(organisation.id)).toEqual(['run-missed']);
});

test('a time missed within the grace runs once', async () => {
  await processes().faults({});
  const { orderId } = await scheduledOrder({ credit: 1_000_000n, inMs: -5 * HOUR });
  await processes().until('the run exists', async () => (await runsOf(orderId)).length === 1);
  const [run] = await runsOf(orderId);
  expect(await processes().finish(run!.id)).toBe('finished');
  await processes().relay();
  expect(await processes().environment.client.workflow.getHandle(`order/${orderId}`).result()).toBe('finished');
  expect((await runsOf(orderId)).length).toBe(1);
});

test('a paused plan whose time passes waits for people without turning in circles', async () => {
  await processes().faults({});
  const { orderId } = await scheduledOrder({ credit: 1_000_000n, inMs: HOUR });
  const { money, environment } = processes();
  await money.db.query(`update orders set status = 'paused' where id = $1 returning id`, [orderId]);
  await processes().sleep(30 * HOUR);
  expect(await runsOf(orderId)).toEqual([]);
  const { historyLength } = await environment.client.workflow.getHandle(`order/${orderId}`).describe();
  expect(historyLength).toBeLessThan(60);
});
