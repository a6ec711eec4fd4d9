import { describe, expect, it } from 'vitest';
import { openDatabase } from '../../../database/connection.ts';
import type { DemoPerson } from '../../../database/demo/people.ts';
import { tellCustomers } from '../../../database/messages/tell-customers.ts';
import { tellStaff } from '../../../database/messages/tell-staff.ts';
import { sealEvents } from '../../../database/audit/seal-events.ts';
import { emitWebhook } from '../../../database/webhooks/emit-webhook.ts';
import { useApi } from '../support/use-api.ts';

const api = useApi();
const call = async (method: string, path: string, person: DemoPerson) => api().call(method, `/api/admin${path}`, { token: await api().tokenOf(person) });

async function ring(title: string, roles: readonly ('finance' | 'expert')[] = ['finance']): Promise<void> {
  await api().db.transaction((tx) => tellStaff(api().db, tx, { event: 'new-in-queue', roles, title, link: '/tasks/1/show', deduplicationKey: title }));
}

/** Reads the stream until `enough` says so. */
async function hear(person: DemoPerson, meanwhile: (text: () => string) => Promise<void>, enough: (text: string) => boolean): Promise<string> {
  const gone = new AbortController();
  const answer = await fetch(`${api().url}/api/admin/notifications/events`, { headers: { Authorization: `Bearer ${await api().tokenOf(person)}` }, signal: gone.signal });
  expect(answer.headers.get('content-type')).toContain('text/event-stream');
  let text = '';
  const reading = (async () => {
    const decoder = new TextDecoder();
    for await (const chunk of answer.body as unknown as AsyncIterable<Uint8Array>) {
      text += decoder.decode(chunk, { stream: true });
      if (enough(text)) return;
    }
  })();
  await meanwhile(() => text);
  await Promise.race([reading, new Promise((_, reject) => setTimeout(() => reject(new Error(`heard only: ${text}`)), 15_000))]);
  gone.abort();
  return text;
}

describe('the staff’s bell', () => {
  it('is read by each for themselves', async () => {
    await ring('فیش تازه');
    await ring('فیش دیگر');
    const list = await call('GET', '/notifications?sort=["createdAt","DESC"]', 'finance');
    expect(list.body.slice(0, 2)).toMatchObject([{ title: 'فیش دیگر', read: false, role: 'finance' }, { title: 'فیش تازه', read: false }]);
    expect((await call('GET', '/notifications/unread-count', 'finance')).body).toEqual({ count: 2 });
    const id = list.body[0].id as string;
    expect((await call('POST', `/notifications/${id}/read`, 'finance')).status).toBe(204);
    expect((await call('POST', `/notifications/${id}/read`, 'finance')).status).toBe(204);
    expect((await call('GET', '/notifications/unread-count', 'finance')).body).toEqual({ count: 1 });
    expect((await call('GET', '/notifications/unread-count', 'secondFinance')).body).toEqual({ count: 2 });
    expect((await call('GET', `/notifications?filter=${encodeURIComponent('{"read":false}')}`, 'finance')).body.map(({ title }: { title: string }) => title)).toEqual(['فیش تازه']);
    expect((await call('POST', '/notifications/read-all', 'finance')).status).toBe(204);
    expect((await call('GET', '/notifications/unread-count', 'finance')).body).toEqual({ count: 0 });
    expect((await call('GET', `/notifications/${id}`, 'secondFinance')).body).toMatchObject({ read: false });
  });

  it('of another role is not there', async () => {
    const [mine] = (await call('GET', '/notifications', 'finance')).body;
    expect((await call('POST', `/notifications/${mine.id}/read`, 'expert')).body.code).toBe('not-found');
    expect((await call('GET', `/notifications/${mine.id}`, 'expert')).status).toBe(404);
    expect((await call('GET', '/notifications/unread-count', 'expert')).body).toEqual({ count: 0 });
  });

  it('is heard as it rings, by that role alone, and what rang before is only counted', async () => {
    await ring('پیش از گوش دادن', ['expert']);
    const text = await hear('expert', async (heard) => {
      for (let n = 0; n < 100 && !heard().includes('unread'); n += 1) await new Promise((resolve) => setTimeout(resolve, 50));
      // The feed's first look is what was there; what follows is new.
      await new Promise((resolve) => setTimeout(resolve, 500));
      await ring('نه برای کارشناس');
      await ring('ثبت‌نام تازه', ['expert']);
    }, (heard) => heard.includes('ثبت‌نام تازه'));
    expect(text).toContain('event: unread\ndata: {"count":1}');
    expect(text).toMatch(/event: notification\ndata: \{"id":"[0-9a-f-]{36}","kind":"new-in-queue","title":"ثبت‌نام تازه"/);
    expect(text).not.toContain('نه برای کارشناس');
    expect(text).not.toContain('پیش از گوش دادن');
  });
});

describe('an open bell', () => {
  const open = async (person: DemoPerson) => {
    const answer = await fetch(`${api().url}/api/admin/notifications/events`, { headers: { Authorization: `Bearer ${await api().tokenOf(person)}` } });
    const closed = (async () => {
      for await (const _chunk of answer.body as unknown as AsyncIterable<Uint8Array>);
      return 'closed';
    })();
    return () => Promise.race([closed, new Promise((resolve) => setTimeout(() => resolve('open'), 8_000))]);
  };

  it('is closed to who has another role now, and rings for them no more', async () => {
    const ends = await open('secondExpert');
    await api().db.query(`update users set role = 'operations' where username = 'expert2' returning id`);
    expect(await ends()).toBe('closed');
    await api().db.query(`update users set role = 'expert' where username = 'expert2' returning id`);
  });

  it('is closed to a session that was idle for too long, which opens nothing else any more', async () => {
    const ends = await open('operations');
    await api().db.query(`update sessions set last_used_at = now() - interval '13 hours' where user_id = (select id from users where username = 'operations') returning id`);
    expect(await ends()).toBe('closed');
    await api().db.query(`update sessions set last_used_at = now() where user_id = (select id from users where username = 'operations') returning id`);
  });
});

describe('what was sent', () => {
  it('by SMS is listed without the number', async () => {
    const organisationId = await api().organisationOf('customer');
    await api().db.transaction((tx) => tellCustomers(api().db, tx, { organisationId, kind: 'run-failed', title: 'انجام نشد', body: 'انجام نشد', deduplicationKey: 'sms-list' }));
    const list = await call('GET', '/sms-messages', 'operations');
    expect(list.body).toMatchObject([{ kind: 'run-failed', status: 'waiting', receptor: expect.stringMatching(/^\*{7}\d{4}$/), tries: 0, organisationId }]);
    expect(list.text).not.toMatch(/\+989\d{9}/);
    await api().db.query(`update notices set sent_at = now(), message_id = '1', delivery = 'undelivered' returning id`);
    const undelivered = encodeURIComponent('{"status":"undelivered"}');
    expect((await call('GET', `/sms-messages?filter=${undelivered}`, 'supervisor')).body).toHaveLength(1);
    expect((await call('POST', '/sms-messages', 'operations')).body.code).toBe('read-only-resource');
  });

  it('to programs is listed with what came of it, without the secret parts of their addresses', async () => {
    const token = await api().tokenOf('customer');
    const made = await api().call('POST', '/api/portal/webhooks', { token, body: { url: 'https://customer.example/in?key=their-secret', events: ['run.finished'] } });
    expect(made.status, made.text).toBe(201);
    const organisationId = await api().organisationOf('customer');
    await api().db.transaction((tx) => emitWebhook(api().db, tx, { organisationId, type: 'run.finished', data: {}, deduplicationKey: 'staff-list' }));
    const list = await call('GET', '/webhook-deliveries', 'operations');
    expect(list.body).toMatchObject([{ event: 'run.finished', host: 'customer.example', status: 'pending', attempts: 0, organisationId }]);
    expect(list.text).not.toContain('their-secret');
    expect((await call('GET', '/webhook-deliveries', 'finance')).body.code).toBe('forbidden');
  });
});

describe('the chain of audit events', () => {
  it('is verified by a supervisor, which is an event itself', async () => {
    while ((await sealEvents(api().db)) > 0);
    const first = await call('POST', '/audit-chain/verify', 'supervisor');
    expect(first.body).toMatchObject({ ok: true, waiting: 0, head: { seq: String(first.body.sealed) } });
    expect(await sealEvents(api().db)).toBe(1);
    expect((await call('POST', '/audit-chain/verify', 'supervisor')).body).toMatchObject({ ok: true, sealed: first.body.sealed + 1 });
    for (const person of ['admin', 'finance', 'operations', 'expert'] as const) expect((await call('POST', '/audit-chain/verify', person)).body.code).toBe('forbidden');
  });
});

describe('an audit of the ledger', () => {
  it('that finds a difference rings and is told by SMS, once a day; one that finds none is silent', async () => {
    const bells = async () => (await call('GET', '/notifications?sort=["createdAt","DESC"]', 'finance')).body.filter(({ kind }: { kind: string }) => kind === 'audit-difference');
    await api().db.query(`update users set mobile = '+989120000077' where username = 'finance' returning id`);
    expect((await call('POST', '/ledger-audit', 'finance')).body).toMatchObject({ ok: true });
    expect(await bells()).toEqual([]);

    const owner = openDatabase(api().database.ownerUrl, { poolSize: 1, name: 'kook-test-owner' });
    try {
      // What no statement of ours can do: a run's held money out of nowhere.
      await owner.query('alter table ledger_accounts disable trigger user');
      const [account] = await owner.query<{ id: string }>(
        `update ledger_accounts set balance = balance + 1 where kind = 'available' and organisation_id = $1 returning id`, [await api().organisationOf('customer')]);
      for (let times = 0; times < 2; times += 1) expect((await call('POST', '/ledger-audit', 'finance')).body).toMatchObject({ ok: false });
      expect(await bells()).toMatchObject([{ title: 'بازبینی دفتر مالی اختلاف یافته است', link: '/ledger-transactions' }]);
      expect(await api().db.query(`select count(*)::int as n from notices where kind = 'audit-difference'`)).toEqual([{ n: 1 }]);
      await owner.query('update ledger_accounts set balance = balance - 1 where id = $1 returning id', [account?.id]);
    } finally {
      await owner.query('alter table ledger_accounts enable trigger user');
      await owner.close();
    }
    expect((await call('POST', '/ledger-audit', 'finance')).body).toMatchObject({ ok: true });
  });
});
