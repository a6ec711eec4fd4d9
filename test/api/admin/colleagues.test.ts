import { beforeAll, describe, expect, it } from 'vitest';
import type { DemoPerson } from '../../../database/demo/people.ts';
import { makeKey } from '../api-keys/make-key.ts';
import { useApi } from '../support/use-api.ts';
import { providerOf } from './staff.ts';

const api = useApi();
let admin: Awaited<ReturnType<typeof providerOf>>;
beforeAll(async () => {
  admin = await providerOf(api(), 'admin');
});
const call = async (person: DemoPerson, method: string, path: string, body?: unknown, headers: Record<string, string> = {}) =>
  api().call(method, `/api/admin${path}`, { token: await api().tokenOf(person), headers, ...(body === undefined ? {} : { body }) });
const idOf = async (username: string) => (await api().db.query<{ id: string }>('select id from users where username = $1', [username]))[0]?.id ?? '';
const logIn = (identifier: string, password: string) => api().call('POST', '/api/auth/log-in', { body: { identifier, password } });
const NEW = { username: 'Nasim', firstName: 'نسیم', lastName: 'فلاحی', mobile: '09125550001', role: 'expert' };
const list = { pagination: { page: 1, perPage: 25 }, sort: { field: 'id', order: 'ASC' as const }, filter: {} };

describe('a new colleague', () => {
  it('is put in by admin, logs in with a one-time code and sets the first password', async () => {
    const { data } = await admin.create('staff', { data: NEW });
    expect(data).toMatchObject({ username: 'nasim', mobile: '+989125550001', role: 'expert', disabled: false, hasPassword: false });
    expect(JSON.stringify(data)).not.toContain('password_hash');
    expect((await logIn('nasim', '')).status).toBe(422);
    expect((await logIn('nasim', 'anything')).status).toBe(401);
    const asked = await api().call('POST', '/api/auth/one-time-code', { body: { mobile: NEW.mobile } });
    const [code] = await api().sms.codes(NEW.mobile, 'log-in');
    const { body } = await api().call('POST', '/api/auth/one-time-code/verify', { body: { challengeId: asked.body.challengeId, code } });
    expect((await api().call('PUT', '/api/auth/password', { token: body.token, body: { newPassword: 'my first password' } })).status).toBe(204);
    expect((await logIn('nasim', 'my first password')).body.user.role).toBe('expert');
    const [notice] = await api().db.query<{ receptor: string }>(`select receptor from notices where kind = 'staff-invited'`);
    expect(notice?.receptor).toBe('+989125550001');
  });

  it.each([
    [{ ...NEW, username: 'nasim' }, 409, 'mobile-taken'],
    [{ ...NEW, mobile: '09125550002' }, 409, 'username-taken'],
    [{ ...NEW, mobile: '09121110001', username: 'other' }, 409, 'mobile-taken'],
    [{ ...NEW, mobile: null, username: 'other' }, 422, 'validation'],
    [{ ...NEW, mobile: '09125550002', username: '09125550002' }, 422, 'validation'],
    [{ ...NEW, mobile: '09125550002', username: 'other', role: 'owner' }, 422, 'validation'],
  ])('is not made of %j', async (body, status, code) => {
    const before = await api().db.query('select count(*) as n from users');
    expect((await call('admin', 'POST', '/staff', body)).body).toMatchObject({ status, code });
    expect(await api().db.query('select count(*) as n from users')).toEqual(before);
  });

  it('is made once by a double click', async () => {
    const body = { ...NEW, username: 'twice', mobile: '09125550003' };
    const answers = await Promise.all(Array.from({ length: 5 }, () => call('admin', 'POST', '/staff', body)));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    const again = { ...NEW, username: 'keyed', mobile: '09125550004' };
    const [first, second] = [await call('admin', 'POST', '/staff', again, { 'Idempotency-Key': 'k' }), await call('admin', 'POST', '/staff', again, { 'Idempotency-Key': 'k' })];
    expect([first.status, second.text]).toEqual([201, first.text]);
  });

  it('gets neither organisation nor password from the form', async () => {
    const { body } = await call('admin', 'POST', '/staff', {
      ...NEW, username: 'plain', mobile: '09125550005', id: '01999999-9999-7999-8999-999999999999', organisationId: await api().organisationOf('customer'),
      organisation_id: await api().organisationOf('customer'), password: 'x', passwordHash: 'x', hasPassword: true, createdAt: '2000-01-01T00:00:00Z',
    });
    expect(body).toMatchObject({ username: 'plain', hasPassword: false });
    const [row] = await api().db.query(`select organisation_id, password_hash from users where id = $1`, [body.id]);
    expect(row).toEqual({ organisation_id: null, password_hash: null });
  });
});

describe('a colleague', () => {
  it('is changed as react-admin does it: the whole record back', async () => {
    await api().tokenOf('operations');
    const { data } = await admin.getOne('staff', { id: await idOf('operations') });
    const updated = await admin.update('staff', { id: data.id, data: { ...data, lastName: 'نوری‌زاده', mobile: '۰۹۱۲۵۵۵۰۰۰۶' }, previousData: data });
    expect(updated.data).toMatchObject({ lastName: 'نوری‌زاده', mobile: '+989125550006', role: 'operations' });
    // Another number: whoever was logged in is out.
    expect((await call('operations', 'GET', '/orders')).status).toBe(401);
    expect(await api().db.query(`select receptor from notices where kind = 'mobile-changed'`)).toEqual([{ receptor: '+989125550006' }]);
  });

  it('who is disabled is out at once, and in again by logging in', async () => {
    const { body } = await logIn('expert2', 'secret of secondExpert');
    const id = await idOf('expert2');
    expect((await call('admin', 'PUT', `/staff/${id}`, { disabled: true })).body.disabled).toBe(true);
    expect((await api().call('GET', '/api/auth/me', { token: body.token })).status).toBe(401);
    expect((await logIn('expert2', 'secret of secondExpert')).body.code).toBe('user-disabled');
    expect((await call('admin', 'PUT', `/staff/${id}`, { disabled: false })).body.disabled).toBe(false);
    expect((await logIn('expert2', 'secret of secondExpert')).status).toBe(200);
  });

  it('never changes the own role, access or number, but may the own name', async () => {
    const id = await idOf('admin');
    for (const body of [{ role: 'expert' }, { disabled: true }, { mobile: '09125550007' }]) {
      expect((await call('admin', 'PUT', `/staff/${id}`, body)).body).toMatchObject({ status: 403, code: 'own-account' });
    }
    expect((await call('admin', 'PUT', `/staff/${id}`, { firstName: 'فرهاد' })).status).toBe(200);
  });

  it('one admin stays, also when two demote each other at once', async () => {
    await call('admin', 'POST', '/staff', { ...NEW, username: 'admin.two', mobile: '09125550008', role: 'admin' });
    const [first, second] = [await idOf('admin'), await idOf('admin.two')];
    const asked = await api().call('POST', '/api/auth/one-time-code', { body: { mobile: '09125550008' } });
    const [code] = await api().sms.codes('09125550008', 'log-in');
    const { body } = await api().call('POST', '/api/auth/one-time-code/verify', { body: { challengeId: asked.body.challengeId, code } });
    for (let round = 0; round < 5; round += 1) {
      const answers = await Promise.all([
        call('admin', 'PUT', `/staff/${second}`, { role: 'expert' }),
        api().call('PUT', `/api/admin/staff/${first}`, { token: body.token, body: { role: 'expert' } }),
      ]);
      expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
      expect(await api().db.query(`select 1 from users where role = 'admin' and disabled_at is null`)).toHaveLength(1);
      await api().db.query(`update users set role = 'admin' where id in ($1, $2)`, [first, second]);
    }
    await api().db.query(`update users set role = 'expert' where id = $1`, [second]);
    expect((await call('supervisor', 'POST', `/users/${first}/disable`, { reason: 'آزمایش' })).body.code).toBe('last-admin');
  });

  it('is no customer, nor a customer a colleague, in the lists', async () => {
    const staff = await admin.getList('staff', list);
    expect(staff.data.every(({ role }) => ['expert', 'finance', 'operations', 'supervisor', 'admin'].includes(role as string))).toBe(true);
    const users = await admin.getList('users', list);
    expect(users.data.map(({ mobile }) => mobile)).toContain('+989121110001');
    expect(users.data.every(({ organisationName }) => typeof organisationName === 'string')).toBe(true);
    expect(JSON.stringify([...staff.data, ...users.data])).not.toMatch(/argon2|hash/i);
    const owner = await idOf('09121110001');
    expect((await call('admin', 'PUT', `/staff/${owner}`, { role: 'admin' })).status).toBe(404);
    const roles = await admin.getList('roles', list);
    expect(roles.data).toHaveLength(8);
    await expect(admin.create('roles', { data: { name: 'x' } })).rejects.toMatchObject({ status: 405, body: { code: 'read-only-resource' } });
    const found = await admin.getList('users', { ...list, filter: { mobile: '0912 111 0002' } });
    expect(found.data).toMatchObject([{ role: 'buyer', organisationName: 'شرکت بازرگانی سپهر ایرانیان' }]);
  });
});

describe('a closed door', () => {
  it('to a customer ends sessions and keys, is not opened by the owner, and is told with its reason in the audit', async () => {
    const buyer = await idOf('09121110002');
    await api().db.query(`update users set role = 'owner' where id = $1`, [buyer]);
    const { secret } = await makeKey(api(), { name: 'کلید', scopes: ['orders:read'] }, 'buyer');
    expect((await call('supervisor', 'POST', `/users/${buyer}/disable`, { reason: 'گزارش سوءاستفاده' })).body).toEqual({ id: buyer, disabled: true });
    expect((await api().call('GET', '/api/portal/orders', { token: await api().tokenOf('buyer') })).status).toBe(401);
    expect((await api().call('GET', '/api/portal/orders', { token: secret })).status).toBe(401);
    const opened = await api().call('PATCH', `/api/portal/users/${buyer}`, { token: await api().tokenOf('customer'), body: { disabled: false } });
    expect([opened.status, opened.body.code]).toEqual([403, 'disabled-by-staff']);
    expect((await call('supervisor', 'POST', `/users/${buyer}/disable`, { reason: 'دوباره' })).body.code).toBe('wrong-state');
    const { body: seen } = await call('expert', 'GET', `/users/${buyer}`);
    expect(seen).toMatchObject({ disabledReason: 'گزارش سوءاستفاده', disabledBy: 'شیرین حیدری' });
    expect((await call('supervisor', 'POST', `/users/${buyer}/enable`, { reason: 'رفع شد' })).body.disabled).toBe(false);
    expect((await logIn('09121110002', 'secret of buyer')).status).toBe(200);
    const audit = await api().db.query<{ action: string; detail: object }>(`select action, detail from audit_events where subject = $1 and action like 'user.%able' order by id`, [`user/${buyer}`]);
    expect(audit).toEqual([{ action: 'user.disable', detail: { reason: 'گزارش سوءاستفاده' } }, { action: 'user.enable', detail: { reason: 'رفع شد' } }]);
  });

  it('of an organisation shuts all of its people and programs out; its keys work again afterwards', async () => {
    const organisation = await api().organisationOf('otherCustomer');
    const { secret } = await makeKey(api(), { name: 'کلید', scopes: ['orders:read'] }, 'otherCustomer');
    const read = () => api().call('GET', '/api/portal/orders', { token: secret });
    expect((await read()).status).toBe(200);
    expect((await call('supervisor', 'POST', `/organisations/${organisation}/disable`, { reason: 'بدهی' })).body).toEqual({ id: organisation, disabled: true });
    expect([(await read()).status, (await read()).body.code]).toEqual([403, 'user-disabled']);
    expect((await api().call('GET', '/api/portal/orders', { token: await api().tokenOf('otherCustomer') })).status).toBe(401);
    expect((await logIn('09352220001', 'secret of otherCustomer')).body.code).toBe('user-disabled');
    expect((await call('supervisor', 'POST', `/organisations/${organisation}/enable`, { reason: 'پرداخت شد' })).body.disabled).toBe(false);
    expect((await read()).status).toBe(200);
    expect((await api().call('GET', '/api/portal/orders', { token: await api().tokenOf('otherCustomer') })).status).toBe(401);
  });

  it('to oneself there is none, and none without a reason', async () => {
    const own = await idOf('supervisor');
    for (const action of ['disable', 'enable', 'end-sessions']) {
      expect((await call('supervisor', 'POST', `/users/${own}/${action}`, { reason: 'خودم' })).body.code).toBe('own-account');
    }
    const answer = await call('supervisor', 'POST', `/users/${await idOf('finance2')}/disable`, { reason: '' });
    expect([answer.status, answer.body.errors[0].field]).toEqual([422, 'reason']);
    expect((await call('supervisor', 'POST', '/users/01999999-9999-7999-8999-999999999999/disable', { reason: 'نیست' })).status).toBe(404);
  });

  it('of sessions alone leaves the account open', async () => {
    const { body } = await logIn('finance2', 'secret of secondFinance');
    expect((await call('supervisor', 'POST', `/users/${await idOf('finance2')}/end-sessions`, { reason: 'تلفن گم شد' })).body.disabled).toBe(false);
    expect((await api().call('GET', '/api/auth/me', { token: body.token })).status).toBe(401);
    expect((await logIn('finance2', 'secret of secondFinance')).status).toBe(200);
  });

  it('is closed once by two supervisors at once', async () => {
    await call('admin', 'PUT', `/staff/${await idOf('finance2')}`, { role: 'supervisor' });
    const target = await idOf('09121110003');
    const { body } = await logIn('finance2', 'secret of secondFinance');
    const answers = await Promise.all([
      call('supervisor', 'POST', `/users/${target}/disable`, { reason: 'اول' }),
      api().call('POST', `/api/admin/users/${target}/disable`, { token: body.token, body: { reason: 'دوم' } }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await api().db.query(`select 1 from audit_events where action = 'user.disable' and subject = $1`, [`user/${target}`])).toHaveLength(1);
  });
});

describe('the sessions of colleagues', () => {
  const sessionsOf = async (person: DemoPerson, filter = {}) =>
    (await call(person, 'GET', `/sessions?filter=${encodeURIComponent(JSON.stringify(filter))}`)).body as { id: string; userId: string; address: string; userAgent: string }[];

  it('are seen by who looks after them; everybody else sees their own', async () => {
    await api().tokenOf('finance');
    const finance = await idOf('finance');
    expect((await sessionsOf('expert')).every(({ userId }) => userId !== finance)).toBe(true);
    expect(await sessionsOf('expert', { userId: finance })).toEqual([]);
    expect((await sessionsOf('admin', { userId: finance })).length).toBeGreaterThan(0);
    const customers = await api().db.query(`select 1 from sessions where id = any($1::uuid[]) and user_id in (select id from users where organisation_id is not null)`, [(await sessionsOf('supervisor')).map(({ id }) => id)]);
    expect(customers).toEqual([]);
  });

  it('are ended one by one or all at once, which is audited; nobody ends another’s who may not', async () => {
    const log = async () => (await logIn('finance', 'secret of finance')).body.token as string;
    const [first, second] = [await log(), await log()];
    const finance = await idOf('finance');
    const [newest] = (await sessionsOf('admin', { userId: finance })).slice().sort((a, b) => (a.id < b.id ? 1 : -1));
    const alive = async (token: string) => (await api().call('GET', '/api/auth/me', { token })).status;
    for (const person of ['expert', 'supervisor'] as const) expect((await call(person, 'POST', `/sessions/${newest!.id}/end`, {})).status, person).toBe(404);
    expect(await alive(second)).toBe(200);
    expect((await call('admin', 'POST', `/sessions/${newest!.id}/end`, {})).status).toBe(204);
    expect([await alive(first), await alive(second)]).toEqual([200, 401]);
    expect((await call('admin', 'POST', `/sessions/${newest!.id}/end`, {})).status).toBe(404);
    expect((await call('admin', 'POST', `/staff/${finance}/end-sessions`, { reason: '' })).status).toBe(422);
    expect((await call('admin', 'POST', `/staff/${finance}/end-sessions`, { reason: 'دستگاه گم شده است' })).body.ended).toBeGreaterThan(0);
    expect(await alive(first)).toBe(401);
    const owner = await idOf((await api().db.query<{ username: string }>(`select username from users where role = 'owner' limit 1`))[0]!.username);
    expect((await call('admin', 'POST', `/staff/${owner}/end-sessions`, { reason: 'از همکاران نیست' })).status).toBe(404);
    expect(await api().db.query(`select action from audit_events where subject = $1 and action like '%end%' order by id`, [`user/${finance}`])).toEqual([{ action: 'session.end' }, { action: 'user.end-sessions' }]);
  });
});
