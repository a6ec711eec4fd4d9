import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Route } from '../../../api/route.ts';
import { routes } from '../../../api/routes/index.ts';
import { useApi } from '../support/use-api.ts';
import { BODIES } from './bodies.ts';
import { otherOrganisation, THEIR_SECRETS, type Subjects } from './other-organisation.ts';
import { nameOf } from './row.ts';

/** What one organisation has is not there for another: every route of the portal with the other's own ids. */
const api = useApi();
const portal = routes.filter(({ path }) => path.startsWith('/api/portal/'));
const withIds = portal.filter(({ path }) => path.includes(':'));

let theirs: Subjects;
beforeAll(async () => {
  theirs = await otherOrganisation(api());
});

/** Of `/orders/:id/lines/:lineId`: `orders`, `lineId`. */
const subjectOf = (path: string, parameter: string) => (parameter === 'id' ? (/([^/]+)\/:id/.exec(path)?.[1] ?? '') : parameter);

function addressOf(route: Route, subjects: Subjects): string {
  return route.path.replace(/:([a-zA-Z]+)/g, (_all, parameter: string) => {
    const subject = subjects[subjectOf(route.path, parameter)];
    if (subject === undefined) throw new Error(`${nameOf(route)}: test/api/access/other-organisation.ts has no ${subjectOf(route.path, parameter)}`);
    return subject;
  });
}

async function send(route: Route, path: string) {
  const token = await api().tokenOf('customer');
  const method = route.method.toUpperCase();
  if (route.multipart) {
    const form = new FormData();
    form.set(route.multipart.fileField, new Blob([readFileSync('test/samples/charge-240.xlsx')]), 'mine.xlsx');
    for (const [name, value] of Object.entries(BODIES[nameOf(route)] ?? { kind: 'charge' })) form.set(name, String(value));
    return api().call(method, path, { token, form });
  }
  const body = BODIES[nameOf(route)] ?? (route.body === undefined ? undefined : {});
  return api().call(method, path, { token, ...(body === undefined ? {} : { body }) });
}

/** A fingerprint of every table but those that a request leaves a trace in by being made. */
async function everything(): Promise<Record<string, string>> {
  const tables = await api().db.query<{ name: string }>(
    `select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'
       and table_name not in ('rate_limits', 'sessions', 'audit_events', 'schema_migrations')`,
  );
  return Object.fromEntries(await Promise.all(tables.map(async ({ name }) => {
    const [row] = await api().db.query<{ hash: string }>(`select coalesce(md5(string_agg(md5(t::text), '|' order by md5(t::text))), '') as hash from "${name}" t`);
    return [name, row?.hash ?? ''] as const;
  })));
}

describe('what one organisation has', () => {
  it.each(withIds.map((route) => [nameOf(route), route] as const))('%s: is not there for another', async (_name, route) => {
    const before = await everything();
    const answer = await send(route, addressOf(route, theirs));
    expect([answer.status, answer.body?.code], `${answer.text}; if its body was refused, test/api/access/bodies.ts needs a line`).toEqual([404, 'not-found']);
    for (const secret of THEIR_SECRETS) expect(answer.text).not.toContain(secret);
    expect(await everything()).toEqual(before);
  });

  it('is in no list of another, and in its own', async () => {
    const lists = portal.filter((route) => route.method === 'get' && !route.path.includes(':') && !route.path.includes('/samples/'));
    for (const route of lists) {
      const answer = await api().call('GET', route.path, { token: await api().tokenOf('customer') });
      // A list that needs a filter says so; it shows nothing either.
      expect([200, 422], `${nameOf(route)} ${answer.text}`).toContain(answer.status);
      for (const secret of [...THEIR_SECRETS, ...Object.values(theirs).filter((id) => id.length === 36)]) {
        expect(answer.text, `${nameOf(route)} ${secret}`).not.toContain(secret);
      }
    }
    const own = await api().call('GET', '/api/portal/orders?q=محرمانه', { token: await api().tokenOf('otherCustomer') });
    expect(own.body.total).toBe(1);
  });

  it('is not there under the stranger’s own order either', async () => {
    const mine = await api().call('POST', '/api/portal/orders', { token: await api().tokenOf('customer'), body: { name: 'خودم' } });
    const nested = withIds.filter(({ path }) => /:(lineId|uploadId)/.test(path));
    for (const route of nested) {
      const answer = await send(route, addressOf(route, { ...theirs, orders: mine.body.id as string }));
      expect(answer.status, `${nameOf(route)} ${answer.text}`).toBe(404);
    }
    expect(nested.length).toBeGreaterThan(0);
  });
});
