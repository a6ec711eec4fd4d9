import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { defineRoute } from '../../api/route.ts';
import { routes as auth } from '../../api/routes/auth/index.ts';
import { idParams } from '../../api/schemas/id.ts';
import { jalaliDateInput } from '../../api/schemas/jalali-date.ts';
import { pageQuery } from '../../api/schemas/list.ts';
import { mobileInput } from '../../api/schemas/mobile.ts';
import { rialInput } from '../../api/schemas/rial.ts';
import type { DemoPerson } from '../../database/demo/people.ts';
import { useApi } from './support/use-api.ts';

const money = defineRoute({
  method: 'post', path: '/api/portal/test-money', access: 'signed-in', summary: 'read money',
  body: z.object({ amount: rialInput, mobile: mobileInput.optional(), on: jalaliDateInput.optional() }),
  answers: { 200: z.object({ amount: z.string(), mobile: z.string().optional() }) },
  handler: ({ body }) => ({ status: 200, body: { amount: body.amount, mobile: body.mobile } }),
});
const list = defineRoute({
  method: 'get', path: '/api/portal/test-list', access: 'signed-in', summary: 'list', query: pageQuery,
  answers: { 200: z.object({ page: z.number(), pageSize: z.number() }) },
  handler: ({ query }) => ({ status: 200, body: query }),
});
const one = defineRoute({
  method: 'get', path: '/api/portal/test-things/:id', access: ['owner', 'buyer'], activeOnly: true, summary: 'one', params: idParams,
  answers: { 200: z.object({ id: z.string() }) },
  handler: ({ params }) => ({ status: 200, body: params }),
});
const special = defineRoute({
  method: 'get', path: '/api/portal/test-things/special', access: 'signed-in', summary: 'beside the parameter',
  answers: { 200: z.object({ special: z.boolean() }) },
  handler: () => ({ status: 200, body: { special: true } }),
});
const staffOnly = defineRoute({
  method: 'get', path: '/api/admin/test-things', access: 'signed-in', summary: 'staff', answers: { 200: undefined }, handler: () => ({ status: 200 }),
});
const broken = defineRoute({
  method: 'get', path: '/api/portal/test-broken', access: 'signed-in', summary: 'broken', answers: { 200: undefined },
  async handler(ctx) {
    await ctx.db.query('select no_such_column_09121234567 from users where mobile = $1', ['+989121234567']);
    return { status: 200 };
  },
});
const cutOff = defineRoute({
  method: 'get', path: '/api/portal/test-cut-off', access: 'signed-in', summary: 'loses its connection', answers: { 200: undefined },
  async handler(ctx) {
    await ctx.db.query('select pg_terminate_backend(pg_backend_pid())');
    return { status: 200 };
  },
});
const stream = defineRoute({
  method: 'get', path: '/api/portal/test-stream', access: 'signed-in', summary: 'events', answers: { 200: { mediaType: 'text/event-stream', description: 'events' } },
  async handler({ res, closed }) {
    res.writeHead(200, { 'Content-Type': 'text/event-stream' }).write('event: progress\ndata: {}\n\n');
    await new Promise((resolve) => closed.addEventListener('abort', resolve));
    res.end('event: end\ndata: {}\n\n');
    return undefined;
  },
});

const api = useApi({ routes: [...auth, one, special, money, list, staffOnly, broken, cutOff, stream] });
const send = async (body: unknown, headers: Record<string, string> = {}) => api().call('POST', '/api/portal/test-money', { token: await api().tokenOf('customer'), body, headers });

describe('money in a request', () => {
  it('is a string of rials', async () => {
    expect((await send({ amount: '50000' })).body).toEqual({ amount: '50000' });
    expect((await send({ amount: '9223372036854775807' })).body.amount).toBe('9223372036854775807');
  });

  it.each([50000, 1.5, 9007199254740993, '1.5', '1e3', '-1', '+5', '050', '50,000', '۵۰۰۰۰', '', ' 5', '9223372036854775808', true, null, ['5'], { $gt: 0 }])(
    'is refused as %j', async (amount) => {
      const answer = await send({ amount });
      expect([answer.status, answer.body.code]).toEqual([422, 'validation']);
      expect(answer.body.errors).toHaveLength(1);
      expect(answer.body.errors[0]).toMatchObject({ field: 'amount', message: expect.stringMatching(/[آ-ی]/) });
    });

  it('and dates are Jalali, mobiles of any spelling', async () => {
    expect((await send({ amount: '1', on: '1405-09-10', mobile: '۰۹۱۲ ۱۲۳ ۴۵۶۷' })).body.mobile).toBe('+989121234567');
    expect((await send({ amount: '1', on: '2026/12/01' })).body.errors[0]).toMatchObject({ field: 'on', code: 'invalid-date' });
  });
});

describe('a body', () => {
  it.each(['{"amount":', 'not json', '[1', '"text"'])('that is not JSON (%s) is told so', async (body) => {
    const answer = await send(body);
    expect([answer.status, answer.body.code]).toEqual([400, 'malformed-body']);
  });

  it('of more than a megabyte is refused', async () => {
    const answer = await send({ amount: '1', padding: 'x'.repeat(1_100_000) });
    expect([answer.status, answer.body.code, answer.body.detail]).toEqual([413, 'body-too-large', 'اندازه درخواست بیش از ۱۰۲۴ کیلوبایت است.']);
  });

  it('that pollutes prototypes does nothing', async () => {
    await send('{"amount":"1","__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}');
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it.each(['a\u0000b', 'a\ud800b', '\udc00'])('with text that cannot be stored (%j) names the field', async (text) => {
    for (const [body, field] of [[{ amount: text }, 'amount'], [{ amount: '1', unknown: [{ deep: text }] }, 'unknown.0.deep']] as const) {
      const answer = await send(body);
      expect([answer.status, answer.body.code]).toEqual([422, 'validation']);
      expect(answer.body.errors).toEqual([expect.objectContaining({ field, code: 'invalid-characters' })]);
    }
    expect((await send({ amount: '1', emoji: 'whole characters 😀 are text' })).status).toBe(200);
  });

  it('that nests without end is refused, with and without a key', async () => {
    for (const levels of [40, 100_000]) {
      const body = `{"amount":"1","more":${'['.repeat(levels)}${']'.repeat(levels)}}`;
      const withKey: Record<string, string> = { 'Idempotency-Key': `deep-${levels}` };
      for (const headers of [{}, withKey]) {
        const answer = await send(body, headers);
        expect([answer.status, answer.body.code]).toEqual([400, 'malformed-body']);
      }
    }
  });

  it('of no content names what is missing', async () => {
    const answer = await send(undefined);
    expect(answer.body.errors).toEqual([expect.objectContaining({ field: 'amount', code: 'required' })]);
  });
});

describe('an address', () => {
  it('that nobody has is a problem, not a page', async () => {
    const answer = await api().call('GET', '/api/portal/nothing');
    expect([answer.status, answer.body.code]).toEqual([404, 'not-found']);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
  });

  it('with another method says which it has', async () => {
    const answer = await api().call('DELETE', '/api/portal/test-money', { token: await api().tokenOf('customer') });
    expect([answer.status, answer.body.code, answer.headers.get('allow')]).toEqual([405, 'method-not-allowed', 'POST']);
  });

  it('with an id of a wrong form is an id that nobody has', async () => {
    const token = await api().tokenOf('customer');
    for (const id of ['1', "' or 1=1 --", '..%2f..', 'null']) {
      expect((await api().call('GET', `/api/portal/test-things/${encodeURIComponent(id)}`, { token })).status).toBe(404);
    }
    expect((await api().call('GET', '/api/portal/test-things/special', { token })).body).toEqual({ special: true });
  });

  it('with a query that cannot be stored is refused', async () => {
    const answer = await api().call('GET', '/api/portal/test-list?q=a%00b', { token: await api().tokenOf('customer') });
    expect([answer.status, answer.body.errors?.[0]]).toEqual([422, expect.objectContaining({ field: 'q', code: 'invalid-characters' })]);
  });

  it('takes pages within limits', async () => {
    const token = await api().tokenOf('customer');
    expect((await api().call('GET', '/api/portal/test-list', { token })).body).toEqual({ page: 1, pageSize: 25 });
    for (const query of ['page=0', 'pageSize=1001', 'page=x', 'pageSize=-1', 'page=1.5']) {
      expect((await api().call('GET', `/api/portal/test-list?${query}`, { token })).status, query).toBe(422);
    }
  });
});

describe('who may', () => {
  const get = async (path: string, person?: DemoPerson) =>
    (await api().call('GET', path, person === undefined ? {} : { token: await api().tokenOf(person) }));
  const thing = '/api/portal/test-things/01999999-9999-7999-8999-999999999999';

  it('is nobody without a session or with a made-up token', async () => {
    expect((await get(thing)).body.code).toBe('unauthenticated');
    for (const token of ['x'.repeat(43), 'null', '']) {
      expect((await api().call('GET', thing, { headers: { authorization: `Bearer ${token}` } })).status).toBe(401);
    }
  });

  it('is by role, and staff are no customers nor customers staff', async () => {
    expect((await get(thing, 'buyer')).status).toBe(200);
    expect((await get(thing, 'viewer')).body.code).toBe('forbidden');
    expect((await get('/api/portal/test-list', 'admin')).body.code).toBe('forbidden');
    expect((await get('/api/admin/test-things', 'customer')).body.code).toBe('forbidden');
    expect((await get('/api/admin/test-things', 'expert')).status).toBe(200);
  });

  it('is no organisation that was not approved, or is disabled', async () => {
    const organisation = await api().organisationOf('otherCustomer');
    const set = (column: string, value: string) => api().db.query(`update organisations set ${column} = ${value} where id = $1`, [organisation]);
    await set('registration_status', "'purchase-review'");
    expect((await get(thing, 'otherCustomer')).body.code).toBe('organisation-not-active');
    await set('registration_status', "'active'");
    expect((await get(thing, 'otherCustomer')).status).toBe(200);
    await set('disabled_at', 'now()');
    expect((await get(thing, 'otherCustomer')).body.code).toBe('user-disabled');
  });
});

describe('a fault of ours', () => {
  it('says nothing of itself, and its log line holds no number', async () => {
    const answer = await api().call('GET', '/api/portal/test-broken', { token: await api().tokenOf('customer') });
    expect([answer.status, answer.body.code]).toEqual([500, 'internal']);
    expect(answer.text).not.toMatch(/select|no_such|at .*:\d+|node_modules|sequelize/i);
    const line = api().log.find((one) => one.includes(answer.body.requestId as string) && one.includes('fault')) ?? '';
    expect(line).toContain('42703');
    expect(line).not.toContain('+989121234567');
  });
});

describe('a database that goes away', () => {
  it('is told as 503, and is found again', async () => {
    const token = await api().tokenOf('customer');
    const answer = await api().call('GET', '/api/portal/test-cut-off', { token });
    expect([answer.status, answer.body.code]).toEqual([503, 'unavailable']);
    await expect.poll(async () => (await api().call('GET', '/api/portal/test-list', { token })).status, { timeout: 5_000 }).toBe(200);
  });
});

describe('an answer', () => {
  it('carries the headers of a careful server', async () => {
    const answer = await api().call('GET', '/api/portal/test-list', { token: await api().tokenOf('customer') });
    const header = (name: string) => answer.headers.get(name) ?? '';
    expect(header('content-security-policy')).toContain("script-src 'self'");
    expect(header('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(header('x-content-type-options')).toBe('nosniff');
    expect(header('cache-control')).toBe('no-store');
    expect(header('x-powered-by')).toBe('');
    expect(header('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('that is a stream arrives as it is written, and ends when the process stops', async () => {
    const answer = await fetch(`${api().url}/api/portal/test-stream`, { headers: { authorization: `Bearer ${await api().tokenOf('customer')}` } });
    const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader();
    expect((await reader.read()).value).toContain('event: progress');
    api().stop();
    expect((await reader.read()).value).toContain('event: end');
    expect((await reader.read()).done).toBe(true);
  });
});
