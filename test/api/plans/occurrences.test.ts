import { beforeAll, describe, expect, it } from 'vitest';
import { advanceOrder } from '../../../database/orders-plan/advance-order.ts';
import { addDays, formatJalaliDate, toJalali, weekdayOf } from '../../../domain/calendar/jalali.ts';
import { buyer, type Buyer } from '../orders/buyer.ts';
import { useApi } from '../support/use-api.ts';

const DAY_MS = 86_400_000;
const api = useApi();
let owner: Buyer;
beforeAll(async () => {
  owner = await buyer(api());
});

const inDays = (days: number) => addDays(toJalali(Date.now()), days);
const timesOf = async (orderId: string, query = '') => (await owner.call('GET', `/orders/${orderId}/occurrences${query}`)).body;

async function daily(rule: object = {}): Promise<{ orderId: string; first: number }> {
  const orderId = await owner.filledOrder();
  const asked = await owner.ask(orderId, { repeat: { kind: 'daily', at: '09:30', from: formatJalaliDate(inDays(2)), ...rule } });
  const confirmed = await owner.confirm(orderId, asked);
  return { orderId, first: Date.parse(confirmed.body.nextOccurrenceAt as string) };
}

/** The order as it goes on at that moment. */
const at = (orderId: string, ms: number) => advanceOrder(api().db, orderId, { asOf: new Date(ms), missedGraceMs: 6 * 3_600_000, creditDeadlineMs: DAY_MS });

describe('the times of an order', () => {
  it('are none of a draft, and twelve to come of a new plan', async () => {
    expect(await timesOf(await owner.filledOrder())).toEqual({ items: [], total: 0, upcoming: [], unconfirmedYears: [] });
    const { orderId, first } = await daily();
    const { items, total, upcoming } = await timesOf(orderId);
    expect([items, total]).toEqual([[], 0]);
    expect((upcoming as { at: string }[]).map((one) => Date.parse(one.at))).toEqual(Array.from({ length: 12 }, (_, n) => first + n * DAY_MS));
    expect(upcoming[0]).toMatchObject({ date: formatJalaliDate(inDays(2)), weekday: weekdayOf(inDays(2)) });
  });

  it('tell which were run, left out by whom, and missed for what', async () => {
    const { orderId, first } = await daily({ count: 6 });
    await at(orderId, first);
    const skipped = await owner.call('POST', `/orders/${orderId}/skip-next`, { at: new Date(first + DAY_MS).toISOString() });
    expect(skipped.status).toBe(202);
    // The first run sends still: the third waits for it, and the fourth finds one waiting already.
    await at(orderId, first + 3 * DAY_MS);
    const { items, total, upcoming } = await timesOf(orderId);
    expect(total).toBe(4);
    expect(items).toMatchObject([
      { at: new Date(first + 3 * DAY_MS).toISOString(), outcome: 'missed', reason: 'predecessor' },
      { outcome: 'waiting' },
      { at: new Date(first + DAY_MS).toISOString(), outcome: 'skipped', reason: 'person', decidedBy: expect.stringMatching(/[آ-ی]/) as string },
      { at: new Date(first).toISOString(), date: formatJalaliDate(inDays(2)), outcome: 'started', run: { number: 1 } },
    ]);
    // Those left out and missed count among the six.
    expect(upcoming).toHaveLength(2);
    const runs = await owner.call('GET', `/orders/${orderId}/runs`);
    expect(items[3].run.id).toBe(runs.body.items[0].id);
    expect(await timesOf(orderId, '?page=2&pageSize=3')).toMatchObject({ total: 4, items: [{ outcome: 'started' }] });
    expect((await owner.call('GET', `/orders/${orderId}/occurrences?pageSize=0`)).status).toBe(422);
  });

  it('of a paused plan leave out what has passed, and take it off their number', async () => {
    const { orderId } = await daily({ count: 5 });
    await owner.call('POST', `/orders/${orderId}/pause`);
    // As if the plan had been made three days ago, and stood still since.
    await api().db.query(
      `update orders set plan_nominal_at = plan_nominal_at - interval '3 days', plan_occurred_at = plan_occurred_at - interval '3 days',
         plan = plan #- '{repeat,from}' where id = $1 returning id`, [orderId]);
    const { upcoming } = await timesOf(orderId);
    expect(upcoming).toHaveLength(2);
    expect(Date.parse(upcoming[0].at as string)).toBeGreaterThan(Date.now());
  });

  it('end with the plan', async () => {
    const { orderId } = await daily();
    await owner.call('POST', `/orders/${orderId}/skip-next`);
    await owner.call('POST', `/orders/${orderId}/cancel`);
    expect(await timesOf(orderId)).toMatchObject({ total: 1, upcoming: [] });
  });

  it('are shown to staff of operations as to the customer', async () => {
    const { orderId } = await daily();
    await owner.call('POST', `/orders/${orderId}/skip-next`);
    const staff = await api().call('GET', `/api/admin/orders/${orderId}/occurrences`, { token: await api().tokenOf('operations') });
    expect([staff.status, staff.body]).toEqual([200, await timesOf(orderId)]);
    const nobody = await api().call('GET', '/api/admin/orders/01999999-9999-7999-8999-999999999999/occurrences', { token: await api().tokenOf('operations') });
    expect(nobody.body.code).toBe('not-found');
  });
});
