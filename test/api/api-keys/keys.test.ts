import { describe, expect, it } from 'vitest';
import { useApi } from '../support/use-api.ts';
import { makeKey } from './make-key.ts';

const api = useApi();
const owner = async (method: string, path: string, body?: unknown, headers?: Record<string, string>) =>
  api().call(method, `/api/portal${path}`, { token: await api().tokenOf('customer'), ...(body === undefined ? {} : { body }), ...(headers === undefined ? {} : { headers }) });
const keyIn = async (list = '/api-keys') => (await owner('GET', list)).body.items as Record<string, unknown>[];

describe('an API key', () => {
  it('shows its secret once, and only a hash of it is kept', async () => {
    const { secret, id } = await makeKey(api(), { name: 'انبار', scopes: ['orders:read'] });
    expect(secret).toMatch(/^kook_[A-Za-z0-9_-]{43}$/);
    const [kept] = await api().db.query('select * from api_keys where id = $1', [id]);
    expect(JSON.stringify(kept)).not.toContain(secret);
    const [listed] = await keyIn();
    expect(listed).toMatchObject({ id, name: 'انبار', prefix: secret.slice(0, 11), scopes: ['orders:read'], dailyLimit: null, lastUsedAt: null, createdByName: 'مریم احمدی' });
    expect(JSON.stringify(listed)).not.toContain(secret);
    expect(api().log.join('')).not.toContain(secret);
  });

  it('is told to the owners by SMS when it is made', async () => {
    const { id } = await makeKey(api(), { name: 'پیامک', scopes: ['orders:read'] });
    const notices = await api().db.query<{ receptor: string; message: string }>(`select receptor, message from notices where deduplication_key like $1`, [`%${id}%`]);
    expect(notices.map(({ receptor }) => receptor)).toEqual(['+989121110001']);
    expect(notices[0]?.message).toContain('«پیامک»');
    const started = await api().db.query(`select 1 from outbox where workflow = 'notification' and payload ->> 'noticeId' in (select id::text from notices where deduplication_key like $1)`, [`%${id}%`]);
    expect(started).toHaveLength(1);
  });

  it('acts as who made it, and the audit says that it was a key', async () => {
    const { secret, id } = await makeKey(api(), { name: 'حسابداری', scopes: ['orders:write', 'orders:read'] });
    const order = await api().call('POST', '/api/portal/orders', { token: secret, body: { name: 'از برنامه' } });
    expect(order.status).toBe(201);
    const cancelled = await makeKey(api(), { name: 'ناظر', scopes: ['orders:control'] });
    const [made] = await api().db.query<{ createdBy: string }>('select u.mobile as "createdBy" from orders o join users u on u.id = o.created_by where o.id = $1', [order.body.id]);
    expect(made?.createdBy).toBe('+989121110001');
    expect((await api().call('DELETE', `/api/portal/orders/${order.body.id}`, { token: cancelled.secret })).body.code).toBe('scope-missing');
    expect((await keyIn()).find((key) => key['id'] === id)?.['lastUsedAt']).not.toBeNull();
  });

  it('ends at once when it is revoked, and is gone from the list', async () => {
    const { secret, id } = await makeKey(api(), { name: 'کوتاه', scopes: ['credit:read'] });
    const read = () => api().call('GET', '/api/portal/credit', { token: secret });
    expect((await read()).status).toBe(200);
    expect((await owner('DELETE', `/api-keys/${id}`)).status).toBe(204);
    expect((await read()).status).toBe(401);
    expect((await owner('DELETE', `/api-keys/${id}`)).status).toBe(404);
    expect((await keyIn()).some((key) => key['id'] === id)).toBe(false);
    const audit = await api().db.query<{ action: string }>(`select action from audit_events where subject = $1 order by id`, [`api-key/${id}`]);
    expect(audit.map(({ action }) => action)).toEqual(['api-key.create', 'api-key.revoke']);
  });

  it('ends with its day', async () => {
    const { secret, id } = await makeKey(api(), { name: 'تا فردا', scopes: ['credit:read'], expiresAt: '1499/12/29' });
    const read = () => api().call('GET', '/api/portal/credit', { token: secret });
    expect((await read()).status).toBe(200);
    await api().db.query(`update api_keys set expires_at = now() - interval '1 second' where id = $1`, [id]);
    expect((await read()).status).toBe(401);
  });

  it('does not open /api/auth or the back office, and is no cookie', async () => {
    const { secret } = await makeKey(api(), { name: 'کنجکاو', scopes: ['orders:read'] });
    expect((await api().call('GET', '/api/auth/me', { token: secret })).status).toBe(401);
    expect((await api().call('GET', '/api/admin/orders', { token: secret })).status).toBe(401);
    expect((await api().call('GET', '/api/portal/orders', { headers: { cookie: `kook_session=${secret}` } })).status).toBe(401);
  });

  it('has its own idempotency keys: another key’s request is not answered with its answer', async () => {
    const [one, two] = [await makeKey(api(), { name: 'یک', scopes: ['orders:write'] }), await makeKey(api(), { name: 'دو', scopes: ['orders:write'] })];
    const order = (secret: string) => api().call('POST', '/api/portal/orders', { token: secret, body: { name: 'هم‌نام' }, headers: { 'Idempotency-Key': 'same' } });
    const [first, again, other] = [await order(one.secret), await order(one.secret), await order(two.secret)];
    expect(again.text).toBe(first.text);
    expect(other.body.id).not.toBe(first.body.id);
  });

  it('is made once by a double click: the second of the same name is refused', async () => {
    const body = { name: 'دوباره', scopes: ['orders:read'] };
    const answers = await Promise.all(Array.from({ length: 6 }, () => owner('POST', '/api-keys', body)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409, 409, 409]);
    expect(answers.find(({ status }) => status === 409)?.body.code).toBe('name-taken');
  });
});

describe('what makes no key', () => {
  it.each([
    ['no name', { scopes: ['orders:read'] }, 'name', 'required'],
    ['no scope', { name: 'x', scopes: [] }, 'scopes', 'too-few'],
    ['a scope that there is not', { name: 'x', scopes: ['everything'] }, 'scopes.0', 'not-allowed'],
    ['confirming without a limit', { name: 'x', scopes: ['orders:confirm'] }, 'dailyLimit', 'required'],
    ['a limit of nothing', { name: 'x', scopes: ['orders:confirm'], dailyLimit: '0' }, 'dailyLimit', 'invalid-amount'],
    ['a limit below nothing', { name: 'x', scopes: ['orders:confirm'], dailyLimit: '-1' }, 'dailyLimit', 'invalid-amount'],
    ['a limit as a number', { name: 'x', scopes: ['orders:confirm'], dailyLimit: 50000 }, 'dailyLimit', 'must-be-string'],
    ['a day that has passed', { name: 'x', scopes: ['orders:read'], expiresAt: '1400/01/01' }, 'expiresAt', 'time-in-the-past'],
    ['a day that is not', { name: 'x', scopes: ['orders:read'], expiresAt: '1404/12/30' }, 'expiresAt', 'no-such-day'],
  ])('%s', async (_name, body, field, code) => {
    const [before] = await api().db.query('select count(*) as n from api_keys');
    const answer = await owner('POST', '/api-keys', body);
    expect([answer.status, answer.body.errors[0]]).toMatchObject([422, { field, code }]);
    expect(await api().db.query('select count(*) as n from api_keys')).toEqual([before]);
  });
});
