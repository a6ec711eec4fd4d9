import { describe, expect, it } from 'vitest';
import { useApi } from './support/use-api.ts';

const api = useApi();
let next = 1000;
/** A number that nobody has yet. */
const newMobile = () => `0912555${(next += 1)}`;
const details = (mobile: string, more: object = {}) => ({
  mobile, firstName: 'پریسا', lastName: 'نادری', organisationName: 'شرکت آزمون', password: 'رمز بلند من ۱۲۳', ...more,
});

async function signUp(mobile: string, more: object = {}) {
  const asked = await api().call('POST', '/api/auth/sign-up', { body: details(mobile, more) });
  const [code = ''] = await api().sms.codes(mobile, 'sign-up');
  return { asked, code, reply: { challengeId: asked.body.challengeId as string, code } };
}

describe('sign-up', () => {
  it('sends five digits, and with them makes a draft organisation and its owner', async () => {
    const mobile = newMobile();
    const { asked, code, reply } = await signUp(mobile);
    expect(asked.status).toBe(202);
    expect(Object.keys(asked.body).sort()).toEqual(['challengeId', 'digits', 'expiresAt', 'resendAfter']);
    expect(asked.body.digits).toBe(5);
    expect(Date.parse(asked.body.expiresAt) - Date.now()).toBeLessThanOrEqual(120_000);
    expect(code).toMatch(/^\d{5}$/);

    const verified = await api().call('POST', '/api/auth/sign-up/verify', { body: reply });
    expect(verified.status).toBe(201);
    expect(verified.body.user).toMatchObject({ mobile: `+98${mobile.slice(1)}`, username: mobile, role: 'owner' });
    expect(verified.headers.get('set-cookie')).toMatch(/^kook_session=.*HttpOnly.*SameSite=Strict/);

    const me = await api().call('GET', '/api/auth/me', { token: verified.body.token });
    expect(me.body.organisation).toMatchObject({ name: 'شرکت آزمون', status: 'draft', active: false });
    expect(me.body.permissions).not.toContain('orders:write');
    const credit = await api().call('GET', '/api/portal/credit', { token: verified.body.token });
    expect(credit.body).toEqual({ available: '0', held: '0' });
  });

  it('with Persian digits and spaces is the same number', async () => {
    const mobile = newMobile();
    const { asked, code } = await signUp(mobile);
    const persian = code.replace(/\d/g, (digit) => String.fromCharCode(0x6f0 + Number(digit)));
    const verified = await api().call('POST', '/api/auth/sign-up/verify', { body: { challengeId: asked.body.challengeId, code: ` ${persian} ` } });
    expect(verified.status).toBe(201);
  });

  it('with a known number answers the same, logs in to the account that exists and changes nothing', async () => {
    const mobile = '09352220001';
    const before = await api().db.query('select * from users where mobile = $1', ['+989352220001']);
    const { asked, reply } = await signUp(mobile, { organisationName: 'دزد', firstName: 'دزد' });
    expect(asked.status).toBe(202);
    const verified = await api().call('POST', '/api/auth/sign-up/verify', { body: reply });
    expect(verified.status).toBe(201);
    expect(verified.body.user.firstName).toBe('حسین');
    expect(await api().db.query('select * from users where mobile = $1', ['+989352220001'])).toEqual(before);
    const wrong = await api().call('POST', '/api/auth/log-in', { body: { identifier: mobile, password: 'رمز بلند من ۱۲۳' } });
    expect(wrong.status).toBe(401);
  });

  it('makes one organisation when both codes of one number come at once', async () => {
    const mobile = newMobile();
    const first = await signUp(mobile);
    const second = await signUp(mobile);
    const verify = (reply: object) => api().call('POST', '/api/auth/sign-up/verify', { body: reply });
    const answers = await Promise.all([verify(first.reply), verify(second.reply)]);
    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
    expect(answers[0].body.user.id).toBe(answers[1].body.user.id);
  });

  it('takes neither role nor organisation nor status from the body', async () => {
    const mobile = newMobile();
    const other = await api().organisationOf('customer');
    const { reply } = await signUp(mobile, { role: 'admin', organisationId: other, registrationStatus: 'active', status: 'active', balance: '1000' });
    const verified = await api().call('POST', '/api/auth/sign-up/verify', { body: { ...reply, role: 'admin' } });
    expect(verified.body.user.role).toBe('owner');
    const me = await api().call('GET', '/api/auth/me', { token: verified.body.token });
    expect(me.body.organisation.id).not.toBe(other);
    expect(me.body.organisation.status).toBe('draft');
  });

  it.each([
    ['a landline', { mobile: '02188776655' }, 'mobile', 'invalid-mobile'],
    ['a number as a JSON number', { mobile: 9121234567 }, 'mobile', 'must-be-string'],
    ['no organisation', { organisationName: '  ' }, 'organisationName', 'required'],
    ['a short password', { password: '1234567' }, 'password', 'too-short'],
    ['the commonest password', { password: 'Password1' }, 'password', 'common-password'],
    ['a broken e-mail', { email: 'parisa@' }, 'email', 'invalid-format'],
  ])('refuses %s in Persian, field by field', async (_what, more, field, code) => {
    const answer = await api().call('POST', '/api/auth/sign-up', { body: { ...details(newMobile()), ...more } });
    expect(answer.status).toBe(422);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(answer.body.code).toBe('validation');
    expect(answer.body.errors).toContainEqual(expect.objectContaining({ field, code, message: expect.stringMatching(/[آ-ی]/) }));
  });

  it('keeps no password: neither in the challenge nor in the account', async () => {
    const mobile = newMobile();
    await signUp(mobile, { password: 'the planted secret' });
    const rows = await api().db.query('select content from one_time_codes where mobile = $1', [`+98${mobile.slice(1)}`]);
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain('planted');
  });

  it('answers 503 and stays clean where the SMS provider is down', async () => {
    await api().sms.faults({ outage: true });
    const answer = await api().call('POST', '/api/auth/sign-up', { body: details(newMobile()) });
    await api().sms.faults({ outage: false });
    expect(answer.status).toBe(503);
    expect(answer.body.code).toBe('unavailable');
  });
});
