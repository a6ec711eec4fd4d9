import { describe, expect, it } from 'vitest';
import type { DemoPerson } from '../../../database/demo/people.ts';
import { makeKey } from '../api-keys/make-key.ts';
import { direct, startRun } from '../runs/operator-at-hand.ts';
import { useApi } from '../support/use-api.ts';

const api = useApi();
const as = async (person: DemoPerson, method: string, path: string, body?: unknown) =>
  api().call(method, `/api/portal${path}`, { token: await api().tokenOf(person), ...(body === undefined ? {} : { body }) });
const idOf = async (mobile: string) => (await api().db.query<{ id: string }>('select id from users where mobile = $1', [mobile]))[0]?.id ?? '';
const logIn = (mobile: string, person: DemoPerson) => api().call('POST', '/api/auth/log-in', { body: { identifier: mobile, password: `secret of ${person}` } });

describe('the people of an organisation', () => {
  it('are listed to their owner, with what they may do', async () => {
    const { body } = await as('customer', 'GET', '/users');
    expect(body.total).toBe(3);
    expect(body.items.map(({ role, mobile }: { role: string; mobile: string }) => [role, mobile])).toEqual([
      ['owner', '+989121110001'], ['buyer', '+989121110002'], ['viewer', '+989121110003'],
    ]);
    expect(Object.keys(body.items[0])).not.toContain('passwordHash');
  });

  it('change role at once, also in the session that is open', async () => {
    const viewer = await idOf('+989121110003');
    expect((await as('viewer', 'POST', '/orders', { name: 'زود' })).status).toBe(403);
    expect((await as('customer', 'PATCH', `/users/${viewer}`, { role: 'buyer' })).body.role).toBe('buyer');
    expect((await as('viewer', 'POST', '/orders', { name: 'حالا' })).status).toBe(201);
    expect((await as('customer', 'PATCH', `/users/${viewer}`, { role: 'viewer' })).body.role).toBe('viewer');
    const events = await api().db.query<{ detail: unknown }>(`select detail from audit_events where action = 'user.change' and subject = $1 order by id`, [`user/${viewer}`]);
    expect(events[0]?.detail).toEqual({ before: { role: 'viewer', disabled: false }, after: { role: 'buyer', disabled: false } });
  });

  it('lose sessions, keys and open streams at once when they are disabled, and come back by logging in', async () => {
    const buyer = await idOf('+989121110002');
    await as('customer', 'PATCH', `/users/${buyer}`, { role: 'owner' });
    const { secret } = await makeKey(api(), { name: 'کلید خریدار', scopes: ['orders:read'] }, 'buyer');
    const { runId } = await startRun(api(), [direct('09129871234')]);
    const stream = await fetch(`${api().url}/api/portal/runs/${runId}/events`, { headers: { Authorization: `Bearer ${await api().tokenOf('buyer')}` } });
    const keyStream = await fetch(`${api().url}/api/portal/runs/${runId}/events`, { headers: { Authorization: `Bearer ${secret}` } });
    const ends = Promise.all([drain(stream), drain(keyStream)]);

    expect((await as('customer', 'PATCH', `/users/${buyer}`, { disabled: true })).body).toMatchObject({ disabled: true, disabledByStaff: false });
    const began = performance.now();
    expect((await api().call('GET', '/api/portal/orders', { token: await api().tokenOf('buyer') })).status).toBe(401);
    expect((await api().call('GET', '/api/portal/orders', { token: secret })).status).toBe(401);
    expect((await logIn('09121110002', 'buyer')).body.code).toBe('user-disabled');
    await ends;
    expect(performance.now() - began).toBeLessThan(6_000);

    expect((await as('customer', 'PATCH', `/users/${buyer}`, { disabled: false })).body.disabled).toBe(false);
    expect((await logIn('09121110002', 'buyer')).status).toBe(200);
    expect((await api().call('GET', '/api/portal/orders', { token: await api().tokenOf('buyer') })).status).toBe(401);
    expect((await api().call('GET', '/api/portal/orders', { token: secret })).status).toBe(401);
    await as('customer', 'PATCH', `/users/${buyer}`, { role: 'buyer' });
  });

  it('never change themselves', async () => {
    const owner = await idOf('+989121110001');
    for (const body of [{ role: 'viewer' }, { disabled: true }, {}]) {
      const answer = await as('customer', 'PATCH', `/users/${owner}`, body);
      expect([answer.status, answer.body.code]).toEqual([403, 'own-account']);
    }
  });

  it('keep one active owner, also when two owners demote each other at once', async () => {
    const [first, second] = [await idOf('+989121110001'), await idOf('+989121110002')];
    await as('customer', 'PATCH', `/users/${second}`, { role: 'owner' });
    const { body } = await logIn('09121110002', 'buyer');
    for (let round = 0; round < 5; round += 1) {
      const answers = await Promise.all([
        as('customer', 'PATCH', `/users/${second}`, { role: 'viewer' }),
        api().call('PATCH', `/api/portal/users/${first}`, { token: body.token, body: { role: 'viewer' } }),
      ]);
      expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
      const owners = await api().db.query(`select 1 from users where organisation_id = (select organisation_id from users where id = $1) and role = 'owner'`, [first]);
      expect(owners).toHaveLength(1);
      await api().db.query(`update users set role = 'owner' where id in ($1, $2)`, [first, second]);
    }
    await api().db.query(`update users set role = 'buyer' where id = $1`, [second]);
  });

  it('of another organisation are not there, and stay as they are', async () => {
    const stranger = await idOf('+989352220001');
    const answer = await as('customer', 'PATCH', `/users/${stranger}`, { role: 'viewer' });
    expect([answer.status, answer.body.code]).toEqual([404, 'not-found']);
  });

  it.each([[{ role: 'admin' }, 'role'], [{ role: 'supervisor' }, 'role'], [{ disabled: 'yes' }, 'disabled'], [{ role: null }, 'role']])('are not made %j', async (body, field) => {
    const answer = await as('customer', 'PATCH', `/users/${await idOf('+989121110003')}`, body);
    expect([answer.status, answer.body.errors[0].field]).toEqual([422, field]);
  });

  it('move to no other organisation by a body', async () => {
    const viewer = await idOf('+989121110003');
    const other = await api().organisationOf('otherCustomer');
    await as('customer', 'PATCH', `/users/${viewer}`, { disabled: false, organisationId: other, organisation_id: other, id: other, mobile: '09120000000', username: 'admin2', passwordHash: 'x' });
    const [row] = await api().db.query('select organisation_id, mobile, username from users where id = $1', [viewer]);
    expect(row).toEqual({ organisation_id: await api().organisationOf('customer'), mobile: '+989121110003', username: '09121110003' });
  });
});

async function drain(answer: Response): Promise<void> {
  const reader = answer.body?.getReader();
  while (reader !== undefined && !(await reader.read()).done);
}
