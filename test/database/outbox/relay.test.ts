import { beforeEach, expect, test } from 'vitest';
import { enqueueSignal, enqueueStart } from '../../../database/outbox/enqueue.ts';
import { relayOutbox, type OutboxRow } from '../../../database/outbox/relay.ts';
import { useWorld } from '../support/world.ts';

const world = useWorld();
beforeEach(() => world().owner.query('truncate outbox'));

const start = (workflowId: string) =>
  world().db.transaction((tx) => enqueueStart(world().db, tx, { workflow: 'onlinePayment', workflowId, payload: {} }));
const signal = (workflowId: string) =>
  world().db.transaction((tx) => enqueueSignal(world().db, tx, { workflow: 'onlinePayment', workflowId, payload: {}, signal: 'changed' }));
const waiting = () =>
  world().db.query<{ workflow_id: string; tries: number; in_s: number }>(
    `select workflow_id, tries, extract(epoch from next_try_at - clock_timestamp())::float as in_s from outbox where delivered_at is null order by workflow_id`);

/** A receiver that never answers until it is let go. */
function held() {
  let letGo = (): void => undefined;
  const free = new Promise<void>((resolve) => { letGo = resolve; });
  return { letGo: () => letGo(), deliver: () => free };
}

test('a start is delivered while a flood of older signals hangs', async () => {
  for (let n = 0; n < 200; n += 1) await signal(`payment/flood-${n}`);
  await start('payment/new');
  const hanging = held();
  const signals = relayOutbox(world().db, 'signal', hanging.deliver);
  const arrived: string[] = [];
  expect(await relayOutbox(world().db, 'start', async ({ workflowId }) => void arrived.push(workflowId))).toBe(1);
  expect(arrived).toEqual(['payment/new']);
  hanging.letGo();
  expect(await signals).toBeGreaterThan(0);
});

test('a flood of signals to one process is one delivery', async () => {
  for (let n = 0; n < 150; n += 1) await signal('payment/flooded');
  await signal('payment/other');
  const arrived: string[] = [];
  const deliver = async ({ workflowId }: OutboxRow) => void arrived.push(workflowId);
  let delivered = 0;
  for (let pass = 0; delivered < 151 && pass < 3; pass += 1) delivered += await relayOutbox(world().db, 'signal', deliver);
  expect(await waiting()).toEqual([]);
  expect(arrived.sort()).toEqual(['payment/flooded', 'payment/other']);
});

test('a signal that commits while its like is being delivered is delivered too', async () => {
  await signal('payment/one');
  const hanging = held();
  let sent = 0;
  const first = relayOutbox(world().db, 'signal', () => {
    sent += 1;
    return hanging.deliver();
  });
  await expect.poll(() => sent).toBe(1);
  await signal('payment/one');
  hanging.letGo();
  expect(await first).toBe(1);
  expect(await relayOutbox(world().db, 'signal', async () => void (sent += 1))).toBe(1);
  expect(sent).toBe(2);
});

test('one that hangs does not keep its neighbours from being sent, only from being marked', async () => {
  for (let n = 0; n < 5; n += 1) await start(`payment/${n}`);
  const hanging = held();
  const arrived: string[] = [];
  const pass = relayOutbox(world().db, 'start', async ({ workflowId }) => {
    if (workflowId === 'payment/0') await hanging.deliver();
    else arrived.push(workflowId);
  });
  await expect.poll(() => arrived.length).toBe(4);
  hanging.letGo();
  expect(await pass).toBe(5);
});

test('a row that fails among others waits longer each time; they do not wait for it', async () => {
  await start('payment/bad');
  const refusing = async ({ workflowId }: OutboxRow) => {
    if (workflowId === 'payment/bad') throw new Error('refused');
  };
  const pauses: number[] = [];
  for (let turn = 0; turn < 4; turn += 1) {
    await start(`payment/good-${turn}`);
    await world().owner.query('update outbox set next_try_at = now() where delivered_at is null returning id');
    expect(await relayOutbox(world().db, 'start', refusing)).toBe(1);
    pauses.push((await waiting())[0]?.in_s ?? 0);
  }
  for (const [turn, pause] of pauses.entries()) expect(pause).toBeGreaterThan(2 ** turn - 0.9);
});

test('while the receiver is away, however long, everything stays due within a second or two', async () => {
  for (let n = 0; n < 70; n += 1) await start(`payment/${n}`);
  const away = async () => {
    throw new Error('unreachable');
  };
  for (let turn = 0; turn < 30; turn += 1) {
    await world().owner.query('update outbox set next_try_at = now() where delivered_at is null returning id');
    for (let pass = 0; pass < 4; pass += 1) expect(await relayOutbox(world().db, 'start', away)).toBe(0);
  }
  for (const { in_s: pause } of await waiting()) expect(pause).toBeLessThan(2);
  await world().owner.query(`update outbox set next_try_at = next_try_at - interval '2 seconds' where delivered_at is null returning id`);
  let delivered = 0;
  for (let pass = 0; pass < 4; pass += 1) delivered += await relayOutbox(world().db, 'start', async () => undefined);
  expect(delivered).toBe(70);
});

test('several relays at once send nothing twice and leave nothing', async () => {
  for (let n = 0; n < 120; n += 1) await (n % 2 === 0 ? start(`payment/${n}`) : signal(`payment/${n % 10}`));
  const starts: string[] = [];
  const relay = async () => {
    while ((await relayOutbox(world().db, 'start', async ({ workflowId }) => void starts.push(workflowId))) > 0);
    while ((await relayOutbox(world().db, 'signal', async () => undefined)) > 0);
  };
  await Promise.all([relay(), relay(), relay()]);
  await relay();
  expect(await waiting()).toEqual([]);
  expect(starts).toHaveLength(60);
  expect(new Set(starts).size).toBe(60);
});
