import { beforeAll, describe, expect, it } from 'vitest';
import { formatJalaliDate, toJalali } from '../../../domain/calendar/jalali.ts';
import { useApi } from '../support/use-api.ts';

const api = useApi();
let owner = '';
let buyer = '';
let viewer = '';
beforeAll(async () => {
  [owner, buyer, viewer] = await Promise.all([api().tokenOf('customer'), api().tokenOf('buyer'), api().tokenOf('viewer')]);
});

const HOUR = 3_600_000;
const inHours = (hours: number) => new Date(Date.now() + hours * HOUR).toISOString();
const add = (token: string, body: unknown, headers: Record<string, string> = {}) => api().call('POST', '/api/portal/events', { token, body, headers });
const put = (token: string, id: string, body: unknown) => api().call('PUT', `/api/portal/events/${id}`, { token, body });
const remove = (token: string, id: string) => api().call('DELETE', `/api/portal/events/${id}`, { token });
const list = async (token: string, query = '') => (await api().call('GET', `/api/portal/events${query}`, { token })).body;
const starts = () => api().db.query<{ workflowId: string; payload: { reminderId: string } }>(
  `select workflow_id as "workflowId", payload from outbox where workflow = 'eventReminder' and kind = 'start' order by id`);

describe('notes on dates', () => {
  it('are written, read by the whole organisation, changed and taken out', async () => {
    const made = await add(buyer, { date: '۱۴۰۵/۹/۱۰', title: ' شارژ پایان ماه ', text: 'فهرست را از منابع انسانی بگیرید' });
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({ date: '1405/09/10', title: 'شارژ پایان ماه', text: 'فهرست را از منابع انسانی بگیرید', reminded: false, mayEdit: true });
    expect(made.body).not.toHaveProperty('remindAt');
    const { id } = made.body;
    expect((await list(viewer)).items).toMatchObject([{ id, mayEdit: false }]);
    expect((await list(await api().tokenOf('otherCustomer'))).total).toBe(0);

    expect((await put(owner, id, { date: '1405-09-11', title: 'شارژ پایان ماه' })).body).toMatchObject({ date: '1405/09/11', mayEdit: true });
    expect((await api().call('GET', `/api/portal/events/${id}`, { token: viewer })).body).not.toHaveProperty('text');
    expect((await remove(buyer, id)).status).toBe(204);
    expect((await remove(buyer, id)).status).toBe(404);
    expect((await list(owner)).total).toBe(0);
  });

  it('are found by date, both ends included, and by words in any spelling', async () => {
    for (const [date, title] of [['1405/10/01', 'یلدا'], ['1405/10/15', 'کنفرانس'], ['1405/10/30', 'گزارش ماه']]) await add(owner, { date, title });
    const titles = async (query: string) => (await list(owner, query)).items.map(({ title }: { title: string }) => title);
    expect(await titles('?from=1405/10/15&to=1405-10-30')).toEqual(['گزارش ماه', 'کنفرانس']);
    expect(await titles('?from=1405/10/01&to=1405/10/01')).toEqual(['یلدا']);
    expect(await titles(`?q=${encodeURIComponent('كنفرانس')}`)).toEqual(['کنفرانس']);
    expect(await titles('?sort=date&pageSize=2&from=1405/10/01')).toEqual(['یلدا', 'کنفرانس']);
    expect((await api().call('GET', '/api/portal/events?sort=title', { token: owner })).body).toMatchObject({ code: 'unsupported-sort' });
    for (const { id } of (await list(owner)).items) await remove(owner, id);
  });

  it('are changed by their maker or an owner alone', async () => {
    const { body: ofOwner } = await add(owner, { date: '1405/09/10', title: 'از مدیر' });
    expect((await put(buyer, ofOwner.id, { date: '1405/09/10', title: 'x' })).body).toMatchObject({ status: 403, code: 'forbidden' });
    expect((await remove(buyer, ofOwner.id)).status).toBe(403);
    expect((await add(viewer, { date: '1405/09/10', title: 'x' })).status).toBe(403);
    expect((await list(buyer)).items).toMatchObject([{ title: 'از مدیر', mayEdit: false }]);
    await remove(owner, ofOwner.id);
  });

  it('are made once for one idempotency key', async () => {
    const body = { date: '1405/09/10', title: 'یک بار', remindAt: inHours(5) };
    const before = (await starts()).length;
    const [one, two] = [await add(owner, body, { 'Idempotency-Key': 'note-1' }), await add(owner, body, { 'Idempotency-Key': 'note-1' })];
    expect(two.body).toEqual(one.body);
    expect((await starts()).length).toBe(before + 1);
    await remove(owner, one.body.id);
  });
});

describe('reminders', () => {
  it('are a process of their own for each time that was set; a new text leaves them alone', async () => {
    const before = (await starts()).length;
    const { body: event } = await add(owner, { date: '1405/09/10', title: 'تمدید', remindAt: inHours(5) });
    await put(owner, event.id, { ...event, title: 'تمدید قرارداد' });
    expect((await starts()).length).toBe(before + 1);
    const { body: moved } = await put(owner, event.id, { ...event, remindAt: inHours(7) });
    const [first, second] = (await starts()).slice(before);
    expect(second).not.toEqual(first);
    expect(second).toEqual({ workflowId: `reminder/${second!.payload.reminderId}`, payload: { reminderId: expect.any(String) } });
    expect(moved).toMatchObject({ reminded: false });
    await put(owner, event.id, { date: event.date, title: event.title });
    expect((await starts()).length).toBe(before + 2);
    const signals = await api().db.query<{ workflow_id: string }>(`select workflow_id from outbox where kind = 'signal' and workflow = 'eventReminder' order by id`);
    expect(signals.map(({ workflow_id: id }) => id)).toEqual(expect.arrayContaining([first!.workflowId, second!.workflowId]));
    await remove(owner, event.id);
  });

  it('take Tehran’s clock from browsers, which know no offset', async () => {
    const tomorrow = formatJalaliDate(toJalali(Date.now() + 24 * HOUR));
    const { status, body } = await add(owner, { date: tomorrow, title: 'صبح', remindAt: { date: tomorrow, time: '۹:۳۰' } });
    expect(status).toBe(201);
    expect(new Date(body.remindAt).toISOString()).toMatch(/T06:00:00.000Z$/);
    await remove(owner, body.id);
  });

  it('that were given may stay on their note when its text is mended', async () => {
    const { body: event } = await add(owner, { date: '1405/09/10', title: 'گذشته', remindAt: inHours(1) });
    await api().db.query(`update calendar_events set remind_at = now() - interval '1 hour', reminded_at = now() where id = $1 returning id`, [event.id]);
    const { body: read } = await api().call('GET', `/api/portal/events/${event.id}`, { token: owner });
    const before = (await starts()).length;
    expect((await put(owner, event.id, { ...read, title: 'درست' })).body).toMatchObject({ title: 'درست', reminded: true });
    expect((await starts()).length).toBe(before);
    expect((await put(owner, event.id, { ...read, remindAt: inHours(3) })).body).toMatchObject({ reminded: false });
    expect((await starts()).length).toBe(before + 1);
    await remove(owner, event.id);
  });
});

describe('what is refused', () => {
  it.each([
    ['no such day', { date: '1405/07/31', title: 'x' }, 'date', 'no-such-day', '1405/07/30'],
    ['a reminder on no such day', { date: '1405/09/10', title: 'x', remindAt: { date: '1405/12/30', time: '09:00' } }, 'remindAt.date', 'no-such-day', '1405/12/29'],
    ['a Gregorian date', { date: '2026-12-01', title: 'x' }, 'date', 'invalid-date'],
    ['no title', { date: '1405/09/10', title: '  ' }, 'title', 'required'],
    ['a title without end', { date: '1405/09/10', title: 'x'.repeat(201) }, 'title', 'too-long'],
    ['a reminder in two years and more', { date: '1405/09/10', title: 'x', remindAt: '2036-01-01T00:00:00Z' }, 'remindAt', 'too-far'],
    ['a reminder without an offset', { date: '1405/09/10', title: 'x', remindAt: '2036-01-01T00:00:00' }, 'remindAt', 'invalid-instant'],
    ['a reminder at no time', { date: '1405/09/10', title: 'x', remindAt: { date: '1405/09/10', time: '24:00' } }, 'remindAt.time', 'invalid-time'],
  ])('%s', async (_what, body, field, code, suggestion?: string) => {
    const before = (await list(owner)).total;
    const answer = await add(owner, body);
    expect(answer.status).toBe(422);
    expect(answer.body).toMatchObject({ code: 'validation', errors: [{ field, code, ...(suggestion !== undefined && { suggestion }) }] });
    expect((await list(owner)).total).toBe(before);
  });

  it('a reminder in the past', async () => {
    const answer = await add(owner, { date: '1405/09/10', title: 'x', remindAt: inHours(-1) });
    expect(answer.body).toMatchObject({ status: 422, code: 'time-in-the-past', errors: [{ field: 'remindAt' }] });
    expect((await list(owner)).total).toBe(0);
  });

  it('a note beyond the five thousandth', async () => {
    const organisationId = await api().organisationOf('customer');
    await api().db.query(
      `insert into calendar_events (organisation_id, created_by, date, title)
         select $1, (select id from users where organisation_id = $1 limit 1), '2026-12-01', 'پر' from generate_series(1, 5000) returning id`, [organisationId]);
    expect((await add(owner, { date: '1405/09/10', title: 'x' })).body).toMatchObject({ status: 409, code: 'too-many-events' });
  });
});

describe('public holidays', () => {
  it('of a year stand in order with their weekday, and say whether the year was confirmed', async () => {
    const { body } = await api().call('GET', '/api/portal/holidays?year=1405', { token: viewer });
    expect(body).toMatchObject({ year: 1405, confirmed: false, total: 10 });
    expect(body.items[0]).toEqual({ date: '1405/01/01', weekday: 'saturday', title: 'نوروز', kind: 'fixed', proposed: false });
    const admin = await api().tokenOf('admin');
    await api().call('POST', '/api/admin/holidays/proposals', { token: admin, body: { year: 1405 } });
    const proposed = (await api().call('GET', '/api/portal/holidays?year=1405', { token: viewer })).body.items.filter((day: { proposed: boolean }) => day.proposed);
    expect(proposed.map(({ title }: { title: string }) => title)).toContain('عاشورای حسینی');
    await api().call('POST', '/api/admin/holidays/confirm', { token: admin, body: { year: 1405 } });
    expect((await api().call('GET', '/api/portal/holidays?year=1405', { token: viewer })).body).toMatchObject({ confirmed: true, items: expect.not.arrayContaining([expect.objectContaining({ proposed: true })]) });
    expect((await api().call('GET', '/api/portal/holidays?year=abc', { token: viewer })).status).toBe(422);
  });
});
