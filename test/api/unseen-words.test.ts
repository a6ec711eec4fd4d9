import { describe, expect, it } from 'vitest';
import type { DemoPerson } from '../../database/demo/people.ts';
import { useApi } from './support/use-api.ts';

const api = useApi();
/** Joiners, a space of no width, a mark of direction: nothing that anybody sees. */
const UNSEEN = ' \u200b\u200c\u2060\u202e ';
const call = async (person: DemoPerson | undefined, method: string, path: string, body: object) =>
  api().call(method, `/api${path}`, { body, ...(person === undefined ? {} : { token: await api().tokenOf(person) }) });

const COLLEAGUE = { username: 'nasim', firstName: 'نسیم', lastName: 'فلاحی', mobile: '09125550001', role: 'expert' };
const SIGN_UP = { mobile: '09125550002', firstName: 'نسیم', lastName: 'فلاحی', organisationName: 'شرکت نمونه', password: 'a long password' };

describe('words that nobody sees', () => {
  it.each([
    ['admin', 'POST', '/admin/staff', { ...COLLEAGUE, firstName: UNSEEN }, 'firstName'],
    ['admin', 'POST', '/admin/holidays', { date: '1405/12/01', title: UNSEEN, kind: 'announced' }, 'title'],
    ['admin', 'POST', '/admin/terms-versions', { kind: 'purchase', title: 'تازه', text: UNSEEN, inForceFrom: '1409/01/01' }, 'text'],
    ['admin', 'POST', '/admin/messages', { to: 'all', title: UNSEEN, text: 'متن' }, 'title'],
    ['admin', 'POST', '/admin/messages', { to: 'all', title: 'عنوان', text: UNSEEN }, 'text'],
    [undefined, 'POST', '/auth/sign-up', { ...SIGN_UP, lastName: UNSEEN }, 'lastName'],
    [undefined, 'POST', '/auth/sign-up', { ...SIGN_UP, organisationName: UNSEEN }, 'organisationName'],
    ['buyer', 'PUT', '/portal/profile', { firstName: UNSEEN }, 'firstName'],
    ['customer', 'POST', '/portal/api-keys', { name: UNSEEN, scopes: ['orders:read'] }, 'name'],
    ['customer', 'POST', '/portal/events', { date: '1405/12/01', title: UNSEEN }, 'title'],
    ['customer', 'POST', '/portal/orders', { name: UNSEEN }, 'name'],
  ] as const)('of %s are no words: %s %s', async (person, method, path, body, field) => {
    expect((await call(person, method, path, body)).body).toMatchObject({ status: 422, errors: [{ field }] });
  });

  it('are no note of the staff on what they can see', async () => {
    const body = { subjectKind: 'organisation', subjectId: await api().organisationOf('customer'), text: UNSEEN };
    expect((await call('expert', 'POST', '/admin/notes', body)).body).toMatchObject({ status: 422, errors: [{ field: 'text' }] });
  });

  it('do not turn round what stands beside a name, and joiners within it stay', async () => {
    const { body } = await call('admin', 'POST', '/admin/staff', { ...COLLEAGUE, firstName: '\u202eنسیم\u2066', lastName: 'نوری\u200cزاده' });
    expect(body).toMatchObject({ firstName: 'نسیم', lastName: 'نوری\u200cزاده' });
  });
});
