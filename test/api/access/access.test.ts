import { beforeAll, describe, expect, it } from 'vitest';
import { routes } from '../../../api/routes/index.ts';
import { useApi } from '../support/use-api.ts';
import { missingLines, nameOf, ROWS, type AccessRow } from './row.ts';
import { visitors, type Visitor } from './visitors.ts';

const api = useApi();
const NO_ID = '01999999-9999-7999-8999-999999999999';
/** What the door itself answers; everything else was said inside. */
const DOOR = new Set(['unauthenticated', 'forbidden', 'organisation-not-active', 'user-disabled', 'person-required', 'scope-missing']);

let everybody: Visitor[];
beforeAll(async () => {
  everybody = await visitors(api());
});

describe('the table of access', () => {
  it('has a line for every route', () => {
    const missing = missingLines(routes);
    expect(missing, `add to test/api/access/access-table.ts:\n${missing.join('\n')}\n`).toEqual([]);
  });

  it('has a route for every line, and one line for a route', () => {
    const there = new Set(routes.map(nameOf));
    const gone = ROWS.filter((row) => !there.has(nameOf(row))).map(({ line }) => line);
    expect(gone, `take out of test/api/access/access-table.ts:\n${gone.join('\n')}\n`).toEqual([]);
    expect(ROWS.map(nameOf).filter((name, index, all) => all.indexOf(name) !== index)).toEqual([]);
  });

  it('lets a viewer change nothing but what is the viewer’s own', () => {
    const changing = ROWS.filter(({ method, path, roles }) => method !== 'GET' && path.startsWith('/api/portal/') && roles?.includes('viewer'));
    const own = /^\/api\/portal\/(messages|profile|events|calendar-feed)\b|^\/api\/portal\/repeat-preview$/;
    expect(changing.filter(({ path }) => !own.test(path)).map(nameOf)).toEqual([]);
  });

  it('lets admin decide no registration, deposit or charge', () => {
    const deciding = ROWS.filter(({ path }) => /^\/api\/admin\/(registrations|deposits|charges|runs|adjustments)\/.*(decision|resolution|pause|resume|cancel)$/.test(path));
    expect(deciding.filter(({ roles }) => roles?.includes('admin')).map(nameOf)).toEqual([]);
    expect(deciding.length).toBeGreaterThan(3);
  });
});

/** Sends as little as possible: a body that no route takes for good, ids that nobody has. */
async function knock({ method, path }: AccessRow, { token }: Visitor): Promise<string> {
  const gone = new AbortController();
  const answer = await fetch(api().url + path.replace(/:[a-zA-Z]+/g, NO_ID), {
    method,
    redirect: 'manual',
    signal: gone.signal,
    headers: { ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }), ...(method === 'GET' ? {} : { 'Content-Type': 'application/json' }) },
    ...(method === 'GET' ? {} : { body: '{}' }),
  });
  try {
    const problem = answer.status >= 400 && answer.headers.get('content-type')?.includes('json') === true ? ((await answer.json()) as { code?: string }) : {};
    expect(answer.status, `${nameOf({ method, path })} ${JSON.stringify(problem)}`).toBeLessThan(500);
    return DOOR.has(problem.code ?? '') ? `${answer.status} ${problem.code}` : 'in';
  } finally {
    // An event stream would go on.
    gone.abort();
  }
}

describe('every door, knocked at by everybody', () => {
  it.each(ROWS.filter(({ roles }) => roles !== undefined).map((row) => [nameOf(row), row] as const))('%s', async (_name, row) => {
    const answers = await Promise.all(everybody.map(async (visitor) => [visitor.name, await knock(row, visitor)] as const));
    expect(Object.fromEntries(answers)).toEqual(Object.fromEntries(everybody.map((visitor) => [visitor.name, visitor.expected(row)])));
  });

  it.each(ROWS.filter(({ roles }) => roles === undefined).map((row) => [nameOf(row), row] as const))('%s: open to nobody in particular', async (_name, row) => {
    const strangers = everybody.filter(({ name }) => ['nobody', 'a made-up token', 'a disabled user', 'a session that ended', 'a revoked key'].includes(name));
    for (const visitor of strangers) expect(await knock(row, visitor), visitor.name).toBe('in');
  });

  it('is a walk of some size', () => {
    expect(ROWS.length * everybody.length).toBeGreaterThan(2_000);
  });
});
