import { describe, expect, it } from 'vitest';
import { issueCode } from '../../database/accounts/issue-code.ts';
import { useApi } from './support/use-api.ts';

const api = useApi({ env: { KOOK_LIMIT_CODES_PER_NUMBER_BURST: '50', KOOK_LIMIT_CODES_PER_ADDRESS_HOUR: '1000', KOOK_LIMIT_CODES_PER_PREFIX_HOUR: '1000', KOOK_LIMIT_CODES_PER_NUMBER_DAY: '100' } });
const mobile = '09121110001';
const verify = (challengeId: string, code: string) => api().call('POST', '/api/auth/one-time-code/verify', { body: { challengeId, code } });

async function askCode(number = mobile) {
  const asked = await api().call('POST', '/api/auth/one-time-code', { body: { mobile: number } });
  const [code = ''] = await api().sms.codes(number, 'log-in');
  return { asked, challengeId: asked.body.challengeId as string, code };
}

const other = (code: string) => String((Number(code) + 1) % 100_000).padStart(5, '0');

describe('a one-time code', () => {
  it('logs in once', async () => {
    const { challengeId, code } = await askCode();
    const first = await verify(challengeId, code);
    expect(first.status).toBe(200);
    expect(first.body.user.mobile).toBe('+989121110001');
    const second = await verify(challengeId, code);
    expect([second.status, second.body.code]).toEqual([409, 'code-used']);
  });

  it('is worth one log-in when it comes fifty times at once', async () => {
    const { challengeId, code } = await askCode();
    const answers = await Promise.all(Array.from({ length: 50 }, () => verify(challengeId, code)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  });

  it('dies after five wrong tries, however many come at once', async () => {
    const { challengeId, code } = await askCode();
    const answers = await Promise.all(Array.from({ length: 40 }, () => verify(challengeId, other(code))));
    expect(answers.filter((answer) => answer.body.code === 'wrong-code')).toHaveLength(5);
    expect(answers.filter((answer) => answer.body.code === 'too-many-tries')).toHaveLength(35);
    const right = await verify(challengeId, code);
    expect([right.status, right.body.code]).toEqual([429, 'too-many-tries']);
  });

  it('is refused after its two minutes', async () => {
    const { challengeId, code } = await askCode();
    await api().db.query(`update one_time_codes set expires_at = now() - interval '1 second' where id = $1`, [challengeId]);
    const late = await verify(challengeId, code);
    expect([late.status, late.body.code]).toEqual([410, 'code-expired']);
  });

  it('of one purpose opens no other', async () => {
    const { challengeId, code } = await askCode();
    const crossed = await api().call('POST', '/api/auth/sign-up/verify', { body: { challengeId, code } });
    expect([crossed.status, crossed.body.code]).toEqual([404, 'challenge-not-found']);
    expect((await verify(challengeId, code)).status).toBe(200);
  });

  it('of one challenge does not open another of the same number', async () => {
    const first = await askCode();
    const second = await askCode();
    if (first.code === second.code) return;
    expect((await verify(second.challengeId, first.code)).body.code).toBe('wrong-code');
  });

  it('is kept as a hash only', async () => {
    const { challengeId, code } = await askCode();
    const [row] = await api().db.query('select * from one_time_codes where id = $1', [challengeId]);
    expect(JSON.stringify(row)).not.toContain(code);
    expect(api().log.join('')).not.toContain(code);
  });

  it('looks the same for a number that nobody has: form, status, and no SMS', async () => {
    const known = await askCode();
    const unknown = await askCode('09129998877');
    expect(unknown.asked.status).toBe(known.asked.status);
    expect(Object.keys(unknown.asked.body)).toEqual(Object.keys(known.asked.body));
    expect(unknown.code).toBe('');
    const guess = await verify(unknown.challengeId, '12345');
    expect([guess.status, guess.body.code]).toEqual([422, 'wrong-code']);
  });

  it('takes as long for a number that nobody has, even while the SMS provider is slow', async () => {
    const time = async (number: string) => {
      const started = performance.now();
      await api().call('POST', '/api/auth/one-time-code', { body: { mobile: number } });
      return performance.now() - started;
    };
    await api().sms.faults({ latencyMs: 5_000 });
    const known = await time('09352220001');
    const unknown = await time('09129998876');
    await api().sms.faults({ latencyMs: 0 });
    // Neither waits for the provider's five seconds; both take the two that are waited at most.
    expect(known).toBeGreaterThanOrEqual(1_950);
    expect(unknown).toBeGreaterThanOrEqual(1_950);
    expect(Math.max(known, unknown)).toBeLessThan(5_000);
  });

  it('does not tell by a quick answer after a slow one that an SMS was sent', async () => {
    const time = async (number: string) => {
      const started = performance.now();
      expect((await api().call('POST', '/api/auth/one-time-code', { body: { mobile: number } })).status).toBe(202);
      return performance.now() - started;
    };
    await api().sms.faults({ latencyMs: 1_000 });
    await time('09352220001');
    await api().sms.faults({ latencyMs: 0 });
    const unknown = await time('09129998875');
    const known = await time('09121110003');
    const again = await time('09129998874');
    expect(Math.min(unknown, known, again)).toBeGreaterThanOrEqual(1_000);
  });

  it('of a challenge that does not exist answers 404', async () => {
    expect((await verify('01999999-9999-7999-8999-999999999999', '12345')).status).toBe(404);
    expect((await verify('nonsense', '12345')).status).toBe(422);
  });

  it('given to another number holder since does not log in', async () => {
    const { challenge, code } = await issueCode(api().db, undefined, Buffer.from('5e'.repeat(32), 'hex'), {
      purpose: 'log-in', mobile: '+989129990000', digits: 5, lifeSeconds: 60, resendSeconds: 60,
      userId: (await api().db.query<{ id: string }>(`select id from users where username = 'admin'`))[0]!.id,
    });
    expect((await verify(challenge.challengeId, code)).status).toBe(422);
  });
});

describe('a forgotten password', () => {
  it('is set without the old one for 15 minutes after a code, ends other sessions, and then needs the old one', async () => {
    const stolen = await api().call('POST', '/api/auth/log-in', { body: { identifier: '09121110003', password: 'secret of viewer' } });
    const { challengeId, code } = await askCode('09121110003');
    const { body } = await verify(challengeId, code);
    const token = body.token as string;
    expect((await api().call('PUT', '/api/auth/password', { token, body: { newPassword: 'a wholly new one' } })).status).toBe(204);
    expect((await api().call('GET', '/api/auth/me', { token: stolen.body.token })).status).toBe(401);
    expect((await api().call('POST', '/api/auth/log-in', { body: { identifier: '09121110003', password: 'a wholly new one' } })).status).toBe(200);

    const again = await api().call('PUT', '/api/auth/password', { token, body: { newPassword: 'yet another one' } });
    expect(again.status).toBe(422);
    expect(again.body.errors[0]).toMatchObject({ field: 'currentPassword', code: 'required' });
  });

  it('is not set without the old one when the 15 minutes are over', async () => {
    const { challengeId, code } = await askCode();
    const { body } = await verify(challengeId, code);
    await api().db.query(`update sessions set password_reset_until = now() - interval '1 second' where password_reset_until is not null`);
    const late = await api().call('PUT', '/api/auth/password', { token: body.token, body: { newPassword: 'too late for this' } });
    expect(late.status).toBe(422);
  });

  it('is not opened by a password log-in', async () => {
    const token = await api().tokenOf('buyer');
    const answer = await api().call('PUT', '/api/auth/password', { token, body: { newPassword: 'mine from now on' } });
    expect(answer.body.errors[0].field).toBe('currentPassword');
    const wrong = await api().call('PUT', '/api/auth/password', { token, body: { currentPassword: 'guess', newPassword: 'mine from now on' } });
    expect(wrong.body.errors[0].code).toBe('wrong-password');
    const right = await api().call('PUT', '/api/auth/password', { token, body: { currentPassword: 'secret of buyer', newPassword: 'mine from now on' } });
    expect(right.status).toBe(204);
  });
});
