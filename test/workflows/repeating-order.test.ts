import { beforeAll, describe, expect, test } from 'vitest';
import { controlPlan, type PlanAction } from '../../database/orders-plan/control-plan.ts';
import { formatJalaliDate, tehranInstant, toJalali } from '../../domain/calendar/jalali.ts';
import type { RepeatRule } from '../../domain/recurrence/index.ts';
import { messagesTo, occurrencesOf, orderRow, plannedOrder, runsOf, type PlannedOrder } from './support/planned-order.ts';
import { useProcesses } from './support/processes-world.ts';

const processes = useProcesses();
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** From now on every day at this Tehran time, which is `inMs` ahead to the minute. */
async function daily(inMs: number, more: Partial<RepeatRule> = {}): Promise<RepeatRule> {
  const at = new Date((await processes().environment.currentTimeMs()) + inMs);
  const clock = new Date(at.getTime() + 3.5 * HOUR).toISOString().slice(11, 16);
  return { kind: 'daily', at: clock, onHoliday: 'run', ...more };
}

/** Goes to an instant and a little beyond, and delivers what became due. */
async function goTo(instant: Date | number): Promise<void> {
  const now = await processes().environment.currentTimeMs();
  await processes().sleep(Math.max(1_000, Number(instant) - now + 1_000));
  await processes().relay();
}

async function control({ orderId, organisation }: PlannedOrder, action: PlanAction, occurrenceAt?: Date): Promise<void> {
  const { db } = processes().money;
  await db.transaction((tx) => controlPlan(db, tx, {
    orderId, organisationId: organisation.id, action, actorId: organisation.userId, ...(occurrenceAt === undefined ? {} : { occurrenceAt }),
  }));
  await processes().relay();
}

const ended = (orderId: string) => processes().environment.client.workflow.getHandle(`order/${orderId}`).result() as Promise<string>;

/** Waits on the real clock until the order has that many runs, and ends the last of them. */
async function finishRun(orderId: string, number: number): Promise<string> {
  await processes().until(`run ${number} is there`, async () => (await runsOf(processes(), orderId)).length >= number);
  const status = await processes().finish((await runsOf(processes(), orderId))[number - 1]!.id);
  await processes().relay();
  return status;
}

describe('a whole leap year', () => {
  // 1408 has 30 days in Esfand. No process of these tests waits yet: the years until then pass at once.
  beforeAll(async () => {
    await goTo(tehranInstant({ year: 1407, month: 12, day: 29 }, '12:00'));
  });

  test('of monthly runs on day 31: each month once, on its last day where it is shorter', async () => {
    await processes().faults({});
    const rule: RepeatRule = { kind: 'monthly', dayOfMonth: 31, at: '09:30', from: '1408/01/01', until: '1408/12/30', onHoliday: 'run' };
    const { orderId, organisation } = await plannedOrder(processes(), { repeat: rule }, { credit: 2_000_000n });
    const lengths = [31, 31, 31, 31, 31, 31, 30, 30, 30, 30, 30, 30];
    for (const [month, day] of lengths.entries()) {
      const at = tehranInstant({ year: 1408, month: month + 1, day }, '09:30');
      expect((await orderRow(processes(), orderId)).next_occurrence_at).toEqual(at);
      await goTo(at);
      expect(await finishRun(orderId, month + 1)).toBe('finished');
    }
    expect(await ended(orderId)).toBe('finished');
    expect((await runsOf(processes(), orderId)).map(({ occurs_at: at }) => formatJalaliDate(toJalali(at)))).toEqual(
      lengths.map((day, month) => `1408/${String(month + 1).padStart(2, '0')}/${day}`));
    expect(await occurrencesOf(processes(), orderId)).toEqual(Array.from({ length: 12 }, () => 'started'));
    expect(await processes().money.available(organisation.id)).toBe(2_000_000n - 12n * 100_000n);
    await processes().record(`order/${orderId}`, 'order-a-leap-year-of-months');
    expect(await processes().money.differences()).toEqual([]);
  });
});

test('so many times, and no more', async () => {
  await processes().faults({});
  const { orderId } = await plannedOrder(processes(), { repeat: await daily(HOUR, { count: 3 }) }, { credit: 1_000_000n });
  for (const run of [1, 2, 3]) {
    await goTo((await orderRow(processes(), orderId)).next_occurrence_at!);
    expect(await finishRun(orderId, run)).toBe('finished');
  }
  expect(await ended(orderId)).toBe('finished');
  expect((await runsOf(processes(), orderId)).length).toBe(3);
});

test('an occurrence waits while the run before it sends; a second one that would wait is missed and told', async () => {
  await processes().faults({});
  const planned = await plannedOrder(processes(), { repeat: await daily(HOUR) }, { credit: 10_000_000n });
  const { orderId, organisation } = planned;
  const first = (await orderRow(processes(), orderId)).next_occurrence_at!.getTime();
  // Busy for ever: its first run keeps trying; held up by a person, it sends for days.
  await processes().faults({ busyRate: 1 });
  await goTo(first);
  await processes().until('its first run is there', async () => (await runsOf(processes(), orderId)).length === 1);
  await processes().relay();
  await processes().until('it has its credit', async () => (await runsOf(processes(), orderId))[0]?.status === 'running');
  const [run] = await runsOf(processes(), orderId);
  await processes().control(run!.id, 'pause', organisation.userId);
  await goTo(first + DAY);
  await processes().until('the second waits', async () => (await occurrencesOf(processes(), orderId)).join() === 'started,waiting');
  await goTo(first + 2 * DAY);
  await processes().until('the third is missed', async () => (await occurrencesOf(processes(), orderId)).join() === 'started,waiting,missed predecessor');
  expect((await runsOf(processes(), orderId)).length).toBe(1);
  expect(await messagesTo(processes(), organisation.id)).toContain('run-missed');
  // The first ends: the second runs, a day and more late, and the fourth comes at its time.
  await processes().faults({});
  await processes().control(run!.id, 'resume', organisation.userId);
  expect(await processes().finish(run!.id)).toBe('finished');
  await processes().relay();
  expect(await finishRun(orderId, 2)).toBe('finished');
  await goTo(first + 3 * DAY);
  expect(await finishRun(orderId, 3)).toBe('finished');
  expect((await occurrencesOf(processes(), orderId)).slice(0, 4)).toEqual(['started', 'started', 'missed predecessor', 'started']);
  await control(planned, 'cancel');
  expect(await ended(orderId)).toBe('cancelled');
  await processes().record(`order/${orderId}`, 'order-waited-for-its-predecessor');
  expect(await processes().money.differences()).toEqual([]);
});

test('times in a pause are skipped, the next can be left out by name, once, and the rest goes on', async () => {
  await processes().faults({});
  const planned = await plannedOrder(processes(), { repeat: await daily(2 * HOUR) }, { credit: 1_000_000n });
  const { orderId } = planned;
  const first = (await orderRow(processes(), orderId)).next_occurrence_at!;
  await control(planned, 'skip-next', first);
  await control(planned, 'skip-next', first);
  expect((await orderRow(processes(), orderId)).next_occurrence_at).toEqual(new Date(first.getTime() + DAY));
  expect(await occurrencesOf(processes(), orderId)).toEqual(['skipped person']);
  await expect(control(planned, 'skip-next', new Date(first.getTime() + 5 * DAY))).rejects.toMatchObject({ code: 'wrong-state' });

  await control(planned, 'pause');
  await goTo(first.getTime() + DAY + HOUR);
  expect(await runsOf(processes(), orderId)).toEqual([]);
  // People resume on PostgreSQL's clock, which stands still here: the pause is over before its first time.
  await control(planned, 'resume');
  await processes().until('it runs', async () => (await runsOf(processes(), orderId)).length === 1);
  expect(await finishRun(orderId, 1)).toBe('finished');
  await control(planned, 'cancel');
  expect(await ended(orderId)).toBe('cancelled');
});

test('not enough credit at a time: told a day before and at once, and waits no longer than until the next', async () => {
  await processes().faults({});
  const { orderId, organisation } = await plannedOrder(processes(), { repeat: await daily(30 * HOUR) }, { credit: 150_000n });
  const first = (await orderRow(processes(), orderId)).next_occurrence_at!.getTime();
  await goTo(first - 23 * HOUR);
  expect(await messagesTo(processes(), organisation.id)).toEqual([]);
  await goTo(first);
  expect(await finishRun(orderId, 1)).toBe('finished');
  await goTo(first + 2 * HOUR);
  // 50,000 are left and 100,000 are needed: told as soon as the next one is within a day.
  await processes().until('the warning', async () => (await messagesTo(processes(), organisation.id)).includes('run-not-payable'));
  await goTo(first + DAY);
  await processes().until('it waits', async () => (await messagesTo(processes(), organisation.id)).includes('run-waiting-for-credit'));
  const [, second] = await runsOf(processes(), orderId);
  expect(second?.credit_deadline.getTime()).toBeLessThanOrEqual(first + 2 * DAY);
  await goTo(first + 2 * DAY);
  expect(await processes().finish(second!.id)).toBe('failed');
  await processes().relay();
  await processes().until('the third waits for credit', async () => (await runsOf(processes(), orderId)).length === 3);
  await processes().money.credit(organisation.id, 50_000n);
  expect(await finishRun(orderId, 3)).toBe('finished');
  expect(await processes().money.available(organisation.id)).toBe(0n);
  expect(await processes().money.differences()).toEqual([]);
});

test('the system was away: a time within the grace runs once, one beyond it is reported, and the plan goes on', async () => {
  await processes().faults({});
  const { money, environment } = processes();
  const planned = await plannedOrder(processes(), { repeat: await daily(HOUR) }, { credit: 1_000_000n });
  const { orderId, organisation } = planned;
  await processes().until('it waits', async () => (await environment.client.workflow.getHandle(`order/${orderId}`).describe()).historyLength > 4);
  // Away: its process is gone with Temporal's database, and the sweep starts it anew a day and a half later.
  await environment.client.workflow.getHandle(`order/${orderId}`).terminate();
  const first = (await orderRow(processes(), orderId)).next_occurrence_at!.getTime();
  await goTo(first + DAY + 4 * HOUR);
  await environment.client.workflow.start('order', { workflowId: `order/${orderId}`, taskQueue: 'kook', args: [{ orderId }] });
  await processes().until('it runs', async () => (await runsOf(processes(), orderId)).length === 1);
  expect(await occurrencesOf(processes(), orderId)).toEqual(['missed late', 'started']);
  expect((await runsOf(processes(), orderId))[0]?.occurs_at.getTime()).toBe(first + DAY);
  expect(await messagesTo(processes(), organisation.id)).toContain('run-missed');
  expect(await finishRun(orderId, 1)).toBe('finished');
  await control(planned, 'cancel');
  expect(await ended(orderId)).toBe('cancelled');
  expect(await money.differences()).toEqual([]);
});

test('a product that became dearer since it was confirmed is not charged, its money is given back, and it is told', async () => {
  await processes().faults({});
  const { money } = processes();
  const planned = await plannedOrder(processes(), { repeat: await daily(HOUR) }, { credit: 10_000_000n });
  const { orderId, organisation, versionId } = planned;
  const [product] = await money.db.query<{ id: string; price: string }>(
    `select id, price from products where type = 'internet-package' and operator_code = 1 and active order by price limit 1`);
  // As confirmed a month ago, when the package of the second line cost ten rials less.
  await money.owner.transaction(async (tx) => {
    await money.owner.query('alter table order_lines disable trigger user', [], tx);
    await money.owner.query('alter table order_versions disable trigger user', [], tx);
    await money.owner.query(
      `update order_lines l set product_type = 'internet-package', product_id = p.id, amount = p.face_value, price = p.price - 10 from products p
        where p.id = $2 and l.order_version_id = $1 and l.position = 2`, [versionId, product!.id], tx);
    await money.owner.query(
      `update order_versions v set (total, payable) = (select sum(amount), sum(price) from order_lines where order_version_id = v.id) where id = $1`, [versionId], tx);
    await money.owner.query('alter table order_lines enable trigger user', [], tx);
    await money.owner.query('alter table order_versions enable trigger user', [], tx);
  });
  await goTo((await orderRow(processes(), orderId)).next_occurrence_at!);
  expect(await finishRun(orderId, 1)).toBe('finished');
  expect((await runsOf(processes(), orderId))[0]).toMatchObject({ succeeded_count: 1, failed_count: 1 });
  const charges = await money.charges((await runsOf(processes(), orderId))[0]!.id);
  expect(charges.map(({ failure_code: code }) => code)).toEqual([null, 'price-changed']);
  expect(await money.available(organisation.id)).toBe(10_000_000n - 50_000n);
  expect(await messagesTo(processes(), organisation.id)).toContain('price-changed');
  await control(planned, 'cancel');
  expect(await money.differences()).toEqual([]);
});
