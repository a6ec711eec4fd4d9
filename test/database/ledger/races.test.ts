import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { cancelWaiting } from '../../../database/charges/cancel-waiting.ts';
import { controlRun } from '../../../database/runs/control-run.ts';
import { createRun } from '../../../database/runs/create-run.ts';
import { isProblem } from '../../../domain/problems.ts';
import { mobile, OK, REFUSED, SILENCE, useWorld } from '../support/world.ts';

// The connections of a worker: it is the one that settles.
const world = useWorld({ forLanes: true });

test('100 orders race for credit that covers 7: seven run, the others are told exactly what is short', async () => {
  const organisation = await world().organisation(7n * 50_000n + 49_999n);
  const orders = [];
  for (let n = 0; n < 100; n += 1) orders.push(await world().order(organisation, [{ mobile: mobile(n), amount: 50_000n }]));
  const { db } = world();
  const results = await Promise.allSettled(orders.map(({ orderId, versionId }) => db.transaction((tx) =>
    createRun(db, tx, { orderId, orderVersionId: versionId, organisationId: organisation.id, occursAt: new Date() }))));
  const refused = results.flatMap((result) => (result.status === 'rejected' ? [result.reason as unknown] : []));
  expect(refused.length).toBe(93);
  expect(refused.every((reason) => isProblem(reason) && reason.code === 'insufficient-credit' && reason.extra?.['payable'] === '50000')).toBe(true);
  expect(await world().available(organisation.id)).toBe(49_999n);
  expect(await world().differences()).toEqual([]);
});

test('one authority credited 50 times at once is credited once', async () => {
  const { id } = await world().organisation();
  const credited = await Promise.all(Array.from({ length: 50 }, () => world().credit(id, 1_000n, 'credit:authority-1')));
  expect(credited.filter(Boolean).length).toBe(1);
  expect(await world().available(id)).toBe(1_000n);
});

test('two starts of one occurrence make one run with one hold', async () => {
  const organisation = await world().organisation(1_000_000n);
  const { orderId, versionId } = await world().order(organisation, [{ mobile: mobile(1), amount: 50_000n }]);
  const { db } = world();
  const occursAt = new Date();
  const runs = await Promise.all(Array.from({ length: 10 }, () => db.transaction((tx) =>
    createRun(db, tx, { orderId, orderVersionId: versionId, organisationId: organisation.id, occursAt }))));
  expect(new Set(runs.map(({ runId }) => runId)).size).toBe(1);
  expect(await world().available(organisation.id)).toBe(950_000n);
});

test('100 settlements of one charge, succeeded and refused mixed: one settles it, contradictions become tasks', async () => {
  const organisation = await world().organisation(1_000_000n);
  const runId = await world().run(organisation, [{ mobile: mobile(1), amount: 50_000n }]);
  const [charge] = await world().claim(runId);
  await Promise.all(Array.from({ length: 100 }, (_, n) =>
    world().settle(runId, [{ charge: charge!, outcome: n % 2 === 0 ? OK : REFUSED }])));
  const [settled] = await world().charges(runId);
  expect(['succeeded', 'failed']).toContain(settled!.status);
  expect(await world().available(organisation.id)).toBe(settled!.status === 'succeeded' ? 950_000n : 1_000_000n);
  const tasks = await world().db.query(`select 1 from tasks where kind = 'contradicting-answer' and subject_id = $1`, [charge!.attemptId]);
  expect(tasks.length).toBe(1);
  expect(await world().differences()).toEqual([]);
});

test('two lanes claim at once: no charge is claimed twice', async () => {
  const organisation = await world().organisation(100_000_000n);
  const runId = await world().run(organisation, Array.from({ length: 400 }, (_, n) => ({ mobile: mobile(n), amount: 50_000n })));
  const claims = (await Promise.all(Array.from({ length: 16 }, () => world().claim(runId, 50)))).flat();
  expect(claims.length).toBe(400);
  expect(new Set(claims.map(({ chargeId }) => chargeId)).size).toBe(400);
});

test('a pause stops every later claim; what was claimed before it is settled', async () => {
  const organisation = await world().organisation(100_000_000n);
  const runId = await world().run(organisation, Array.from({ length: 300 }, (_, n) => ({ mobile: mobile(n), amount: 50_000n })));
  const { db } = world();
  const pause = db.transaction((tx) => controlRun(db, tx, { runId, action: 'pause', actorId: organisation.userId }));
  const before = (await Promise.all([world().claim(runId, 10), world().claim(runId, 10), pause])).slice(0, 2).flat() as Awaited<ReturnType<ReturnType<typeof world>['claim']>>;
  expect(await world().claim(runId)).toEqual([]);
  await world().settle(runId, before.map((charge) => ({ charge, outcome: OK })));
  expect((await world().charges(runId)).filter(({ status }) => status === 'succeeded').length).toBe(before.length);
  expect(await world().differences()).toEqual([]);
});

test('a cancel races claims and late successes: each charge ends once, and money follows what happened', async () => {
  const organisation = await world().organisation(100_000_000n);
  const runId = await world().run(organisation, Array.from({ length: 500 }, (_, n) => ({ mobile: mobile(n), amount: 50_000n })));
  const { db } = world();
  const claiming = Array.from({ length: 8 }, async () => {
    const charges = await world().claim(runId, 30);
    await world().settle(runId, charges.map((charge, n) => ({ charge, outcome: n % 3 === 0 ? SILENCE : OK })));
    return charges;
  });
  await db.transaction((tx) => controlRun(db, tx, { runId, action: 'cancel', actorId: organisation.userId }));
  while ((await cancelWaiting(db, runId, randomUUID(), new Date())) > 0);
  await Promise.all(claiming);
  const charges = await world().charges(runId);
  expect(charges.filter(({ state }) => state === 'waiting').length).toBe(0);
  const unknown = charges.filter(({ state }) => state === 'unknown');
  await world().settle(runId, unknown.map(({ id, current_attempt: attemptId }) => ({ charge: { chargeId: id, attemptId }, outcome: OK, source: 'inquiry' as const })));
  const succeeded = (await world().charges(runId)).filter(({ status }) => status === 'succeeded').length;
  expect(await world().available(organisation.id)).toBe(100_000_000n - BigInt(succeeded) * 50_000n);
  expect(await world().differences()).toEqual([]);
});

test('the same batch after a lost COMMIT is not done twice', async () => {
  const organisation = await world().organisation(1_000_000n);
  const runId = await world().run(organisation, [{ mobile: mobile(1), amount: 50_000n }, { mobile: mobile(2), amount: 70_000n }]);
  const [first, second] = await world().claim(runId);
  const batchId = randomUUID();
  const batch = [{ charge: first!, outcome: OK }, { charge: second!, outcome: REFUSED }];
  await world().settle(runId, batch, { batchId });
  await world().settle(runId, batch, { batchId });
  await world().settle(runId, batch);
  expect(await world().available(organisation.id)).toBe(950_000n);
  expect(await world().differences()).toEqual([]);
});
