import { describe, expect, it } from 'vitest';
import { useApi } from './support/use-api.ts';

const api = useApi();
const logIn = (identifier: string, password: string, headers: Record<string, string> = {}) =>
  api().call('POST', '/api/auth/log-in', { body: { identifier, password }, headers });

describe('log-in with a password', () => {
  it.each(['09121110001', '+98 912 111 0001', '۰۹۱۲۱۱۱۰۰۰۱', '9121110001'])('knows the number %s', async (identifier) => {
    const answer = await logIn(identifier, 'secret of customer');
    expect(answer.status).toBe(200);
    expect(answer.body.user.role).toBe('owner');
    expect(Object.keys(answer.body.user).sort()).toEqual(['email', 'firstName', 'id', 'lastName', 'mobile', 'role', 'username']);
  });

  it('knows staff by user name', async () => {
    const answer = await logIn('Finance2', 'secret of secondFinance');
    expect(answer.body.user).toMatchObject({ username: 'finance2', role: 'finance', mobile: null });
    const me = await api().call('GET', '/api/auth/me', { token: answer.body.token });
    expect(me.body.organisation).toBeNull();
    expect(me.body.permissions).toContain('deposits:review');
  });

  it('says the same to a wrong password, an unknown number and an unknown name', async () => {
    const answers = [await logIn('09121110002', 'wrong'), await logIn('09127778899', 'wrong'), await logIn('nobody', 'wrong')];
    for (const answer of answers) {
      expect(answer.status).toBe(401);
      expect({ ...answer.body, requestId: '' }).toEqual({ ...answers[0]!.body, requestId: '' });
    }
  });

  it('is the same in cookie and bearer', async () => {
    const answer = await logIn('09121110001', 'secret of customer');
    const cookie = (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    expect(cookie).toBe(`kook_session=${answer.body.token as string}`);
    expect((await api().call('GET', '/api/auth/me', { headers: { cookie } })).status).toBe(200);
  });

  it('keeps only a hash of the token', async () => {
    const { body } = await logIn('09121110001', 'secret of customer');
    const rows = await api().db.query<{ text: string }>('select s::text as text from sessions s');
    expect(rows.some(({ text }) => text.includes(body.token as string))).toBe(false);
    expect(api().log.join('')).not.toContain(body.token);
  });

  it('ends with log-out: the token is worth nothing', async () => {
    const { body } = await logIn('09121110002', 'secret of buyer');
    const token = body.token as string;
    expect((await api().call('POST', '/api/auth/log-out', { token })).status).toBe(204);
    expect((await api().call('GET', '/api/auth/me', { token })).status).toBe(401);
    expect((await api().call('POST', '/api/auth/log-out')).status).toBe(204);
  });

  it('ends by itself after 12 silent hours', async () => {
    const { body } = await logIn('09121110002', 'secret of buyer');
    await api().db.query(`update sessions set last_used_at = now() - interval '12 hours 1 second'`);
    expect((await api().call('GET', '/api/auth/me', { token: body.token })).status).toBe(401);
  });

  it('is closed to a disabled person, and so is the session that was open', async () => {
    const { body } = await logIn('09121110003', 'secret of viewer');
    await api().db.query(`update users set disabled_at = now() where username = '09121110003'`);
    const open = await api().call('GET', '/api/auth/me', { token: body.token });
    expect([open.status, open.body.code]).toEqual([403, 'user-disabled']);
    expect((await logIn('09121110003', 'secret of viewer')).body.code).toBe('user-disabled');
    expect((await logIn('09121110003', 'wrong')).body.code).toBe('wrong-credentials');
    // Doors that are open to everybody stay so: there a closed account counts as nobody.
    expect((await api().call('POST', '/api/auth/log-out', { token: body.token })).status).toBe(204);
  });
});

describe('guessing', () => {
  it('of one person’s password ends after ten tries, also in parallel, and the right one waits too', async () => {
    const answers = await Promise.all(Array.from({ length: 30 }, (_, index) => logIn('supervisor', `guess ${index}`)));
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(10);
    const refused = answers.filter(({ status }) => status === 429);
    expect(refused).toHaveLength(20);
    expect(Number(refused[0]!.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await logIn('supervisor', 'secret of supervisor')).status).toBe(429);
    expect((await logIn('admin', 'secret of admin')).status).toBe(200);
  });
});

describe('a page of another site', () => {
  const asCookie = async () => {
    const { body } = await logIn('09121110001', 'secret of customer');
    return `kook_session=${body.token as string}`;
  };

  it.each([
    ['a foreign origin', { origin: 'https://evil.example' }],
    ['an origin that only begins like ours', { origin: 'http://localhost:3000.evil.example' }],
    ['the opaque origin of a sandbox', { origin: 'null' }],
    ['no origin but a browser’s word that it is another site', { 'sec-fetch-site': 'cross-site' }],
    ['a sister domain', { 'sec-fetch-site': 'same-site' }],
  ])('with %s changes nothing by our user’s cookie', async (_what, headers) => {
    const answer = await api().call('POST', '/api/portal/messages/read-all', { headers: { cookie: await asCookie(), ...headers } });
    expect([answer.status, answer.body.code]).toEqual([403, 'bad-origin']);
  });

  it('cannot log our visitor in as somebody else', async () => {
    const answer = await logIn('09121110001', 'secret of customer', { origin: 'https://evil.example' });
    expect(answer.status).toBe(403);
    expect(answer.headers.get('set-cookie')).toBeNull();
  });

  it('while our own page may, and a bearer token needs no origin', async () => {
    const cookie = await asCookie();
    const own = await api().call('POST', '/api/portal/messages/read-all', { headers: { cookie, origin: api().url } });
    expect(own.status).toBe(204);
    const bearer = await api().call('POST', '/api/portal/messages/read-all', { token: await api().tokenOf('customer'), headers: { origin: 'https://evil.example' } });
    expect(bearer.status).toBe(204);
  });
});
