import { beforeAll, describe, expect, it } from 'vitest';
import { addDays, formatJalaliDate, jalaliMonthLength, toJalali, weekdayOf } from '../../../domain/calendar/jalali.ts';
import { buyer, type Buyer } from '../orders/buyer.ts';
import { direct, startRun } from '../runs/operator-at-hand.ts';
import { useApi } from '../support/use-api.ts';

const api = useApi();
let owner: Buyer;
const today = toJalali(Date.now());
const next = today.month === 12 ? { year: today.year + 1, month: 1, day: 1 } : { year: today.year, month: today.month + 1, day: 1 };
const monthOf = ({ year, month }: { year: number; month: number }) => `${year}-${String(month).padStart(2, '0')}`;
const calendar = (month: string) => owner.call('GET', `/calendar?month=${encodeURIComponent(month)}`);
const runsOf = async (month: { year: number; month: number }) =>
  (await calendar(monthOf(month))).body.days.flatMap(({ date, runs }: { date: string; runs: object[] }) => runs.map((run) => ({ date, ...run })));

beforeAll(async () => {
  owner = await buyer(api());
});

async function repeated(repeat: object): Promise<string> {
  const orderId = await owner.filledOrder();
  const { challengeId, code } = await owner.ask(orderId, { repeat });
  const confirmed = await owner.confirm(orderId, { challengeId, code });
  if (confirmed.status !== 202) throw new Error(confirmed.text);
  return orderId;
}

describe('a month', () => {
  it('has all its days in order, with weekday, holidays and notes', async () => {
    await owner.call('POST', '/events', { date: '1405/12/29', title: 'پایان سال' });
    const { body } = await calendar('1405-12');
    expect(body.days).toHaveLength(jalaliMonthLength(1405, 12));
    expect(body.days.map(({ date }: { date: string }) => date)).toEqual(Array.from({ length: 29 }, (_, n) => `1405/12/${String(n + 1).padStart(2, '0')}`));
    expect(body.days[28]).toMatchObject({ date: '1405/12/29', weekday: weekdayOf({ year: 1405, month: 12, day: 29 }), holiday: 'ملی شدن صنعت نفت', events: [{ title: 'پایان سال' }], runs: [] });
    expect(body.days[0]).toEqual({ date: '1405/12/01', weekday: 'saturday', events: [], runs: [] });
    expect(body).toMatchObject({ holidaysConfirmed: false, capped: false });
  });

  it('says which of its holidays are only proposed', async () => {
    const token = await api().tokenOf('admin');
    await api().call('POST', '/api/admin/holidays/proposals', { token, body: { year: 1405 } });
    const days = async () => (await calendar('1405-04')).body.days.filter(({ holiday }: { holiday?: string }) => holiday);
    expect(await days()).toEqual(expect.arrayContaining([expect.objectContaining({ holiday: 'عاشورای حسینی', holidayProposed: true })]));
    await api().call('POST', '/api/admin/holidays/confirm', { token, body: { year: 1405 } });
    for (const day of await days()) expect(day).not.toHaveProperty('holidayProposed');
  });

  it('is this one where none is named, and written in any digits', async () => {
    expect((await owner.call('GET', '/calendar')).body.days[0].date).toBe(formatJalaliDate({ ...today, day: 1 }));
    expect((await calendar('۱۴۰۸/۱۲')).body.days).toHaveLength(30);
  });

  it.each(['1405', '1405-13', '1405-00', '2026-12', '1405-1-1', 'آذر'])('is not %j', async (month) => {
    expect((await calendar(month)).body).toMatchObject({ status: 422, errors: [{ field: 'month', code: 'invalid-month' }] });
  });

  it('shows nothing of another organisation', async () => {
    const other = await buyer(api(), 'otherCustomer');
    const { body } = await other.call('GET', '/calendar?month=1405-12');
    expect(body.days.flatMap(({ events, runs }: { events: object[]; runs: object[] }) => [...events, ...runs])).toEqual([]);
  });
});

describe('its runs', () => {
  it('are those that were', async () => {
    const { orderId, runId } = await startRun(api(), [direct('09121114499')], { name: 'شارژ فوری' });
    const mine = (await runsOf(today)).filter((run: { orderId: string }) => run.orderId === orderId);
    expect(mine).toEqual([{ date: formatJalaliDate(toJalali(new Date(mine[0].at))), at: expect.any(String), time: expect.stringMatching(/^\d\d:\d\d$/), orderId, orderName: 'شارژ فوری', runId, status: 'running' }]);
  });

  it('and those to come, each at its time, until the plan is stopped', async () => {
    const orderId = await repeated({ kind: 'daily', at: '09:30', from: formatJalaliDate(next), count: 3 });
    const mine = async () => (await runsOf(next)).filter((run: { orderId: string }) => run.orderId === orderId);
    expect(await mine()).toMatchObject([0, 1, 2].map((days) => ({ date: formatJalaliDate(addDays(next, days)), time: '09:30', status: 'planned' })));
    await owner.call('POST', `/orders/${orderId}/pause`, {});
    expect((await mine()).map(({ status }: { status: string }) => status)).toEqual(['plan-paused', 'plan-paused', 'plan-paused']);
    await owner.call('POST', `/orders/${orderId}/cancel`, {});
    expect(await mine()).toEqual([]);
  });

  it('also in a year that is far away, and never beyond the last of those that are counted', async () => {
    const far = { year: 1440, month: 12 };
    const [endless, counted] = [await repeated({ kind: 'daily', at: '11:00' }), await repeated({ kind: 'daily', at: '11:30', count: 5 })];
    const runs = (await runsOf(far)).map(({ orderId, date }: { orderId: string; date: string }) => `${orderId} ${date}`);
    expect(runs.filter((run: string) => run.startsWith(endless))).toHaveLength(jalaliMonthLength(far.year, far.month));
    expect(runs.filter((run: string) => run.startsWith(counted))).toEqual([]);
    for (const orderId of [endless, counted]) await owner.call('POST', `/orders/${orderId}/cancel`, {});
  });

  it('and those that a person skipped', async () => {
    const orderId = await repeated({ kind: 'daily', at: '10:00', from: formatJalaliDate(next), count: 2 });
    const skipped = await owner.call('POST', `/orders/${orderId}/skip-next`, {});
    expect(skipped.status).toBe(202);
    const mine = (await runsOf(next)).filter((run: { orderId: string }) => run.orderId === orderId);
    expect(mine).toMatchObject([{ date: formatJalaliDate(next), status: 'skipped' }, { date: formatJalaliDate(addDays(next, 1)), status: 'planned' }]);
    expect(mine[0]).not.toHaveProperty('runId');
  });
});
