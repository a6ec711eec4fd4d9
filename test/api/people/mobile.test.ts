import { describe, expect, it } from 'vitest';
import type { DemoCustomer } from '../../../database/demo/people.ts';
import { useApi } from '../support/use-api.ts';

const api = useApi({ env: { KOOK_LIMIT_CODES_PER_NUMBER_BURST: '40', KOOK_LIMIT_CODE_RESEND_S: '1' } });
const ask = async (newMobile: string, person: DemoCustomer = 'buyer', headers: Record<string, string> = {}) =>
  api().call('POST', '/api/portal/profile/mobile', { token: await api().tokenOf(person), body: { newMobile }, headers });
const verify = async (body: object, person: DemoCustomer = 'buyer') =>
  api().call('POST', '/api/portal/profile/mobile/verify', { token: await api().tokenOf(person), body });
const codeOf = async (mobile: string) => (await api().sms.codes(mobile, 'mobile-change'))[0] ?? '';
const wrong = (code: string) => String((Number(code) + 1) % 100_000).padStart(5, '0');
const later = () => new Promise((resolve) => setTimeout(resolve, 1_100));

/** Asks, and reads both telephones. */
async function pair(current: string, next: string, person: DemoCustomer = 'buyer') {
  const { body } = await ask(next, person);
  return { currentChallengeId: body.currentChallengeId as string, currentCode: await codeOf(current), newChallengeId: body.newChallengeId as string, newCode: await codeOf(next) };
}

describe('another mobile number', () => {
  it('needs both codes; then logs in, ends other sessions, and is told to the old number and the owners', async () => {
    const elsewhere = await api().call('POST', '/api/auth/log-in', { body: { identifier: '09121110002', password: 'secret of buyer' } });
    const codes = await pair('09121110002', '09123330001');
    expect((await verify({ ...codes, newCode: wrong(codes.newCode) })).body).toMatchObject({ code: 'wrong-code', errors: [{ field: 'newCode' }] });
    expect((await verify({ ...codes, currentCode: wrong(codes.currentCode) })).body).toMatchObject({ code: 'wrong-code', errors: [{ field: 'currentCode' }] });
    const changed = await verify(codes);
    expect([changed.status, changed.body.mobile, changed.body.username]).toEqual([200, '+989123330001', '09123330001']);

    const logIn = (identifier: string) => api().call('POST', '/api/auth/log-in', { body: { identifier, password: 'secret of buyer' } });
    expect([(await logIn('09123330001')).status, (await logIn('09121110002')).status]).toEqual([200, 401]);
    expect((await api().call('GET', '/api/auth/me', { token: elsewhere.body.token })).status).toBe(401);
    expect((await api().call('GET', '/api/auth/me', { token: await api().tokenOf('buyer') })).status).toBe(200);
    const told = await api().db.query<{ receptor: string }>(`select receptor from notices where kind = 'mobile-changed' order by receptor`);
    expect(told.map(({ receptor }) => receptor)).toEqual(['+989121110001', '+989121110002', '+989123330001']);
    expect((await verify(codes)).body.code).toBe('code-used');
  });

  it('leaves the old number free for whoever gets it', async () => {
    const { body } = await api().call('POST', '/api/auth/sign-up', {
      body: { mobile: '09121110002', firstName: 'تازه', lastName: 'وارد', organisationName: 'دیگر', password: 'a good long one' },
    });
    const [code] = await api().sms.codes('09121110002', 'sign-up');
    expect((await api().call('POST', '/api/auth/sign-up/verify', { body: { challengeId: body.challengeId, code } })).status).toBe(201);
  });

  it('that somebody has looks like any other until both codes are right', async () => {
    const free = await ask('09123330002', 'viewer');
    const taken = await ask('09352220001', 'viewer');
    expect([taken.status, Object.keys(taken.body)]).toEqual([free.status, Object.keys(free.body)]);
    const codes = { currentChallengeId: taken.body.currentChallengeId, currentCode: await codeOf('09121110003'), newChallengeId: taken.body.newChallengeId, newCode: await codeOf('09352220001') };
    expect((await verify({ ...codes, newCode: wrong(codes.newCode) }, 'viewer')).body.code).toBe('wrong-code');
    const refused = await verify(codes, 'viewer');
    expect([refused.status, refused.body.code]).toEqual([409, 'mobile-taken']);
    expect((await api().call('GET', '/api/portal/profile', { token: await api().tokenOf('viewer') })).body.mobile).toBe('+989121110003');
  });

  it('is not given by codes of two different requests, nor by somebody else’s, nor by a log-in code', async () => {
    const first = await pair('09121110003', '09123330003', 'viewer');
    const second = await pair('09121110003', '09123330004', 'viewer');
    const mixed = { currentChallengeId: second.currentChallengeId, currentCode: second.currentCode, newChallengeId: first.newChallengeId, newCode: first.newCode };
    expect((await verify(mixed, 'viewer')).body.code).toBe('challenge-not-found');
    expect((await verify(first, 'customer')).body.code).toBe('challenge-not-found');
    expect((await verify({ ...first, newChallengeId: first.currentChallengeId, newCode: first.currentCode }, 'viewer')).body.code).toBe('challenge-not-found');
    const { body } = await api().call('POST', '/api/auth/one-time-code', { body: { mobile: '09121110003' } });
    const [logInCode = ''] = await api().sms.codes('09121110003', 'log-in');
    expect((await verify({ ...first, currentChallengeId: body.challengeId, currentCode: logInCode }, 'viewer')).body.code).toBe('challenge-not-found');
  });

  it('is given once when the same reply comes twenty times at once', async () => {
    const codes = await pair('09121110003', '09123330005', 'viewer');
    const answers = await Promise.all(Array.from({ length: 20 }, () => verify(codes, 'viewer')));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    // A try is taken before a code is compared and given back after: at most five are looked at at the same moment.
    const refusals = new Set(answers.filter(({ status }) => status !== 200).map(({ body }) => body.code as string));
    expect([...refusals].filter((code) => code !== 'code-used' && code !== 'too-many-tries')).toEqual([]);
    expect((await verify(codes, 'viewer')).body.code).toBe('code-used');
  });

  it('goes to one of two who prove it at once', async () => {
    await later();
    const [one, two] = [await pair('09123330001', '09123330006', 'buyer'), await pair('09123330005', '09123330006', 'viewer')];
    // Both asked; the newest code of that telephone is the second’s, the first’s is the one before.
    const [, before = ''] = await api().sms.codes('09123330006', 'mobile-change');
    const answers = await Promise.all([verify({ ...one, newCode: before }, 'buyer'), verify(two, 'viewer')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await api().db.query(`select 1 from users where mobile = '+989123330006'`)).toHaveLength(1);
  });

  it('costs one SMS each for a double click, and the same for a repeated key', async () => {
    const answers = await Promise.all(Array.from({ length: 5 }, () => ask('09123330007', 'customer')));
    expect(new Set(answers.map(({ body }) => body.newChallengeId as string)).size).toBe(1);
    expect(await api().sms.codes('09123330007', 'mobile-change')).toHaveLength(1);
    await later();
    const first = await ask('09123330008', 'customer', { 'Idempotency-Key': 'move' });
    await later();
    const again = await ask('09123330008', 'customer', { 'Idempotency-Key': 'move' });
    expect(again.text).toBe(first.text);
    expect(await api().sms.codes('09123330008', 'mobile-change')).toHaveLength(1);
  });

  it('is refused where it is one’s own or none', async () => {
    expect((await ask('0912 111 0001', 'customer')).body.errors[0]).toMatchObject({ field: 'newMobile', code: 'same-mobile' });
    expect((await ask('0955', 'customer')).body.errors[0]).toMatchObject({ field: 'newMobile', code: 'invalid-mobile' });
  });

  it('is not begun by half: without the SMS neither code is good', async () => {
    await api().sms.faults({ outage: true });
    const answer = await ask('09123330009', 'customer');
    await api().sms.faults({ outage: false });
    expect(answer.status).toBe(503);
    const open = await api().db.query(`select 1 from one_time_codes where purpose = 'mobile-change' and content ->> 'newMobile' = '+989123330009' and expires_at > now()`);
    expect(open).toEqual([]);
    expect((await ask('09123330009', 'customer')).status).toBe(200);
  });
});
