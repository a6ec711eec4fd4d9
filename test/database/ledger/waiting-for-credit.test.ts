import { expect, test } from 'vitest';
import { controlRun } from '../../../database/runs/control-run.ts';
import { closeRun } from '../../../database/runs/close-run.ts';
import { createScheduledRun } from '../../../database/runs/create-run.ts';
import { holdWaitingRun } from '../../../database/runs/hold-waiting-run.ts';
import { mobile, REFUSED, useWorld } from '../support/world.ts';

const world = useWorld();
const HOUR = 3_600_000;

/** A run whose time has come and that found no credit; the first made is the oldest. */
async function waitingRun(organisation: { id: string; userId: string }, amount: bigint, deadlineMs = HOUR): Promise<string> {
  const { orderId, versionId } = await world().order(organisation, [{ mobile: mobile(1), amount }]);
  const { db } = world();
  const { runId } = await db.transaction((tx) => createScheduledRun(db, tx, {
    orderId, orderVersionId: versionId, organisationId: organisation.id, occursAt: new Date(), creditDeadline: new Date(Date.now() + deadlineMs),
  }));
  expect(await holdWaitingRun(db, runId, new Date())).toBe('short');
  return runId;
}

/** Runs that were woken since the last look. */
async function woken(): Promise<string[]> {
  const rows = await world().db.query<{ id: string }>(
    `update outbox set delivered_at = now() where kind = 'signal' and workflow = 'orderRun' and delivered_at is null
     returning substring(workflow_id from 5) as id`);
  return rows.map(({ id }) => id);
}

test('a younger run that was asked first gets its turn as soon as the older one holds', async () => {
  const organisation = await world().organisation();
  const [older, younger] = [await waitingRun(organisation, 100_000n), await waitingRun(organisation, 50_000n)];
  await world().credit(organisation.id, 150_000n);
  expect((await woken()).sort()).toEqual([older, younger].sort());
  const { db } = world();
  expect(await holdWaitingRun(db, younger, new Date())).toBe('short');
  expect(await holdWaitingRun(db, older, new Date())).toBe('held');
  expect(await woken()).toEqual([younger]);
  expect(await holdWaitingRun(db, younger, new Date())).toBe('held');
  expect(await world().available(organisation.id)).toBe(0n);
  expect(await world().differences()).toEqual([]);
});

test('an older run that is cancelled, or whose deadline passes, lets the younger one go', async () => {
  const { db } = world();
  for (const ending of ['cancel', 'deadline']) {
    const organisation = await world().organisation(60_000n);
    const [older, younger] = [await waitingRun(organisation, 100_000n), await waitingRun(organisation, 50_000n)];
    if (ending === 'cancel') await db.transaction((tx) => controlRun(db, tx, { runId: older, action: 'cancel', actorId: organisation.userId }));
    await woken();
    expect(await holdWaitingRun(db, older, new Date(Date.now() + (ending === 'cancel' ? 0 : 2 * HOUR)))).toBe('ended');
    expect(await woken()).toEqual([younger]);
    expect(await holdWaitingRun(db, younger, new Date())).toBe('held');
  }
  expect(await world().differences()).toEqual([]);
});

test('what an ended run gives back starts a run that waits', async () => {
  const organisation = await world().organisation(100_000n);
  const first = await world().run(organisation, [{ mobile: mobile(1), amount: 100_000n }]);
  const waiting = await waitingRun(organisation, 80_000n);
  const [charge] = await world().claim(first);
  await world().settle(first, [{ charge: charge!, outcome: REFUSED }]);
  await woken();
  const { db } = world();
  expect(await closeRun(db, first)).toBe(true);
  expect(await woken()).toEqual([waiting]);
  expect(await holdWaitingRun(db, waiting, new Date())).toBe('held');
  expect(await world().differences()).toEqual([]);
});
