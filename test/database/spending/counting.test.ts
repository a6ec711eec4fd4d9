import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { cancelWaiting } from '../../../database/charges/cancel-waiting.ts';
import { closeRun } from '../../../database/runs/close-run.ts';
import { controlRun } from '../../../database/runs/control-run.ts';
import { setSpendingLimits } from '../../../database/spending/set-spending-limits.ts';
import { isoDateOf } from '../../../domain/calendar/iso-date.ts';
import { addDays, toJalali } from '../../../domain/calendar/jalali.ts';
import { monthOf } from '../../../domain/spending/limits.ts';
import { isProblem } from '../../../domain/problems.ts';
import { mobile, OK, REFUSED, useWorld } from '../support/world.ts';

const world = useWorld({ forLanes: true });
type People = { id: string; userId: string };

/** Another of the organisation's people. */
async function person(organisation: People, role: 'buyer' | 'owner'): Promise<People> {
  const userId = randomUUID();
  await world().db.query(
    `insert into users (id, organisation_id, role, username, first_name, last_name) values ($1, $2, $3, $4, 'نام', 'نام') returning id`,
    [userId, organisation.id, role, randomUUID()]);
  return { id: organisation.id, userId };
}

const limit = (by: People, { daily, monthly, whose }: { daily?: number; monthly?: number; whose?: People }) =>
  world().db.query(
    `insert into spending_limits (organisation_id, user_id, daily_rial, monthly_rial, updated_by) values ($1, $2, $3, $4, $5) returning id`,
    [by.id, whose?.userId ?? null, daily ?? null, monthly ?? null, by.userId]);

const spent = async (of: People) =>
  (await world().db.query<{ n: string }>('select coalesce(sum(spent_rial), 0) as n from spending_days where organisation_id = $1 and user_id = $2', [of.id, of.userId]))[0]?.n;

const lines = (count: number, amount = 100_000n) => Array.from({ length: count }, (_, n) => ({ mobile: mobile(n), amount }));

/** A run, or why there is none. */
async function attempt(who: People, count = 1): Promise<{ runId?: string; code?: string; limit?: unknown; left?: unknown }> {
  try {
    return { runId: await world().run(who, lines(count)) };
  } catch (error) {
    if (!isProblem(error)) throw error;
    return { code: error.code, limit: error.extra?.['limit'], left: error.extra?.['left'] };
  }
}

test('fifty holds at once never go beyond a limit, and use all of it', async () => {
  const owner = await world().organisation(1_000_000_000n);
  const [first, second] = [await person(owner, 'buyer'), await person(owner, 'buyer')];
  await limit(owner, { daily: 2_000_000 });
  await limit(owner, { daily: 1_200_000, whose: first });
  const answers = await Promise.all(Array.from({ length: 50 }, (_, n) => attempt(n % 2 === 0 ? first : second)));
  expect(answers.filter(({ runId }) => runId !== undefined)).toHaveLength(20);
  expect(new Set(answers.flatMap(({ code }) => code ?? []))).toEqual(new Set(['spending-limit']));
  expect(Number(await spent(first)) + Number(await spent(second))).toBe(2_000_000);
  expect(Number(await spent(first))).toBeLessThanOrEqual(1_200_000);
  expect(await world().differences()).toEqual([]);
}, 60_000);

test('what is released is given back, what succeeded stays spent', async () => {
  const owner = await world().organisation(1_000_000_000n);
  await limit(owner, { daily: 500_000 });
  const { runId = '' } = await attempt(owner, 5);
  expect(await attempt(owner)).toEqual({ code: 'spending-limit', limit: 'organisation-daily', left: '0' });
  const claimed = await world().claim(runId, 3);
  await world().settle(runId, claimed.map((charge, n) => ({ charge, outcome: n === 0 ? OK : REFUSED })));
  expect(await spent(owner)).toBe('300000');
  await world().db.transaction((tx) => controlRun(world().db, tx, { runId, action: 'cancel', actorId: owner.userId }));
  while ((await cancelWaiting(world().db, runId, randomUUID(), new Date())) > 0);
  await closeRun(world().db, runId);
  expect(await spent(owner)).toBe('100000');
  expect((await attempt(owner, 4)).runId).toBeDefined();
  expect(await world().differences()).toEqual([]);
});

test('a release of another day gives room to the day of its hold, not to today', async () => {
  const owner = await world().organisation(1_000_000_000n);
  await limit(owner, { daily: 300_000 });
  const { runId = '' } = await attempt(owner, 3);
  await world().db.query(`update runs set held_at = held_at - interval '40 days' where id = $1 returning id`, [runId]);
  await world().db.query('update spending_days set day = day - 40 where organisation_id = $1 returning day', [owner.id]);
  expect((await attempt(owner, 3)).runId).toBeDefined();
  await world().settle(runId, (await world().claim(runId)).map((charge) => ({ charge, outcome: REFUSED })));
  const days = await world().db.query<{ spent: string }>('select spent_rial as spent from spending_days where organisation_id = $1 order by day', [owner.id]);
  expect(days.map((day) => day.spent)).toEqual(['0', '300000']);
  expect((await attempt(owner)).code).toBe('spending-limit');
  expect(await world().differences()).toEqual([]);
});

test('a month is the Jalali month of Tehran: its first day counts, the day before does not', async () => {
  const owner = await world().organisation(1_000_000_000n);
  await limit(owner, { monthly: 1_000_000 });
  const { first } = monthOf(toJalali(Date.now()));
  const put = (day: string, amount: number) =>
    world().db.query(`insert into spending_days (organisation_id, user_id, day, spent_rial) values ($1, $2, $3, $4) on conflict do nothing returning day`, [owner.id, owner.userId, day, amount]);
  await put(isoDateOf(addDays(first, -1)), 900_000);
  expect((await attempt(owner, 4)).runId).toBeDefined();
  await world().db.query('delete from spending_days where organisation_id = $1 returning day', [owner.id]);
  await put(isoDateOf(first), 900_000);
  expect(await attempt(owner, 2)).toEqual({ code: 'spending-limit', limit: 'organisation-monthly', left: '100000' });
  expect((await attempt(owner, 1)).runId).toBeDefined();
  // As it would have been counted without the test's hand in it.
  await world().db.query('delete from spending_days where organisation_id = $1 returning day', [owner.id]);
  await world().db.query(
    `insert into spending_days (organisation_id, user_id, day, spent_rial) values ($1, $2, (now() at time zone 'Asia/Tehran')::date, 500000) returning day`, [owner.id, owner.userId]);
});

test('a buyer’s own limit is nobody else’s, and does not hold for who has become an owner', async () => {
  const owner = await world().organisation(1_000_000_000n);
  const [limited, free] = [await person(owner, 'buyer'), await person(owner, 'buyer')];
  await limit(owner, { daily: 100_000, whose: limited });
  expect((await attempt(limited, 2)).limit).toBe('buyer-daily');
  expect((await attempt(free, 2)).runId).toBeDefined();
  expect((await attempt(owner, 2)).runId).toBeDefined();
  await world().db.query(`update users set role = 'owner' where id = $1 returning id`, [limited.userId]);
  expect((await attempt(limited, 2)).runId).toBeDefined();
});

test('of who was a buyer and is no owner, the plans left behind keep to the buyer’s own limit', async () => {
  const owner = await world().organisation(1_000_000_000n);
  const limited = await person(owner, 'buyer');
  await limit(owner, { daily: 100_000, whose: limited });
  await world().db.query(`update users set role = 'viewer' where id = $1 returning id`, [limited.userId]);
  expect((await attempt(limited, 2)).limit).toBe('buyer-daily');
});

test('limits that are saved while holds wait for them hold for those holds', async () => {
  const owner = await world().organisation(1_000_000_000n);
  const limited = await person(owner, 'buyer');
  const { db } = world();
  const save = (daily: bigint, meanwhile?: () => Promise<unknown>) => db.transaction(async (tx) => {
    await setSpendingLimits(db, tx, {
      organisationId: owner.id, actorId: owner.userId, address: '::1', buyers: [{ userId: limited.userId, daily, monthly: null }],
    });
    await meanwhile?.();
  });
  await save(100_000n);
  let holds: Promise<Awaited<ReturnType<typeof attempt>>[]> | undefined;
  await save(200_000n, async () => {
    holds = Promise.all(Array.from({ length: 4 }, () => attempt(limited)));
    await expect.poll(async () => (await db.query<{ n: number }>(
      `select count(*)::int as n from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`))[0]?.n, { timeout: 10_000 }).toBe(4);
  });
  const answers = await holds;
  expect(answers?.filter(({ runId }) => runId !== undefined)).toHaveLength(2);
  expect(await spent(limited)).toBe('200000');
  expect(await world().differences()).toEqual([]);
}, 30_000);

test('a hold that fails for credit counts nothing', async () => {
  const owner = await world().organisation(100_000n);
  await limit(owner, { daily: 1_000_000 });
  expect((await attempt(owner, 3)).code).toBe('insufficient-credit');
  expect(await spent(owner)).toBe('0');
});

test('the audit names a day whose count is not what was held and released', async () => {
  const owner = await world().organisation(1_000_000_000n);
  await attempt(owner, 2);
  expect(await world().differences()).toEqual([]);
  await world().db.query('update spending_days set spent_rial = spent_rial - 1 where organisation_id = $1 returning day', [owner.id]);
  const [difference] = await world().differences();
  expect(difference).toMatch(/^what counts as spent/);
  await world().db.query('update spending_days set spent_rial = spent_rial + 1 where organisation_id = $1 returning day', [owner.id]);
});
