import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { rolesOf } from '../../api/frame/authorise.ts';
import type { Route } from '../../api/route.ts';
import { routes } from '../../api/routes/index.ts';
import type { DemoPerson } from '../../database/demo/people.ts';
import { useApi } from './support/use-api.ts';

/**
 * One table of route × role × tenant: whoever adds a route finds it walked here, or has to say what a body of it
 * looks like.
 */
const api = useApi();

const portal = routes.filter(({ path }) => path.startsWith('/api/portal/'));
const admin = routes.filter(({ path }) => path.startsWith('/api/admin/'));
const named = (route: Route) => `${route.method} ${route.path}`;

/** Bodies that pass validation, so that the answer is about the subject. */
const BODIES: Record<string, object> = {
  'patch /api/portal/orders/:id': { name: 'دزدیده' },
  'post /api/portal/orders/:id/lines': { productType: 'direct-charge', mobile: '09121234567', amount: '50000' },
  'put /api/portal/orders/:id/lines/:lineId': { productType: 'direct-charge', mobile: '09121234567', amount: '60000' },
  'put /api/portal/orders/:id/uploads/:uploadId/rows/:row': { mobile: '09121234567', amount: '60000' },
  'put /api/portal/orders/:id/uploads/:uploadId/rows': { operatorCode: 2, rows: [2] },
  'post /api/portal/orders/:id/uploads/:uploadId/apply': { acceptValidRows: true },
  'post /api/portal/orders/:id/confirm': { challengeId: '01999999-9999-7999-8999-999999999999', code: '123456' },
  'post /api/portal/runs/:id/pins/reveal': { password: 'secret of customer' },
  'post /api/portal/runs/:id/pins.xlsx': { password: 'secret of customer' },
};

interface Subjects {
  orders: string;
  runs: string;
  messages: string;
  lineId: string;
  uploadId: string;
}

/** What the other organisation has: a draft with a line and a staged upload, a confirmed order with a run, a message. */
let theirs: Subjects;
let theirRunOrder: string;

async function asOther(method: string, path: string, more: { body?: unknown; form?: FormData } = {}) {
  const answer = await api().call(method, `/api/portal${path}`, { token: await api().tokenOf('otherCustomer'), ...more });
  if (answer.status >= 300 && answer.status !== 422) throw new Error(`${method} ${path}: ${answer.text}`);
  return answer.body;
}

beforeAll(async () => {
  const draft = await asOther('POST', '/orders', { body: { name: 'محرمانه' } });
  const line = { productType: 'direct-charge', mobile: '09359998877', amount: '50000' };
  await asOther('POST', `/orders/${draft.id}/lines`, { body: line });
  const lines = await asOther('GET', `/orders/${draft.id}/lines`);
  const form = new FormData();
  form.set('file', new Blob([readFileSync('test/samples/charge-odd.xlsx')]), 'charge-odd.xlsx');
  form.set('kind', 'charge');
  const upload = await asOther('POST', `/orders/${draft.id}/upload`, { form });

  const order = await asOther('POST', '/orders', { body: { name: 'انجام‌شده' } });
  theirRunOrder = order.id;
  await asOther('POST', `/orders/${order.id}/lines`, { body: line });
  const challenge = await asOther('POST', `/orders/${order.id}/confirmation`, { body: {} });
  const [code] = await api().sms.codes('09352220001', 'order-confirmation');
  await asOther('POST', `/orders/${order.id}/confirm`, { body: { challengeId: challenge.challengeId, code } });
  const runs = await asOther('GET', `/orders/${order.id}/runs`);
  const messages = await asOther('GET', '/messages');
  theirs = {
    orders: draft.id, runs: runs.items[0].id, messages: messages.items[0].id, lineId: lines.items[0].id, uploadId: upload.uploadId,
  };
});

function addressOf(route: Route, subjects: Subjects): string {
  const kind = route.path.split('/')[3] as keyof Subjects;
  return route.path
    .replace(':lineId', subjects.lineId)
    .replace(':uploadId', subjects.uploadId)
    .replace(':row', '2')
    .replace(':id', subjects[kind]);
}

async function send(route: Route, path: string, person: DemoPerson) {
  const token = await api().tokenOf(person);
  const method = route.method.toUpperCase();
  if (route.multipart) {
    const form = new FormData();
    form.set(route.multipart.fileField, new Blob([readFileSync('test/samples/charge-240.xlsx')]), 'mine.xlsx');
    form.set('kind', 'charge');
    return api().call(method, path, { token, form });
  }
  const body = BODIES[named(route)] ?? (route.body === undefined ? undefined : {});
  return api().call(method, path, { token, ...(body === undefined ? {} : { body }) });
}

const TABLES = ['orders', 'order_versions', 'order_lines', 'uploads', 'upload_rows', 'runs', 'charges', 'messages', 'message_reads', 'pins', 'ledger_entries', 'outbox'];
const everything = async () =>
  Object.fromEntries(await Promise.all(TABLES.map(async (table) => {
    const [row] = await api().db.query<{ hash: string }>(`select coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as hash from ${table} t`);
    return [table, row?.hash] as const;
  })));

describe('what one organisation has', () => {
  it.each(portal.filter(({ path }) => path.includes(':')).map((route) => [named(route), route] as const))(
    '%s: is not there for another', async (_name, route) => {
      const before = await everything();
      const answer = await send(route, addressOf(route, theirs), 'customer');
      expect([answer.status, answer.body?.code], answer.text).toEqual([404, 'not-found']);
      expect(answer.text).not.toContain('محرمانه');
      expect(await everything()).toEqual(before);
    });

  it('is in no list of another, and in its own', async () => {
    const lists = portal.filter((route) => route.method === 'get' && !route.path.includes(':') && !route.path.includes('/samples/'));
    for (const route of lists) {
      const answer = await api().call('GET', route.path, { token: await api().tokenOf('customer') });
      expect(answer.status, named(route)).toBe(200);
      for (const secret of ['محرمانه', 'انجام‌شده', '9359998877', ...Object.values(theirs), theirRunOrder]) {
        expect(answer.text, `${named(route)} ${secret}`).not.toContain(secret);
      }
    }
    const own = await api().call('GET', '/api/portal/orders?q=محرمانه', { token: await api().tokenOf('otherCustomer') });
    expect(own.body.total).toBe(1);
  });

  it('is not there under the stranger’s own order either', async () => {
    const mine = await api().call('POST', '/api/portal/orders', { token: await api().tokenOf('customer'), body: { name: 'خودم' } });
    const mixed = { ...theirs, orders: mine.body.id as string };
    const nested = portal.filter(({ path }) => /:(lineId|uploadId)/.test(path));
    for (const route of nested) {
      const answer = await send(route, addressOf(route, mixed), 'customer');
      expect(answer.status, `${named(route)} ${answer.text}`).toBe(404);
    }
    expect(nested.length).toBeGreaterThan(0);
  });
});

describe('who may what', () => {
  const people: readonly [DemoPerson, string][] = [
    ['customer', 'owner'], ['buyer', 'buyer'], ['viewer', 'viewer'], ['expert', 'expert'], ['finance', 'finance'],
    ['operations', 'operations'], ['supervisor', 'supervisor'], ['admin', 'admin'],
  ];

  it('a viewer reads, and reads no PINs; staff are not in the portal', () => {
    for (const route of portal) {
      const roles = rolesOf(route) ?? [];
      const reading = route.method === 'get' && !route.path.includes('/pins');
      const ownReading = route.path.startsWith('/api/portal/messages');
      expect(roles.includes('viewer'), named(route)).toBe(reading || ownReading);
      expect(roles, named(route)).toEqual(expect.arrayContaining(['owner']));
    }
  });

  it('admin decides nothing of runs, charges and money; an expert and a supervisor send no charge either', () => {
    for (const route of admin.filter(({ method, path }) => method === 'post' && /\/(charges|runs|operators)\/:(id|code)\//.test(path))) {
      expect(rolesOf(route), named(route)).toEqual(['operations']);
    }
  });

  it.each([...portal, ...admin].map((route) => [named(route), route] as const))('%s: refuses every other role', async (_name, route) => {
    const path = route.path.replace(/:[a-zA-Z]+/g, '01999999-9999-7999-8999-999999999999');
    for (const [person, role] of people) {
      if ((rolesOf(route) as string[]).includes(role)) continue;
      const answer = await api().call(route.method.toUpperCase(), path, { token: await api().tokenOf(person) });
      expect([answer.status, answer.body.code], role).toEqual([403, 'forbidden']);
    }
  });
});
