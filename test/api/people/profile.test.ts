import { describe, expect, it } from 'vitest';
import { useApi } from '../support/use-api.ts';

const api = useApi();
const put = async (body: unknown, person: 'customer' | 'buyer' | 'viewer' = 'viewer') => api().call('PUT', '/api/portal/profile', { token: await api().tokenOf(person), body });

describe('one’s own profile', () => {
  it('keeps every field of the guide, in any spelling', async () => {
    const answer = await put({
      firstName: ' نگار ', lastName: 'صادقی', nationalCode: '۰۰۱۲۳۴۵۶۷۹', fatherName: 'حسن', email: 'negar@example.ir', telephone: '021 8877-6655', username: 'Negar.S',
    });
    expect(answer.status).toBe(200);
    const profile = {
      firstName: 'نگار', lastName: 'صادقی', nationalCode: '0012345679', fatherName: 'حسن', mobile: '+989121110003', username: 'negar.s',
      email: 'negar@example.ir', telephone: '02188776655', company: 'شرکت بازرگانی سپهر ایرانیان', role: 'viewer',
    };
    expect(answer.body).toEqual(profile);
    expect((await api().call('GET', '/api/portal/profile', { token: await api().tokenOf('viewer') })).body).toEqual(profile);
    const logIn = (identifier: string) => api().call('POST', '/api/auth/log-in', { body: { identifier, password: 'secret of viewer' } });
    expect([(await logIn('NEGAR.s')).status, (await logIn('09121110003')).status]).toEqual([200, 200]);
  });

  it('leaves out what is left out and empties what comes empty', async () => {
    expect((await put({ telephone: '', fatherName: null })).body).toMatchObject({ telephone: null, fatherName: null, nationalCode: '0012345679' });
    const [event] = await api().db.query<{ detail: unknown }>(`select detail from audit_events where action = 'user.profile' order by id desc limit 1`);
    expect(event?.detail).toEqual({ fields: ['fatherName', 'telephone'] });
  });

  it.each([
    [{ nationalCode: '0012345678' }, 'nationalCode', 'invalid-national-code'],
    [{ nationalCode: '1111111111' }, 'nationalCode', 'invalid-national-code'],
    [{ email: 'nobody' }, 'email', 'invalid-format'],
    [{ telephone: '123' }, 'telephone', 'invalid-telephone'],
    [{ firstName: '' }, 'firstName', 'required'],
    [{ firstName: 'م'.repeat(101) }, 'firstName', 'too-long'],
    [{ username: 'ab' }, 'username', 'invalid-username'],
    [{ username: '09121234567' }, 'username', 'invalid-username'],
    [{ username: '12345' }, 'username', 'invalid-username'],
    [{ username: 'name with spaces' }, 'username', 'invalid-username'],
  ])('refuses %j', async (body, field, code) => {
    const before = await api().db.query('select * from users order by id');
    const answer = await put(body);
    expect([answer.status, answer.body.errors[0]]).toMatchObject([422, { field, code }]);
    expect(await api().db.query('select * from users order by id')).toEqual(before);
  });

  it('refuses a user name that somebody has, and takes one’s own number again', async () => {
    expect((await put({ username: 'admin' })).body.code).toBe('username-taken');
    expect((await put({ username: '0912 111 0003' })).body.username).toBe('09121110003');
  });

  it('changes neither number, role nor organisation, whatever the body says', async () => {
    const other = await api().organisationOf('otherCustomer');
    const answer = await put({
      firstName: 'نگار', mobile: '09129999999', role: 'owner', company: 'شرکت من', organisationId: other, organisation_id: other, id: other,
      passwordHash: 'x', password_hash: 'x', disabled_at: null, status: 'active',
    });
    expect(answer.body).toMatchObject({ mobile: '+989121110003', role: 'viewer', company: 'شرکت بازرگانی سپهر ایرانیان' });
    const [row] = await api().db.query<{ organisation: string }>(`select organisation_id as organisation from users where mobile = '+989121110003'`);
    expect(row?.organisation).toBe(await api().organisationOf('customer'));
  });
});

describe('a changed password', () => {
  it('is told to the person and the owners by SMS', async () => {
    const answer = await api().call('PUT', '/api/auth/password', { token: await api().tokenOf('buyer'), body: { currentPassword: 'secret of buyer', newPassword: 'the buyer’s new one' } });
    expect(answer.status).toBe(204);
    const told = await api().db.query<{ receptor: string }>(`select receptor from notices where kind = 'password-changed' order by receptor`);
    expect(told.map(({ receptor }) => receptor)).toEqual(['+989121110001', '+989121110002']);
    expect(await api().db.query(`select 1 from messages where kind = 'password-changed'`)).toEqual([]);
  });
});
