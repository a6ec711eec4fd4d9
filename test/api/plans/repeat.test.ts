import { beforeAll, describe, expect, it } from 'vitest';
import { addDays, formatJalaliDate, isLeapJalaliYear, toJalali, weekdayOf } from '../../../domain/calendar/jalali.ts';
import { buyer, otherCode, type Buyer } from '../orders/buyer.ts';
import { useApi } from '../support/use-api.ts';

const api = useApi();
let owner: Buyer;
beforeAll(async () => {
  owner = await buyer(api());
});

const today = () => toJalali(Date.now());
const inDays = (days: number) => formatJalaliDate(addDays(today(), days));
const preview = (rule: object) => owner.call('POST', '/repeat-preview', rule);

describe('the next times of a rule', () => {
  it('are twelve, with Jalali date, weekday and holiday', async () => {
    const { status, body } = await preview({ kind: 'monthly', dayOfMonth: 31, at: '۹:۳۰', onHoliday: 'next-working-day' });
    expect(status).toBe(200);
    expect(body.times).toHaveLength(12);
    for (const { at, date, weekday } of body.times as { at: string; date: string; weekday: string }[]) {
      expect(new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Tehran', hour: '2-digit', minute: '2-digit' }).format(new Date(at))).toBe('09:30');
      expect(formatJalaliDate(toJalali(new Date(at)))).toBe(date);
      expect(weekday).toBe(weekdayOf(toJalali(new Date(at))));
    }
    const { body: fixed } = await preview({ kind: 'dates', dates: ['1406/01/01', '1406/01/20'], at: '10:00' });
    expect(fixed.times).toMatchObject([{ date: '1406/01/01', holiday: 'نوروز', weekday: 'sunday' }, { date: '1406/01/20' }]);
    // Nobody has confirmed that year's lunar holidays yet.
    expect(fixed.unconfirmedYears).toEqual([1406]);
  });

  it('are moved off a holiday, or left out', async () => {
    const rule = { kind: 'monthly', dayOfMonth: 22, at: '09:30', from: '1405/11/01', count: 1 };
    expect((await preview({ ...rule, onHoliday: 'next-working-day' })).body.times).toMatchObject([{ date: '1405/11/24', movedFrom: '1405/11/22', weekday: 'saturday' }]);
    expect((await preview({ ...rule, onHoliday: 'skip' })).body.times).toMatchObject([{ date: '1405/12/22' }]);
  });

  it.each([
    [{ kind: 'dates', dates: ['1406/07/31'], at: '09:30' }, 'validation', { field: 'dates.0', code: 'no-such-day', suggestion: '1406/07/30' }],
    [{ kind: 'dates', dates: ['1405/08/31', '2026/12/01'], at: '09:30' }, 'validation', { field: 'dates.0', code: 'no-such-day', suggestion: '1405/08/30' }],
    [{ kind: 'dates', dates: [], at: '09:30' }, 'validation', { field: 'dates' }],
    [{ kind: 'weekly', at: '09:30' }, 'validation', { field: 'weekdays', code: 'required' }],
    [{ kind: 'daily', at: '09:30', weekdays: ['friday'] }, 'validation', { field: 'weekdays', code: 'not-allowed' }],
    [{ kind: 'monthly', dayOfMonth: 32, at: '09:30' }, 'validation', { field: 'dayOfMonth' }],
    [{ kind: 'monthly', dayOfMonth: 0, at: '09:30' }, 'validation', { field: 'dayOfMonth' }],
    [{ kind: 'daily', at: '24:00' }, 'validation', { field: 'at' }],
    [{ kind: 'daily', at: '09:30', from: '1406/02/01', until: '1406/01/01' }, 'validation', { field: 'until', code: 'end-before-start' }],
    [{ kind: 'daily', at: '09:30', count: 1_001 }, 'validation', { field: 'count' }],
    [{ kind: 'yearly', at: '09:30' }, 'validation', { field: 'kind' }],
    [{ kind: 'daily', at: '09:30', every: 2 }, 'validation', {}],
    [{ kind: 'daily', at: '09:30', until: '1404/01/01' }, 'time-in-the-past', { field: 'repeat.until', code: 'time-in-the-past' }],
    [{ kind: 'dates', at: '09:30', dates: ['1406/01/05', '1404/01/05'] }, 'time-in-the-past', { field: 'repeat.dates.0', value: '1404/01/05' }],
    [{ kind: 'daily', at: '09:30', until: '1450/01/01' }, 'plan-invalid', undefined],
    [{ kind: 'daily', at: '09:30', from: '1407/06/01' }, 'plan-invalid', undefined],
    [{ kind: 'daily', at: '09:30', from: '1406/01/01', until: '1406/01/04', onHoliday: 'skip' }, 'plan-invalid', { code: 'never-happens' }],
    [{ kind: 'daily', at: '09:30', from: '1406/01/01', until: '1406/01/04', onHoliday: 'next-working-day' }, 'plan-invalid', { code: 'never-happens' }],
    [{ kind: 'weekly', weekdays: ['friday'], at: '09:30', from: '1405/10/05', until: '1405/10/10' }, 'plan-invalid', { code: 'never-happens' }],
  ])('%j is refused', async (rule, code, error) => {
    const { status, body } = await preview(rule);
    expect([status, body.code], JSON.stringify(body)).toEqual([422, code]);
    expect(body.detail).toMatch(/[آ-ی]/);
    if (error !== undefined) expect(body.errors[0]).toMatchObject(error);
  });
});

it('takes at most a thousand dates', async () => {
  const dates = Array.from({ length: 1_001 }, (_, n) => formatJalaliDate(addDays(today(), n + 2)));
  expect((await preview({ kind: 'dates', dates, at: '09:30' })).body).toMatchObject({ code: 'validation', errors: [{ field: 'dates', code: 'too-many-dates' }] });
  expect((await preview({ kind: 'dates', dates: dates.slice(0, 1_000), at: '09:30' })).body.times).toHaveLength(12);
});

describe('a repeating order', () => {
  const monthly = { kind: 'monthly', dayOfMonth: 'last', at: '09:30' };

  it('is confirmed with its rule: no hold, its next time known, the rule in the answer', async () => {
    const orderId = await owner.filledOrder(['100000']);
    const held = (await owner.call('GET', '/credit')).body.held as string;
    const { form, challengeId, code } = await owner.ask(orderId, { repeat: monthly });
    expect(form.status).toBe(200);
    expect(form.body.nextTimes).toHaveLength(12);
    expect(form.body.times[0]).toMatchObject({ at: form.body.nextTimes[0] });
    const confirmed = await owner.confirm(orderId, { challengeId, code });
    expect(confirmed).toMatchObject({
      status: 202,
      body: { status: 'scheduled', plan: { repeat: { ...monthly, onHoliday: 'run' } }, nextOccurrenceAt: form.body.nextTimes[0] },
    });
    expect(confirmed.body.runId).toBeUndefined();
    expect((await owner.call('GET', '/credit')).body.held).toBe(held);
    expect((await owner.call('GET', `/orders/${orderId}/runs`)).body.total).toBe(0);
    const day = toJalali(new Date(confirmed.body.nextOccurrenceAt as string));
    expect(day.day).toBe(day.month === 12 ? (isLeapJalaliYear(day.year) ? 30 : 29) : day.month > 6 ? 30 : 31);
    const messages = await owner.call('GET', '/messages');
    expect(JSON.stringify(messages.body.items[0])).toContain('آخرین روز هر ماه، ساعت ۰۹:۳۰');
  });

  it('signs the rule: another rule is another content', async () => {
    const orderId = await owner.filledOrder();
    const first = await owner.ask(orderId, { repeat: monthly });
    const second = await owner.call('POST', `/orders/${orderId}/confirmation`, { repeat: { ...monthly, at: '09:31' } });
    expect(second.body.contentHash).not.toBe(first.form.body.contentHash);
    // Each code signs what its own form showed.
    expect((await owner.confirm(orderId, first)).body.plan).toMatchObject({ repeat: { at: '09:30' } });
    expect((await owner.call('POST', `/orders/${orderId}/confirmation`, { repeat: monthly })).body.code).toBe('order-not-editable');
  });

  it('takes either a time or a rule', async () => {
    const orderId = await owner.filledOrder();
    const answer = await owner.call('POST', `/orders/${orderId}/confirmation`, { repeat: monthly, schedule: { date: inDays(2), time: '10:00' } });
    expect(answer.body).toMatchObject({ code: 'validation', errors: [{ code: 'schedule-and-repeat' }] });
    expect((await owner.call('POST', `/orders/${orderId}/confirmation`, { repeat: { kind: 'weekly', at: '10:00' } })).status).toBe(422);
    expect((await owner.read(orderId)).body.status).toBe('draft');
  });

  async function repeating(amounts = ['50000']): Promise<string> {
    const orderId = await owner.filledOrder(amounts);
    const asked = await owner.ask(orderId, { repeat: { kind: 'daily', at: '09:30', from: inDays(2) } });
    expect((await owner.confirm(orderId, asked)).status).toBe(202);
    return orderId;
  }

  it('is paused, resumed, has its next time left out, and is cancelled', async () => {
    const orderId = await repeating();
    const act = (action: string, body?: object) => owner.call('POST', `/orders/${orderId}/${action}`, body);
    expect((await act('pause')).body.status).toBe('paused');
    expect((await act('pause')).status).toBe(202);
    expect((await act('resume')).body.status).toBe('scheduled');
    const at = (await owner.read(orderId)).body.nextOccurrenceAt as string;
    const skipped = await act('skip-next', { at });
    expect(skipped.body.nextOccurrenceAt).toBe(new Date(Date.parse(at) + 86_400_000).toISOString());
    expect((await act('skip-next', { at })).body.nextOccurrenceAt).toBe(skipped.body.nextOccurrenceAt);
    expect((await act('skip-next', { at: new Date(Date.parse(at) + 5 * 86_400_000).toISOString() })).body.code).toBe('wrong-state');
    expect((await act('cancel')).body).toMatchObject({ status: 'cancelled' });
    expect((await act('resume')).body.code).toBe('wrong-state');
    expect((await act('skip-next')).body.code).toBe('wrong-state');
    expect((await owner.read(orderId)).body.nextOccurrenceAt).toBeUndefined();
  });

  it('is revised: what was confirmed stays in force until a new code confirms the new lines', async () => {
    const orderId = await repeating(['50000', '60000']);
    const opened = await owner.call('POST', `/orders/${orderId}/revision`);
    expect(opened).toMatchObject({ status: 201, body: { status: 'scheduled', lineCount: 2, revision: { number: 2, confirmed: { lineCount: 2, total: '110000' } } } });
    expect((await owner.call('POST', `/orders/${orderId}/revision`)).body.revision.number).toBe(2);
    const lines = await owner.call('GET', `/orders/${orderId}/lines`);
    expect((await owner.call('DELETE', `/orders/${orderId}/lines/${lines.body.items[0].id}`)).status).toBe(204);
    expect((await owner.read(orderId)).body).toMatchObject({ lineCount: 1, total: '60000', revision: { confirmed: { total: '110000' } } });
    const inForce = () => api().db.query<{ total: string }>('select v.total from orders o join order_versions v on v.id = o.confirmed_version_id where o.id = $1', [orderId]);
    expect(await inForce()).toEqual([{ total: '110000' }]);
    const next = (await owner.read(orderId)).body.nextOccurrenceAt as string;

    const { form, challengeId, code } = await owner.ask(orderId);
    expect(form.body).toMatchObject({ total: '60000', nextTimes: expect.arrayContaining([next]) as string[] });
    expect((await owner.confirm(orderId, { challengeId, code: otherCode(code) })).body.code).toBe('wrong-code');
    const confirmed = await owner.confirm(orderId, { challengeId, code });
    expect(confirmed).toMatchObject({ status: 202, body: { status: 'scheduled', total: '60000', nextOccurrenceAt: next } });
    expect(confirmed.body.revision).toBeUndefined();
    expect(await inForce()).toEqual([{ total: '60000' }]);
    expect((await owner.confirm(orderId, { challengeId, code })).body).toEqual(confirmed.body);
  });

  it('shows a revision the times that are left: what was skipped does not come again', async () => {
    const orderId = await repeating();
    const skipped = (await owner.read(orderId)).body.nextOccurrenceAt as string;
    const next = (await owner.call('POST', `/orders/${orderId}/skip-next`, { at: skipped })).body.nextOccurrenceAt as string;
    await owner.call('POST', `/orders/${orderId}/revision`);
    const asked = await owner.ask(orderId);
    expect(asked.form.body.nextTimes[0]).toBe(next);
    expect((await owner.confirm(orderId, asked)).body.nextOccurrenceAt).toBe(next);
  });

  it('is given up in revision: what was confirmed stays', async () => {
    const orderId = await repeating(['50000']);
    await owner.call('POST', `/orders/${orderId}/revision`);
    await owner.call('POST', `/orders/${orderId}/lines`, { productType: 'direct-charge', mobile: '09121230000', amount: '70000' });
    const asked = await owner.ask(orderId);
    expect((await owner.call('DELETE', `/orders/${orderId}/revision`)).status).toBe(204);
    expect((await owner.read(orderId)).body).toMatchObject({ lineCount: 1, total: '50000' });
    expect((await owner.confirm(orderId, asked)).body.code).toBe('already-confirmed');
    expect((await owner.call('DELETE', `/orders/${orderId}`)).body.code).toBe('order-not-editable');
    expect((await owner.call('POST', `/orders/${orderId}/lines`, { productType: 'direct-charge', mobile: '09121230000', amount: '70000' })).body.code).toBe('order-not-editable');
  });

  it('gets another rule by another code, from its next time on', async () => {
    const orderId = await repeating();
    const before = (await owner.read(orderId)).body.nextOccurrenceAt as string;
    const changed = await owner.call('PUT', `/orders/${orderId}/plan`, { repeat: { kind: 'daily', at: '11:15', from: inDays(5), onHoliday: 'skip' } });
    expect(changed).toMatchObject({ status: 200, body: { plan: { repeat: { at: '09:30' } }, revision: { plan: { repeat: { at: '11:15' } } }, nextOccurrenceAt: before } });
    const asked = await owner.ask(orderId);
    const confirmed = await owner.confirm(orderId, asked);
    expect(confirmed.body).toMatchObject({ status: 'scheduled', plan: { repeat: { at: '11:15', onHoliday: 'skip' } }, nextOccurrenceAt: asked.form.body.nextTimes[0] });
    expect(confirmed.body.nextOccurrenceAt).not.toBe(before);
    // Once instead of again and again.
    await owner.call('PUT', `/orders/${orderId}/plan`, { schedule: { date: inDays(9), time: '10:00' } });
    expect((await owner.confirm(orderId, await owner.ask(orderId))).body.plan).toEqual({ schedule: { at: expect.any(String) as string } });
  });

  it('keeps a time left out that was skipped, also by another rule that names it', async () => {
    const orderId = await repeating();
    const skipped = (await owner.read(orderId)).body.nextOccurrenceAt as string;
    await owner.call('POST', `/orders/${orderId}/skip-next`, { at: skipped });
    // The same clock on chosen days: the skipped one, and one before it.
    await owner.call('PUT', `/orders/${orderId}/plan`, { repeat: { kind: 'dates', at: '09:30', dates: [inDays(1), inDays(2), inDays(4)] } });
    const asked = await owner.ask(orderId);
    expect((asked.form.body.times as { date: string }[]).map(({ date }) => date)).toEqual([inDays(1), inDays(4)]);
    expect((await owner.confirm(orderId, asked)).body.nextOccurrenceAt).toBe(asked.form.body.nextTimes[0]);
    const upcoming = (await owner.call('GET', `/orders/${orderId}/occurrences`)).body.upcoming as { date: string }[];
    expect(upcoming.map(({ date }) => date)).toEqual([inDays(1), inDays(4)]);
    const month = (await owner.call('GET', `/calendar?month=${inDays(2).slice(0, 7).replace('/', '-')}`)).body.days as { date: string; runs: { orderId: string; status: string }[] }[];
    expect(month.find(({ date }) => date === inDays(2))?.runs.filter((run) => run.orderId === orderId).map(({ status }) => status)).toEqual(['skipped']);
    expect((await owner.call('PUT', `/orders/${orderId}/plan`, { schedule: { at: skipped } })).body).toMatchObject({ status: 422, code: 'plan-invalid' });
  });

  it('refuses a change where nothing lies ahead', async () => {
    const orderId = await owner.filledOrder();
    expect((await owner.call('PUT', `/orders/${orderId}/plan`, { repeat: monthly })).body.code).toBe('wrong-state');
    expect((await owner.call('POST', `/orders/${orderId}/revision`)).body.code).toBe('wrong-state');
    await owner.confirm(orderId, await owner.ask(orderId));
    expect((await owner.call('POST', `/orders/${orderId}/revision`)).body.code).toBe('wrong-state');
    expect((await owner.call('PUT', `/orders/${await repeating()}/plan`, {})).body).toMatchObject({ code: 'validation', errors: [{ field: 'repeat' }] });
    expect((await owner.call('PUT', `/orders/${await repeating()}/plan`, { repeat: { kind: 'daily', at: '09:30', until: '1404/01/01' } })).body.code).toBe('time-in-the-past');
  });

  it('is nobody else\'s', async () => {
    const orderId = await repeating();
    const stranger = await buyer(api(), 'otherCustomer');
    for (const [method, path, body] of [['POST', 'revision', undefined], ['DELETE', 'revision', undefined], ['PUT', 'plan', { repeat: monthly }], ['POST', 'skip-next', {}]] as const) {
      expect((await stranger.call(method, `/orders/${orderId}/${path}`, body)).status, path).toBe(404);
    }
  });
});
