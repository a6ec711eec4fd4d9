import { beforeAll, describe, expect, it } from 'vitest';
import { useApi } from '../support/use-api.ts';
import { providerOf } from './staff.ts';

const api = useApi();
let operations: Awaited<ReturnType<typeof providerOf>>;
let customer = '';
let applicant = '';
beforeAll(async () => {
  operations = await providerOf(api(), 'operations');
  customer = await api().organisationOf('customer');
  const { db } = api();
  const [row] = await db.query<{ id: string }>(`insert into organisations (name, registration_status) values ('متقاضی', 'legal-review') returning id`);
  applicant = row!.id;
  await db.query(`insert into organisations (name, registration_status, disabled_at) values ('بسته', 'active', now()) returning id`);
});

const send = async (person: 'expert' | 'operations' | 'finance' | 'supervisor' | 'admin', body: object, headers: Record<string, string> = {}) =>
  api().call('POST', '/api/admin/messages', { token: await api().tokenOf(person), body, headers });
const inbox = async (person: 'customer' | 'viewer' | 'otherCustomer', query = '') =>
  (await api().call('GET', `/api/portal/messages${query}`, { token: await api().tokenOf(person) })).body;
const unread = async (person: 'customer' | 'viewer') => (await api().call('GET', '/api/portal/messages/unread-count', { token: await api().tokenOf(person) })).body.count;
const count = async (sql: string, params: unknown[] = []) => (await api().db.query<{ n: number }>(`select count(*)::int as n from ${sql}`, params))[0]!.n;

describe('a message to one organisation', () => {
  it('is read by its people, each for themselves, and staff see how far it came', async () => {
    const before = await unread('customer');
    const { data: sent } = await operations.create('messages', { data: { organisationId: customer, title: 'تعمیر شبانه', text: 'از ساعت ۲ تا ۳ بامداد.' } });
    expect(sent).toMatchObject({ to: 'one', organisationId: customer, title: 'تعمیر شبانه', recipients: 1, readBy: 0, sms: false, smsCount: 0, createdBy: 'کاوه نوری' });
    expect(await unread('customer')).toBe(before + 1);
    const [message] = (await inbox('customer', '?unread=true')).items;
    expect(message).toMatchObject({ kind: 'staff-message', title: 'تعمیر شبانه', text: 'از ساعت ۲ تا ۳ بامداد.', read: false });
    expect((await inbox('otherCustomer')).items.map(({ title }: { title: string }) => title)).not.toContain('تعمیر شبانه');

    expect((await api().call('POST', `/api/portal/messages/${message.id}/read`, { token: await api().tokenOf('customer'), body: {} })).status).toBe(204);
    expect(await unread('customer')).toBe(before);
    expect((await inbox('viewer', '?unread=true')).items).toEqual(expect.arrayContaining([expect.objectContaining({ id: message.id })]));
    const once = (await operations.getOne('messages', { id: sent.id })).data;
    expect(once).toMatchObject({ readBy: 1, readerCount: 1, smsReceivers: [] });
    expect(once['readers']).toHaveLength(1);
    expect(Date.now() - Date.parse((once['readers'] as { readAt: string }[])[0]!.readAt)).toBeLessThan(60_000);
    await api().call('POST', '/api/portal/messages/read-all', { token: await api().tokenOf('viewer'), body: {} });
    expect(await unread('viewer')).toBe(0);
    // Two people of one organisation: the latest first.
    const twice = (await operations.getOne('messages', { id: sent.id })).data;
    const readers = twice['readers'] as { userId: string; name: string; readAt: string }[];
    expect([twice['readBy'], twice['readerCount'], readers.length]).toEqual([1, 2, 2]);
    expect(readers[1]).toEqual((once['readers'] as unknown[])[0]);
    expect(readers[0]!.name).not.toBe(readers[1]!.name);
    expect((await inbox('viewer', '?unread=true')).total).toBe(0);
  });

  it('is never changed or taken back', async () => {
    const { data: sent } = await operations.create('messages', { data: { organisationId: customer, title: 'ماندنی', text: 'متن' } });
    const token = await api().tokenOf('admin');
    for (const method of ['PUT', 'DELETE']) {
      const { status, body } = await api().call(method, `/api/admin/messages/${sent.id}`, { token, body: { title: 'دیگر' } });
      expect([method, status, body.code]).toEqual([method, 405, 'read-only-resource']);
    }
    for (const sql of ['update staff_messages set title = $1', 'delete from staff_messages where title <> $1', 'update messages set title = $1', 'delete from messages where title <> $1']) {
      await expect(api().db.query(sql, ['دیگر']), sql).rejects.toThrow(/permission denied/);
    }
  });

  it('may go out by SMS beside it, to owners, once', async () => {
    const body = { organisationId: customer, title: 'با پیامک', text: 'متن بلند', sms: true };
    const [one, again] = [await send('finance', body, { 'Idempotency-Key': 'staff-1' }), await send('finance', body, { 'Idempotency-Key': 'staff-1' })];
    expect(one.status).toBe(201);
    expect(again.body).toEqual(one.body);
    const owners = await count(`users where organisation_id = $1 and role = 'owner'`, [customer]);
    expect(one.body).toMatchObject({ smsCount: owners, smsSent: 0, smsDelivered: 0 });
    expect(await count(`outbox o join notices n on o.workflow_id = 'notification/' || n.id where n.staff_message_id = $1`, [one.body.id])).toBe(owners);
    const [notice] = await api().db.query<{ message: string }>('select message from notices where staff_message_id = $1', [one.body.id]);
    expect(notice!.message).toContain('با پیامک');
    expect(notice!.message).not.toContain('متن بلند');
    await api().db.query(`update notices set sent_at = now(), delivery = 'delivered' where id = (select min(id::text)::uuid from notices where staff_message_id = $1)`, [one.body.id]);
    const { data } = await operations.getOne('messages', { id: one.body.id });
    expect(data['smsDelivered']).toBe(1);
    const states = (data['smsReceivers'] as { status: string }[]).map(({ status }) => status);
    expect(states).toEqual([...Array.from({ length: owners - 1 }, () => 'waiting'), 'delivered']);
  });
});

describe('a message to many', () => {
  it('reaches each organisation that is open once', async () => {
    const { status, body } = await send('supervisor', { to: 'all', title: 'نوروز مبارک', text: 'سال خوبی داشته باشید', sms: true });
    expect(status).toBe(201);
    const open = await count('organisations where disabled_at is null');
    expect(body).toMatchObject({ to: 'all', organisationId: null, recipients: open, readBy: 0 });
    expect(await count('(select distinct organisation_id from messages where staff_message_id = $1) m', [body.id])).toBe(open);
    expect((await inbox('otherCustomer')).items[0]).toMatchObject({ title: 'نوروز مبارک' });
    expect(body.smsCount).toBe(await count(`users u join organisations o on o.id = u.organisation_id where u.role = 'owner' and u.mobile is not null and u.disabled_at is null and o.disabled_at is null`));
  });

  it('leaves nothing where it fails halfway', async () => {
    const [messages, sent] = [await count('messages'), await count('staff_messages')];
    await api().owner.query(`create function test_halfway() returns trigger language plpgsql as 'begin raise exception ''halfway''; end'`);
    await api().owner.query(`create trigger halfway before insert on notices for each row when (new.kind = 'staff-message') execute function test_halfway()`);
    expect((await send('admin', { to: 'all', title: 'نیمه‌راه', text: 'متن', sms: true })).status).toBe(500);
    await api().owner.query('drop function test_halfway() cascade');
    expect([await count('messages'), await count('staff_messages')]).toEqual([messages, sent]);
  });
});

describe('an expert', () => {
  it('writes to applicants alone', async () => {
    expect((await send('expert', { organisationId: applicant, title: 'مدارک', text: 'روزنامه رسمی را بفرستید' })).body).toMatchObject({ to: 'one', organisationName: 'متقاضی' });
    const toApplicants = await send('expert', { to: 'applicants', title: 'مدارک', text: 'متن' });
    expect(toApplicants.body).toMatchObject({ to: 'applicants', recipients: await count(`organisations where disabled_at is null and registration_status <> 'active'`) });
    expect((await send('expert', { organisationId: customer, title: 'x', text: 'x' })).body).toMatchObject({ status: 403, code: 'forbidden' });
    expect((await send('expert', { to: 'all', title: 'x', text: 'x' })).status).toBe(403);
  });
});

describe('what is refused', () => {
  it.each([
    ['a message to nobody', { title: 'x', text: 'x' }, 'organisationId', 'required'],
    ['a message to one and to all', { organisationId: '01999999-9999-7999-8999-999999999999', to: 'all', title: 'x', text: 'x' }, 'organisationId', 'not-allowed'],
    ['an organisation that is not there', { organisationId: '01999999-9999-7999-8999-999999999999', title: 'x', text: 'x' }, 'organisationId', 'not-found'],
    ['a message without text', { to: 'all', title: 'x', text: ' ' }, 'text', 'required'],
    ['a message without end', { to: 'all', title: 'x', text: 'x'.repeat(4_001) }, 'text', 'too-long'],
  ])('%s', async (_what, body, field, code) => {
    const before = await count('messages');
    expect((await send('admin', body)).body).toMatchObject({ status: 422, code: 'validation', errors: [{ field, code }] });
    expect(await count('messages')).toBe(before);
  });

  it('an organisation that was closed', async () => {
    const [closed] = await api().db.query<{ id: string }>(`select id from organisations where name = 'بسته'`);
    expect((await send('admin', { organisationId: closed!.id, title: 'x', text: 'x' })).status).toBe(422);
  });
});
