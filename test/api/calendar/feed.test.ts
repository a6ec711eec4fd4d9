import { beforeAll, describe, expect, it } from 'vitest';
import { isoDateOf } from '../../../domain/calendar/iso-date.ts';
import { addDays, formatJalaliDate, toJalali } from '../../../domain/calendar/jalali.ts';
import type { DemoPerson } from '../../../database/demo/people.ts';
import { readICalendar } from '../../support/read-icalendar.ts';
import { buyer, type Buyer } from '../orders/buyer.ts';
import { useApi } from '../support/use-api.ts';

const api = useApi();
let owner: Buyer;
beforeAll(async () => {
  owner = await buyer(api());
});

const urlOf = async (person: DemoPerson) => (await api().call('GET', '/api/portal/calendar-feed', { token: await api().tokenOf(person) })).body.url as string;
/** Without a session, at the address that the test's server has. */
const fetchFeed = (url: string) => api().call('GET', new URL(url).pathname);
const eventsOf = async (url: string) => (await readICalendar((await fetchFeed(url)).text)).events;
const inDays = (days: number) => addDays(toJalali(Date.now()), days);

describe('a calendar address', () => {
  it('is shown again as it was, is each person’s own, and needs no log-in', async () => {
    const url = await urlOf('customer');
    expect(url).toMatch(/^http:\/\/localhost:\d+\/api\/calendar\/[\w-]{54}\.ics$/);
    expect(await urlOf('customer')).toBe(url);
    expect(await urlOf('viewer')).not.toBe(url);
    const answer = await fetchFeed(url);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect((await readICalendar(answer.text)).name).toMatch(/^کوک: /);
  });

  it('holds holidays, notes and the runs of the next twelve months, the same things under the same name at each reading', async () => {
    const day = inDays(40);
    const { body: note } = await owner.call('POST', '/events', { date: formatJalaliDate(day), title: 'جلسه; با، «بانک»\nساعت ده', text: 'محرمانه' });
    const orderId = await owner.order({ name: 'حقوق 09121234567' });
    await owner.call('POST', `/orders/${orderId}/lines`, { productType: 'direct-charge', mobile: '09121114477', amount: '50000' });
    const { challengeId, code } = await owner.ask(orderId, { repeat: { kind: 'monthly', at: '09:30', dayOfMonth: 'last' } });
    expect((await owner.confirm(orderId, { challengeId, code })).status).toBe(202);

    const url = await urlOf('customer');
    const { text } = await fetchFeed(url);
    const events = await eventsOf(url);
    const uids = events.map(({ uid }) => uid);
    expect(new Set(uids).size).toBe(uids.length);
    expect((await eventsOf(url)).map(({ uid }) => uid)).toEqual(uids);

    expect(events.find(({ uid }) => uid === `event-${note.id}@kook`)).toMatchObject({ summary: 'جلسه; با، «بانک»\nساعت ده', day: isoDateOf(day) });
    expect(events.filter(({ uid }) => uid.startsWith('holiday-')).map(({ summary }) => summary)).toContain('نوروز');
    const runs = events.filter(({ uid }) => uid.startsWith(`run-${orderId}-`));
    expect(runs.length).toBeGreaterThanOrEqual(11);
    expect(runs.length).toBeLessThanOrEqual(13);
    for (const { at, summary } of runs) {
      expect(at?.toISOString()).toMatch(/T06:00:00.000Z$/);
      expect(summary).toBe('اجرای «حقوق …»');
      expect(addDays(toJalali(at!), 1).day).toBe(1);
    }
    for (const secret of ['09121114477', '9121234567', 'محرمانه']) expect(text.replaceAll('\r\n ', '')).not.toContain(secret);
    expect((await eventsOf(await urlOf('otherCustomer'))).filter(({ uid }) => !uid.startsWith('holiday-'))).toEqual([]);
  });

  it('that was rotated answers as one that never was', async () => {
    const old = await urlOf('viewer');
    expect((await fetchFeed(old)).status).toBe(200);
    const rotated = await api().call('POST', '/api/portal/calendar-feed/rotate', { token: await api().tokenOf('viewer'), body: {}, headers: { 'Idempotency-Key': 'rotate-1' } });
    expect(rotated.status).toBe(200);
    expect(await urlOf('viewer')).toBe(rotated.body.url);
    expect(rotated.body.url).not.toBe(old);
    expect((await fetchFeed(rotated.body.url)).status).toBe(200);

    const strip = ({ status, body }: { status: number; body: Record<string, unknown> }) => ({ status, ...body, requestId: '' });
    const unknown = await fetchFeed(`http://x/api/calendar/${'A'.repeat(54)}.ics`);
    expect(unknown.status).toBe(404);
    const forged = new URL(rotated.body.url).pathname.replace(/.{6}\.ics$/, 'AAAAAA.ics');
    for (const path of [new URL(old).pathname, forged, '/api/calendar/x.ics', `/api/calendar/${'é'.repeat(54)}.ics`, `/api/calendar/${'A'.repeat(5_000)}.ics`]) {
      expect(strip(await api().call('GET', path)), path).toEqual(strip(unknown));
    }
    const stored = JSON.stringify(await api().db.query('select * from calendar_feeds')) + JSON.stringify(await api().db.query('select * from idempotency_keys'));
    expect(stored).not.toContain(new URL(rotated.body.url).pathname.slice('/api/calendar/'.length, -'.ics'.length));
    expect(api().log.join('')).not.toContain(new URL(rotated.body.url).pathname);
  });

  it('ends with the access of its person', async () => {
    const url = await urlOf('buyer');
    const [user] = await api().db.query<{ id: string }>(`select id from users where role = 'buyer' limit 1`);
    await api().db.query('update users set disabled_at = now() where id = $1 returning id', [user!.id]);
    expect((await fetchFeed(url)).status).toBe(404);
    await api().db.query('update users set disabled_at = null where id = $1 returning id', [user!.id]);
    expect((await fetchFeed(url)).status).toBe(200);
  });

  it('is read some sixty times an hour and no more', async () => {
    const url = await urlOf('otherCustomer');
    const statuses = [];
    for (let n = 0; n < 61; n += 1) statuses.push((await fetchFeed(url)).status);
    expect(statuses.at(-1)).toBe(429);
    expect(statuses.filter((status) => status === 200).length).toBeLessThanOrEqual(60);
    expect((await fetchFeed(await urlOf('customer'))).status).toBe(200);
  });
});
