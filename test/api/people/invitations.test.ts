import { describe, expect, it } from 'vitest';
import { useApi } from '../support/use-api.ts';

const api = useApi({ env: { KOOK_LIMIT_CODE_RESEND_S: '1', KOOK_LIMIT_CODES_PER_NUMBER_BURST: '20', KOOK_ORIGIN: 'https://kook.example' } });
const owner = async (method: string, path = '', body?: unknown, headers: Record<string, string> = {}) =>
  api().call(method, `/api/portal/users/invitations${path}`, { token: await api().tokenOf('customer'), headers, ...(body === undefined ? {} : { body }) });
const invite = (mobile: string, role = 'buyer', headers?: Record<string, string>) => owner('POST', '', { mobile, role }, headers);
const linkOf = async (mobile: string) => (await api().sms.codes(mobile, 'invitation'))[0] ?? '';
const tokenOf = async (mobile: string) => (await linkOf(mobile)).split('/').at(-1) ?? '';
const askCode = (token: string) => api().call('POST', `/api/auth/invitations/${token}/code`);
const accept = (token: string, body: object) =>
  api().call('POST', `/api/auth/invitations/${token}/accept`, { body: { firstName: 'سینا', lastName: 'نادری', password: 'a good long one', ...body } });
const later = () => new Promise((resolve) => setTimeout(resolve, 1_100));

/** From the link to the reply that accepts. */
async function reply(mobile: string, token: string) {
  const { body } = await askCode(token);
  const [code = ''] = await api().sms.codes(mobile, 'sign-up');
  return { challengeId: body.challengeId as string, code };
}

describe('an invitation', () => {
  it('brings a number into the organisation: link, code, account, log-in', async () => {
    const invited = await invite('۰۹۱۲۴۴۴۰۰۰۱');
    expect([invited.status, invited.body]).toMatchObject([201, { mobile: '+989124440001', role: 'buyer', status: 'open', invitedBy: 'مریم احمدی' }]);
    expect(await linkOf('09124440001')).toMatch(/^https:\/\/kook\.example\/invitation\/[A-Za-z0-9_-]{32}$/);
    const token = await tokenOf('09124440001');
    const [kept] = await api().db.query('select * from invitations where id = $1', [invited.body.id]);
    expect(JSON.stringify(kept)).not.toContain(token);

    const shown = await api().call('GET', `/api/auth/invitations/${token}`);
    expect(shown.body).toMatchObject({ organisation: 'شرکت بازرگانی سپهر ایرانیان', role: 'buyer', mobile: '•••• ••• 0001' });
    const answer = await reply('09124440001', token);
    const accepted = await accept(token, answer);
    expect([accepted.status, accepted.body.user]).toMatchObject([201, { mobile: '+989124440001', role: 'buyer', username: '09124440001', firstName: 'سینا' }]);
    const me = await api().call('GET', '/api/auth/me', { token: accepted.body.token });
    expect(me.body.organisation.id).toBe(await api().organisationOf('customer'));
    expect((await api().call('POST', '/api/auth/log-in', { body: { identifier: '09124440001', password: 'a good long one' } })).status).toBe(200);

    expect((await accept(token, answer)).body.code).toBe('invitation-ended');
    expect((await owner('GET')).body.items[0]).toMatchObject({ id: invited.body.id, status: 'accepted' });
  });

  it('is accepted once when it comes ten times at once', async () => {
    await invite('09124440002', 'viewer');
    const token = await tokenOf('09124440002');
    const answer = await reply('09124440002', token);
    const answers = await Promise.all(Array.from({ length: 10 }, () => accept(token, answer)));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(await api().db.query(`select 1 from users where mobile = '+989124440002'`)).toHaveLength(1);
  });

  it('to a number that has an account is answered the same, and told by SMS without a token', async () => {
    const fresh = await invite('09124440003', 'viewer');
    const known = await invite('09352220001', 'viewer');
    expect(known.status).toBe(fresh.status);
    expect({ ...known.body, id: '', mobile: '', sentAt: '', expiresAt: '', createdAt: '' }).toEqual({ ...fresh.body, id: '', mobile: '', sentAt: '', expiresAt: '', createdAt: '' });
    expect(await linkOf('09352220001')).toBe('');
    const [told] = await api().sms.codes('09352220001', 'notice');
    expect(told).toBeDefined();
    // Staff have numbers too, and are no less unknown to a customer.
    await api().db.query(`update users set mobile = '+989124449999' where username = 'admin'`);
    expect((await invite('09124449999', 'viewer')).status).toBe(201);
    expect(await linkOf('09124449999')).toBe('');
  });

  it('to one of the organisation’s own people says so', async () => {
    expect((await invite('09121110002')).body.code).toBe('already-member');
  });

  it('asked again within a moment is the same and costs no SMS; later it renews the link, and the old one is dead', async () => {
    const clicks = await Promise.all(Array.from({ length: 5 }, () => invite('09124440004')));
    expect(new Set(clicks.map(({ body }) => body.id as string)).size).toBe(1);
    expect(await api().sms.codes('09124440004', 'invitation')).toHaveLength(1);
    const old = await tokenOf('09124440004');
    await later();
    const again = await invite('09124440004', 'viewer');
    expect([again.body.id, again.body.role]).toEqual([clicks[0]?.body.id, 'viewer']);
    const renewed = await tokenOf('09124440004');
    expect(renewed).not.toBe(old);
    expect((await askCode(old)).status).toBe(404);
    expect((await askCode(renewed)).status).toBe(202);
  });

  it('repeated with its key is answered the same and sent once', async () => {
    const first = await invite('09124440005', 'buyer', { 'Idempotency-Key': 'invite-5' });
    await later();
    const again = await invite('09124440005', 'buyer', { 'Idempotency-Key': 'invite-5' });
    expect(again.text).toBe(first.text);
    expect(await api().sms.codes('09124440005', 'invitation')).toHaveLength(1);
    expect((await invite('09124440006', 'buyer', { 'Idempotency-Key': 'invite-5' })).body.code).toBe('idempotency-key-reused');
  });

  it('withdrawn or run out opens nothing', async () => {
    const { body } = await invite('09124440007');
    const token = await tokenOf('09124440007');
    const answer = await reply('09124440007', token);
    expect((await owner('DELETE', `/${body.id}`)).status).toBe(204);
    expect((await owner('DELETE', `/${body.id}`)).body.code).toBe('invitation-ended');
    expect((await accept(token, answer)).body.code).toBe('invitation-ended');
    const late = await invite('09124440008');
    await api().db.query(`update invitations set expires_at = now() - interval '1 second' where id = $1`, [late.body.id]);
    const ended = await askCode(await tokenOf('09124440008'));
    expect([ended.status, ended.body.code]).toEqual([410, 'invitation-ended']);
  });

  it('ends with the role that could send it: no way back for an owner who was one', async () => {
    const makeBuyer = (role: string) => api().db.query('update users set role = $1 where mobile = $2 returning id', [role, '+989121110002']);
    const [buyer] = (await makeBuyer('owner')) as { id: string }[];
    const asBuyer = async (mobile: string) =>
      api().call('POST', '/api/portal/users/invitations', { token: await api().tokenOf('buyer'), body: { mobile, role: 'owner' } });
    expect((await asBuyer('09124440021')).status).toBe(201);
    const link = await tokenOf('09124440021');
    const answer = await reply('09124440021', link);
    const demoted = await api().call('PATCH', `/api/portal/users/${buyer?.id}`, { token: await api().tokenOf('customer'), body: { role: 'buyer' } });
    expect(demoted.status).toBe(200);
    expect((await accept(link, answer)).body.code).toBe('invitation-ended');

    // Asked for in the very moment: whoever comes second sees what the first has done.
    await makeBuyer('owner');
    const [at, invited] = await Promise.all([
      api().call('PATCH', `/api/portal/users/${buyer?.id}`, { token: await api().tokenOf('customer'), body: { role: 'buyer' } }),
      ...Array.from({ length: 8 }, (_, n) => asBuyer(`0912444003${n}`)),
    ]);
    expect(at?.status).toBe(200);
    expect([201, 403]).toContain(invited?.status);
    expect(await api().db.query(`select 1 from invitations where invited_by = $1 and withdrawn_at is null and accepted_at is null`, [buyer?.id])).toEqual([]);
  });

  it('ends with the access of who sent it', async () => {
    await api().db.query(`update users set role = 'owner' where mobile = '+989121110002'`);
    const byBuyer = await api().call('POST', '/api/portal/users/invitations', { token: await api().tokenOf('buyer'), body: { mobile: '09124440009', role: 'owner' } });
    expect(byBuyer.status).toBe(201);
    const [buyer] = await api().db.query<{ id: string }>(`select id from users where mobile = '+989121110002'`);
    await api().call('PATCH', `/api/portal/users/${buyer?.id}`, { token: await api().tokenOf('customer'), body: { disabled: true } });
    expect((await askCode(await tokenOf('09124440009'))).status).toBe(410);
  });

  it('is not accepted by the code of another invitation, nor after the number signed up by itself', async () => {
    await invite('09124440010');
    await invite('09124440011');
    const [token, other] = [await tokenOf('09124440010'), await tokenOf('09124440011')];
    expect((await accept(token, await reply('09124440011', other))).body.code).toBe('challenge-not-found');
    const signUp = await api().call('POST', '/api/auth/sign-up', { body: { mobile: '09124440010', firstName: 'خود', lastName: 'ساخته', organisationName: 'مستقل', password: 'a good long one' } });
    const [code] = await api().sms.codes('09124440010', 'sign-up');
    expect((await api().call('POST', '/api/auth/sign-up/verify', { body: { challengeId: signUp.body.challengeId, code } })).status).toBe(201);
    const late = await accept(token, await reply('09124440010', token));
    expect([late.status, late.body.code]).toEqual([409, 'mobile-taken']);
  });

  it('gives the role and the organisation that were offered, whatever the body says', async () => {
    await invite('09124440012', 'viewer');
    const token = await tokenOf('09124440012');
    const accepted = await accept(token, {
      ...(await reply('09124440012', token)), role: 'owner', organisationId: await api().organisationOf('otherCustomer'), mobile: '09120000001', id: '01999999-9999-7999-8999-999999999999',
    });
    expect(accepted.body.user).toMatchObject({ role: 'viewer', mobile: '+989124440012' });
    const [row] = await api().db.query<{ organisation: string }>(`select organisation_id as organisation from users where mobile = '+989124440012'`);
    expect(row?.organisation).toBe(await api().organisationOf('customer'));
  });

  it.each([
    [{ mobile: '0955', role: 'buyer' }, 'mobile'], [{ mobile: '09124440013', role: 'admin' }, 'role'], [{ mobile: '09124440013' }, 'role'], [{ role: 'buyer' }, 'mobile'],
  ])('is not made of %j', async (body, field) => {
    const answer = await owner('POST', '', body);
    expect([answer.status, answer.body.errors[0].field]).toEqual([422, field]);
  });

  it.each(['short', 'x'.repeat(32), '../../etc', '%00'])('of the token %s is not there', async (token) => {
    expect((await askCode(encodeURIComponent(token))).status).toBe(404);
  });

  it('is asked ten times a day for one number at most', async () => {
    const answers = [];
    for (let index = 0; index < 12; index += 1) {
      answers.push(await invite('09124440014', index % 2 === 0 ? 'buyer' : 'viewer'));
    }
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(10);
    expect(answers.at(-1)?.status).toBe(429);
    expect(await api().sms.codes('09124440014', 'invitation')).toHaveLength(10);
  });
});
