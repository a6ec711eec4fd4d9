import { describe, expect, it } from 'vitest';
import { buyer } from '../orders/buyer.ts';
import { useApi } from '../support/use-api.ts';
import { makeGroup } from './make-group.ts';

/** A group is a set of people: made, renamed, filled by hand, searched, emptied. */
const api = useApi();

describe('a group of recipients', () => {
  it('is made once under a name, renamed and found by it in any spelling', async () => {
    const { call } = await buyer(api());
    const made = await call('POST', '/groups', { name: '  کارکنان دفتر ' });
    expect([made.status, made.body]).toMatchObject([201, { name: 'کارکنان دفتر', memberCount: 0 }]);
    expect(await call('POST', '/groups', { name: 'کارکنان دفتر' })).toMatchObject({ status: 409, body: { code: 'name-taken' } });
    for (const name of ['', '   ', 'x'.repeat(101)]) expect(await call('POST', '/groups', { name })).toMatchObject({ status: 422, body: { code: 'validation' } });

    const other = await call('POST', '/groups', { name: 'رانندگان' });
    expect(await call('PATCH', `/groups/${other.body.id}`, { name: 'کارکنان دفتر' })).toMatchObject({ status: 409, body: { code: 'name-taken' } });
    expect(await call('PATCH', `/groups/${other.body.id}`, { name: 'رانندگان شرکت' })).toMatchObject({ status: 200, body: { name: 'رانندگان شرکت' } });
    expect(await call('GET', `/groups?q=${encodeURIComponent('كاركنان')}`)).toMatchObject({ body: { total: 1, items: [{ name: 'کارکنان دفتر' }] } });
    expect(await call('GET', '/groups?sort=version')).toMatchObject({ status: 400, body: { code: 'unsupported-sort' } });
  });

  it('takes people by hand by the rules of a list, each number once', async () => {
    const { call } = await buyer(api());
    const id = await makeGroup(api(), []);
    const added = await call('POST', `/groups/${id}/members`, { mobile: '۰۹۱۲ ۱۲۳ ۴۵۶۷', name: ' علی‌رضا   کریمی ', amount: '۱۰۰٬۰۰۰' });
    expect([added.status, added.body]).toMatchObject([201, { mobile: '+989121234567', name: 'علی‌رضا کریمی', amount: '100000' }]);
    expect(added.body).not.toHaveProperty('operatorCode');
    expect(await call('POST', `/groups/${id}/members`, { mobile: '+98 912 123 4567' })).toMatchObject({ status: 409, body: { code: 'already-member' } });

    const refused: [object, string, string][] = [
      [{ mobile: '' }, 'mobile', 'mobile-missing'],
      [{ mobile: '0912123' }, 'mobile', 'invalid-mobile'],
      [{ mobile: '09311234567' }, 'mobile', 'operator-not-sold'],
      [{ mobile: '09121234568', operatorCode: 4 }, 'operatorCode', 'unknown-operator'],
      [{ mobile: '09121234568', amount: '100.000' }, 'amount', 'amount-not-integer'],
      [{ mobile: '09121234568', amount: '49999' }, 'amount', 'amount-out-of-range'],
    ];
    for (const [member, field, code] of refused) {
      expect(await call('POST', `/groups/${id}/members`, member), JSON.stringify(member)).toMatchObject({ status: 422, body: { code: 'validation', errors: [{ field, code }] } });
    }
    expect(await call('POST', `/groups/${id}/members`, { mobile: '09311234567', operatorCode: 2 })).toMatchObject({ status: 201, body: { operatorCode: 2 } });
    expect(await call('GET', `/groups/${id}`)).toMatchObject({ body: { memberCount: 2 } });
  });

  it('finds people by part of a number or of a name, page by page', async () => {
    const { call } = await buyer(api());
    const id = await makeGroup(api(), [
      { mobile: '09121110001', name: 'کبری یزدانی' }, { mobile: '09121110002', name: 'علی صبوری' }, { mobile: '09352220003' },
    ]);
    const found = async (q: string) => (await call('GET', `/groups/${id}/members?q=${encodeURIComponent(q)}`)).body.items.map(({ mobile }: { mobile: string }) => mobile);
    expect(await found('كبري')).toEqual(['+989121110001']);
    expect(await found('صبوری')).toEqual(['+989121110002']);
    expect(await found('۰۹۱۲۱۱۱')).toEqual(['+989121110001', '+989121110002']);
    expect(await found('%')).toEqual([]);
    const page = await call('GET', `/groups/${id}/members?page=2&pageSize=2`);
    expect(page.body).toMatchObject({ total: 3, items: [{ mobile: '+989352220003' }] });
  });

  it('counts right when many add the same people at once', async () => {
    const { call } = await buyer(api());
    const id = await makeGroup(api(), []);
    const adds = Array.from({ length: 20 }, (_, n) => call('POST', `/groups/${id}/members`, { mobile: `0912111000${n % 5}` }));
    const statuses = (await Promise.all(adds)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 201)).toHaveLength(5);
    expect(statuses.filter((status) => status === 409)).toHaveLength(15);
    expect((await call('GET', `/groups/${id}`)).body.memberCount).toBe(5);
    expect((await call('GET', `/groups/${id}/members?q=0912`)).body.total).toBe(5);
  });

  it('lets people go, and goes itself with all of them', async () => {
    const { call } = await buyer(api());
    const id = await makeGroup(api(), [{ mobile: '09121110001' }, { mobile: '09121110002' }]);
    const { items } = (await call('GET', `/groups/${id}/members`)).body;
    expect((await call('DELETE', `/groups/${id}/members/${items[0].id}`)).status).toBe(204);
    expect(await call('DELETE', `/groups/${id}/members/${items[0].id}`)).toMatchObject({ status: 404, body: { code: 'not-found' } });
    expect((await call('GET', `/groups/${id}`)).body.memberCount).toBe(1);
    expect((await call('DELETE', `/groups/${id}`)).status).toBe(204);
    expect((await call('GET', `/groups/${id}/members`)).status).toBe(404);
    expect(await api().db.query('select 1 from group_members where group_id = $1', [id])).toEqual([]);
  });

  it('is read by a viewer, who changes nothing', async () => {
    const id = await makeGroup(api(), [{ mobile: '09121110001' }]);
    const token = await api().tokenOf('viewer');
    expect((await api().call('GET', `/api/portal/groups/${id}/members`, { token })).body.total).toBe(1);
    for (const [method, path, body] of [['POST', '', { name: 'نو' }], ['PATCH', `/${id}`, { name: 'نو' }], ['DELETE', `/${id}`, undefined], ['POST', `/${id}/members`, { mobile: '09121110009' }]] as const) {
      expect((await api().call(method, `/api/portal/groups${path}`, { token, body })).status, `${method} ${path}`).toBe(403);
    }
  });
});
