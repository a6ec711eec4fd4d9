import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { cancelWaiting } from '../../../database/charges/cancel-waiting.ts';
import { resolveByPerson } from '../../../database/charges/resolve-by-person.ts';
import { closeRun } from '../../../database/runs/close-run.ts';
import { controlRun } from '../../../database/runs/control-run.ts';
import { mobile, NOT_FOUND, OK, POLICY, SILENCE, useWorld } from '../support/world.ts';

const world = useWorld();

/** An operator breaks its word: "not found" after every delay, and then "ok" of that very attempt. */
async function parked() {
  const organisation = await world().organisation(1_000_000n);
  const runId = await world().run(organisation, [{ mobile: mobile(1), amount: 50_000n }]);
  const [charge] = await world().claim(runId);
  await world().settle(runId, [{ charge: charge!, outcome: SILENCE }]);
  await world().settle(runId, [{ charge: charge!, outcome: NOT_FOUND, source: 'inquiry' }]);
  await world().settle(runId, [{ charge: charge!, outcome: OK, source: 'answer' }]);
  const actorId = await world().staff('operations');
  const decide = async (outcome: 'succeeded' | 'failed') => {
    const [now] = await world().charges(runId);
    await world().db.transaction((tx) => resolveByPerson(world().db, tx, {
      chargeId: charge!.chargeId, outcome, reason: 'تماس با اپراتور', evidence: 'صورت‌حساب', expectedVersion: now!.version, actorId,
    }));
  };
  return { organisation, runId, charge: charge!, decide };
}

describe('a charge that the operator has after all', () => {
  test('is not sent again, keeps its hold, and is a task', async () => {
    const { runId, organisation } = await parked();
    expect(await world().claim(runId)).toEqual([]);
    expect(await world().available(organisation.id)).toBe(950_000n);
    expect(await closeRun(world().db, runId)).toBe(false);
    const [run] = await world().db.query('select status from runs where id = $1', [runId]);
    expect(run).toEqual({ status: 'settling' });
    expect(await world().db.query(`select 1 from tasks where kind = 'contradicting-answer' and detail ->> 'runId' = $1`, [runId])).toHaveLength(1);
    expect(await world().differences()).toEqual([]);
  });

  test('is not given back by a cancel', async () => {
    const { runId, organisation } = await parked();
    const { db } = world();
    await db.transaction((tx) => controlRun(db, tx, { runId, action: 'cancel', actorId: organisation.userId }));
    expect(await cancelWaiting(db, runId, randomUUID(), new Date())).toBe(0);
    expect(await world().available(organisation.id)).toBe(950_000n);
  });

  test.each([['succeeded', 950_000n], ['failed', 1_000_000n]] as const)('a person decides that it %s', async (outcome, available) => {
    const { runId, organisation, decide } = await parked();
    await decide(outcome);
    expect(await closeRun(world().db, runId)).toBe(true);
    expect(await world().available(organisation.id)).toBe(available);
    expect(await world().db.query(`select 1 from tasks where resolved_at is null and detail ->> 'runId' = $1`, [runId])).toEqual([]);
    await expect(decide(outcome)).rejects.toThrow('already-decided');
    expect(await world().differences()).toEqual([]);
  });
});

describe('a charge that was handed to people', () => {
  test('and is answered after all by the operator waits for nobody any more: its task is closed and nobody has it in hand', async () => {
    const { db } = world();
    const organisation = await world().organisation(1_000_000n);
    const runId = await world().run(organisation, [{ mobile: mobile(1), amount: 50_000n }]);
    const [charge] = await world().claim(runId);
    await world().settle(runId, [{ charge: charge!, outcome: SILENCE }]);
    const later = new Date(Date.now() + POLICY.unknownToPersonMs + 60_000);
    await world().settle(runId, [{ charge: charge!, outcome: SILENCE, source: 'inquiry' }], { asOf: later });
    const tasks = () => db.query(`select resolved_at is not null as closed, resolution, resolved_by from tasks where kind = 'unknown-charge' and subject_id = $1`, [charge!.chargeId]);
    expect(await tasks()).toEqual([{ closed: false, resolution: null, resolved_by: null }]);
    await db.query(`insert into review_claims (kind, subject_id, claimed_by) values ('charge', $1, $2) returning kind`, [charge!.chargeId, await world().staff('operations')]);
    await world().settle(runId, [{ charge: charge!, outcome: OK, source: 'inquiry' }], { asOf: later });
    expect(await tasks()).toEqual([{ closed: true, resolution: 'succeeded', resolved_by: null }]);
    expect(await db.query(`select 1 from review_claims where kind = 'charge' and subject_id = $1`, [charge!.chargeId])).toEqual([]);
    expect(await world().differences()).toEqual([]);
  });
});
