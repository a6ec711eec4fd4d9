import { expect, test } from 'vitest';
import { openText } from '../../database/encryption/sealed-text.ts';
import { resolveByPerson } from '../../database/charges/resolve-by-person.ts';
import { mobile } from '../database/support/world.ts';
import { useProcesses } from './support/processes-world.ts';

const processes = useProcesses();
const MINUTE = 60_000;

const lines = (count: number, amount = 50_000n) => Array.from({ length: count }, (_, n) => ({ mobile: mobile(n), amount, operatorCode: 1 }));

async function heldRun(count: number | ReturnType<typeof lines>) {
  const { money } = processes();
  const organisation = await money.organisation(100_000_000n);
  const runId = await money.run(organisation, typeof count === 'number' ? lines(count) : count, { prepare: false });
  return { organisation, runId };
}

async function expectBooksEqual(runId: string): Promise<void> {
  const { money } = processes();
  const ours = await money.db.query<{ id: string }>(
    `select c.current_attempt as id from charges c where c.run_id = $1 and c.status = 'succeeded'`, [runId]);
  const attempts = await money.db.query<{ id: string }>('select id from charge_attempts where run_id = $1', [runId]);
  const mine = new Set(attempts.map(({ id }) => id));
  const theirs = (await processes().book()).filter(({ reference, timesCharged }) => mine.has(reference) && timesCharged > 0);
  expect(theirs.filter(({ timesCharged }) => timesCharged !== 1)).toEqual([]);
  expect(theirs.map(({ reference }) => reference).sort()).toEqual(ours.map(({ id }) => id).sort());
  expect(await money.differences()).toEqual([]);
}

test('a plain run: every number charged once, the message sent, nothing held', async () => {
  await processes().faults({});
  const { runId, organisation } = await heldRun(120);
  expect(await processes().finish(runId)).toBe('finished');
  const run = await processes().run(runId);
  expect(run).toMatchObject({ succeeded_count: 120, failed_count: 0, held_rial: '0' });
  expect(await processes().money.available(organisation.id)).toBe(100_000_000n - 120n * 50_000n);
  const messages = await processes().money.db.query('select kind from messages where organisation_id = $1', [organisation.id]);
  expect(messages).toEqual([{ kind: 'run-finished' }]);
  await processes().record(`run/${runId}`, 'run-plain');
  await expectBooksEqual(runId);
});

test('a busy operator: numbers are tried again in durable rounds, and fail when the retries are used up', async () => {
  await processes().faults({ busyRate: 1 });
  // Fewer calls than open the breaker, which counts on the real clock while time skips.
  const { runId, organisation } = await heldRun(3);
  expect(await processes().finish(runId)).toBe('finished');
  // Not the server's clock: once nothing waits any more, it may leap to the end of some time-out, ten years away.
  const { startTime, closeTime } = await processes().environment.client.workflow.getHandle(`run/${runId}`).describe();
  const waitedMs = (closeTime?.getTime() ?? 0) - startTime.getTime();
  expect(await processes().run(runId)).toMatchObject({ succeeded_count: 0, failed_count: 3 });
  // 1 + 4 + 10 + 30 + 75 minutes, each with a fifth of jitter.
  expect(waitedMs).toBeGreaterThan(0.8 * 120 * MINUTE);
  expect(waitedMs).toBeLessThan(1.3 * 120 * MINUTE);
  const attempts = await processes().attempts(runId);
  expect(attempts.length).toBe(3 * 6);
  await processes().record(`run/${runId}`, 'run-retried-in-rounds');
  expect(attempts.every(({ kinds }) => kinds.join() === 'retryable')).toBe(true);
  const charges = await processes().money.charges(runId);
  expect(new Set(charges.map(({ failure_code: code }) => code))).toEqual(new Set(['retries-exhausted']));
  expect(await processes().money.available(organisation.id)).toBe(100_000_000n);
  await expectBooksEqual(runId);
});

test('answers dropped after charging: inquired about, never sent again', async () => {
  await processes().faults({ dropAnswerRate: 1 });
  const { runId } = await heldRun(15);
  expect(await processes().finish(runId)).toBe('finished');
  expect(await processes().run(runId)).toMatchObject({ succeeded_count: 15, failed_count: 0 });
  const attempts = await processes().attempts(runId);
  expect(attempts.length).toBe(15);
  expect(attempts.every(({ kinds }) => kinds.join() === 'unknown,succeeded')).toBe(true);
  await expectBooksEqual(runId);
});

test('"not found" right after charging does not count; the later "ok" does', async () => {
  await processes().faults({ dropAnswerRate: 1, notFoundForMs: 1_200 });
  const { runId } = await heldRun(4);
  expect(await processes().finish(runId)).toBe('finished');
  expect(await processes().run(runId)).toMatchObject({ succeeded_count: 4, failed_count: 0 });
  const attempts = await processes().attempts(runId);
  expect(attempts.length).toBe(4);
  expect(attempts.some(({ codes }) => codes.includes('not-found-yet'))).toBe(true);
  await processes().record(`run/${runId}`, 'run-unknown-then-found');
  await expectBooksEqual(runId);
});

test('one number three times: one after another, with the gap between them', async () => {
  await processes().faults({});
  const { runId } = await heldRun([1, 2, 3].map(() => ({ mobile: mobile(77), amount: 100_000n, operatorCode: 1 })));
  expect(await processes().finish(runId)).toBe('finished');
  const settled = await processes().money.db.query<{ settled_at: Date }>('select settled_at from charges where run_id = $1 order by line', [runId]);
  const times = settled.map(({ settled_at: at }) => at.getTime());
  expect(times[1]! - times[0]!).toBeGreaterThanOrEqual(5 * MINUTE);
  expect(times[2]! - times[1]!).toBeGreaterThanOrEqual(5 * MINUTE);
  await expectBooksEqual(runId);
});

test('an operator silent for days: the run says settling, a person gets a task and decides, the hold is then released', async () => {
  await processes().faults({ dropAnswerRate: 1, inquiryDropRate: 1 });
  const { runId, organisation } = await heldRun(2);
  await processes().relay();
  const { money } = processes();
  await processes().until('unknown', async () => (await money.charges(runId)).filter(({ state }) => state === 'unknown').length === 2);
  await processes().sleep(2 * 24 * 60 * MINUTE);
  expect(await money.db.query(`select 1 from tasks where kind = 'unknown-charge'`)).toEqual([]);
  expect(await processes().run(runId)).toMatchObject({ status: 'settling', held_rial: '100000' });
  await processes().sleep(2 * 24 * 60 * MINUTE);
  const tasks = await money.db.query<{ subject_id: string }>(`select subject_id from tasks where kind = 'unknown-charge' and resolved_at is null`);
  expect(tasks.length).toBe(2);
  expect((await processes().attempts(runId)).length).toBe(2);

  const actorId = await money.staff('operations');
  const charges = await money.charges(runId);
  for (const [n, outcome] of (['failed', 'succeeded'] as const).entries()) {
    const charge = charges[n]!;
    await money.db.transaction((tx) => resolveByPerson(money.db, tx, {
      chargeId: charge.id, outcome, reason: 'پاسخ اپراتور', evidence: 'صورت‌حساب', expectedVersion: charge.version, actorId,
    }));
  }
  expect(await processes().finish(runId)).toBe('finished');
  expect(await money.available(organisation.id)).toBe(100_000_000n - 50_000n);
  await processes().record(`run/${runId}`, 'run-decided-by-person');
  expect(await money.differences()).toEqual([]);
});

test('our wallet at the operator is empty: the run waits and says so, staff are told, nothing fails', async () => {
  await processes().faults({ floatRial: 150_000 });
  const { runId } = await heldRun(10);
  await processes().relay();
  const { money, environment } = processes();
  await processes().until('the breaker opens', async () =>
    (await money.db.query(`select 1 from operator_breakers where operator_code = 1 and state <> 'closed' and reason = 'insufficient-float'`)).length === 1);
  const bells = await money.db.query<{ role: string }>(`select role from notifications where kind = 'float-low' order by role`);
  expect(bells.map(({ role }) => role)).toEqual(['finance', 'operations', 'supervisor']);
  expect(await processes().run(runId)).toMatchObject({ status: 'running', failed_count: 0, succeeded_count: 3 });
  const position = await environment.client.workflow.getHandle(`run/${runId}`).query<{ operators: { operatorCode: number }[] }>('position');
  expect(position.operators.map(({ operatorCode }) => operatorCode)).toEqual([1]);
  await processes().operator.call('PUT', '/faults', { floatRial: null });
  expect(await processes().finish(runId)).toBe('finished');
  expect(await processes().run(runId)).toMatchObject({ succeeded_count: 10, failed_count: 0 });
  await expectBooksEqual(runId);
}, 120_000);

test('paused in mid-run nothing more is sent, resumed it goes on, cancelled it releases what was never sent', async () => {
  await processes().faults({ latencyMs: 700 });
  const { runId, organisation } = await heldRun(2_000);
  const { money } = processes();
  await processes().relay();
  const done = async () => (await processes().run(runId)).succeeded_count;
  await processes().until('some are charged', async () => (await done()) > 50);
  await processes().control(runId, 'pause', organisation.userId);
  await processes().until('nothing is at the operator', async () => (await money.charges(runId)).every(({ state }) => state === 'waiting' || state === 'settled'));
  const paused = await done();
  expect(await processes().run(runId)).toMatchObject({ status: 'paused', control: 'pause' });
  await new Promise((resolve) => setTimeout(resolve, 700));
  expect(await done()).toBe(paused);

  await processes().control(runId, 'resume', organisation.userId);
  await processes().until('more are charged', async () => (await done()) > paused);
  await processes().control(runId, 'cancel', organisation.userId);
  expect(await processes().finish(runId)).toBe('cancelled');
  const run = await processes().run(runId);
  expect(run.cancelled_count).toBeGreaterThan(0);
  await processes().record(`run/${runId}`, 'run-paused-resumed-cancelled');
  expect(run.succeeded_count + run.cancelled_count + run.failed_count).toBe(2_000);
  expect(await money.available(organisation.id)).toBe(100_000_000n - BigInt(run.succeeded_count) * 50_000n);
  await expectBooksEqual(runId);
});

test('PINs: each its own purchase; the code of a lost answer is asked for again, stored sealed, and opens', async () => {
  await processes().faults({ dropAnswerRate: 0.5, seed: 7 });
  const { runId } = await heldRun(Array.from({ length: 12 }, () => ({ amount: 50_000n, operatorCode: 2 })) as ReturnType<typeof lines>);
  expect(await processes().finish(runId)).toBe('finished');
  const { money, pinKey } = processes();
  const pins = await money.db.query<{ charge_id: string; nonce: Buffer; ciphertext: Buffer; attempt: string }>(
    `select p.charge_id, p.nonce, p.ciphertext, c.current_attempt as attempt from pins p join charges c on c.id = p.charge_id where p.run_id = $1`, [runId]);
  expect(pins.length).toBe(12);
  for (const pin of pins) {
    const { body } = await processes().operator.call('GET', `/pins/${pin.attempt}`);
    expect(openText(pinKey, pin.charge_id, pin)).toBe(body.pin.code);
    expect(pin.ciphertext.toString('latin1')).not.toContain(body.pin.code);
    expect(() => openText(pinKey, runId, pin)).toThrow();
  }
  await expectBooksEqual(runId);
});

test('refused numbers fail at once and their rials come back', async () => {
  await processes().faults({ refuseRate: 1 });
  const { runId, organisation } = await heldRun(30);
  expect(await processes().finish(runId)).toBe('finished');
  expect(await processes().run(runId)).toMatchObject({ succeeded_count: 0, failed_count: 30, held_rial: '0' });
  expect(await processes().money.available(organisation.id)).toBe(100_000_000n);
  await expectBooksEqual(runId);
});
