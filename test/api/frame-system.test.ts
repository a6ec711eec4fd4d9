import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { rolesOf } from '../../api/frame/authorise.ts';
import { readConfig } from '../../api/config.ts';
import { makeLogger } from '../../api/logger.ts';
import { routes } from '../../api/routes/index.ts';
import { useApi } from './support/use-api.ts';

const built = mkdtempSync(join(tmpdir(), 'kook-built-'));
mkdirSync(join(built, 'assets'));
writeFileSync(join(built, 'index.html'), '<!doctype html><title>پورتال</title>');
writeFileSync(join(built, 'assets', 'main-abc123.js'), 'export {};');
writeFileSync(join(built, 'assets', 'main-abc123.js.gz'), gzipSync('export {};'));

const api = useApi({ env: { KOOK_PORTAL_DIR: built } });

describe('the whole API', () => {
  it('describes every one of its routes in OpenAPI 3.1', async () => {
    const { status, body } = await api().call('GET', '/api/openapi.json');
    expect([status, body.openapi]).toEqual([200, '3.1.0']);
    for (const route of routes) {
      const operation = body.paths[route.path.replace(/:([a-zA-Z]+)/g, '{$1}')]?.[route.method];
      expect(operation, `${route.method} ${route.path}`).toMatchObject({ summary: route.summary });
    }
    expect(body.paths['/api/auth/sign-up'].post.requestBody.content['application/json'].schema.required).toContain('organisationName');
  });

  it('has no route twice and none outside /api', () => {
    const names = routes.map(({ method, path }) => `${method} ${path}`);
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => !/ \/api\/(auth|portal|admin|health|payments|calendar)(\/|$)/.test(name))).toEqual([]);
  });

  it('lets nobody without a session into portal and back office, and no side into the other', async () => {
    const id = '01999999-9999-7999-8999-999999999999';
    const staff = await api().tokenOf('admin');
    const customer = await api().tokenOf('viewer');
    for (const route of routes.filter(({ path }) => /^\/api\/(portal|admin)\//.test(path))) {
      const path = route.path.replace(/:[a-zA-Z]+/g, id);
      const name = `${route.method} ${route.path}`;
      expect(rolesOf(route), name).toBeDefined();
      expect((await api().call(route.method.toUpperCase(), path)).status, name).toBe(401);
      const wrongSide = path.startsWith('/api/portal/') ? staff : customer;
      expect((await api().call(route.method.toUpperCase(), path, { token: wrongSide })).status, name).toBe(403);
    }
  });

  it('has a page to try it that asks no other server', async () => {
    const page = await api().call('GET', '/api/docs');
    expect(page.headers.get('content-type')).toContain('text/html');
    expect(page.text).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
    expect((await api().call('GET', '/api/docs.js')).headers.get('content-type')).toContain('javascript');
  });

  it('tells whether it is alive and ready', async () => {
    expect((await api().call('GET', '/api/health/live')).status).toBe(200);
    expect((await api().call('GET', '/api/health')).body).toEqual({ status: 'ready', database: true, processes: true, stopping: false });
  });

  it('counts by route, never by address, and knows the outbox, runs and breakers', async () => {
    await api().call('GET', '/api/portal/products?q=09121234567', { token: await api().tokenOf('customer') });
    const { text } = await api().call('GET', '/metrics');
    expect(text).toMatch(/kook_http_request_duration_seconds_count\{method="GET",route="\/api\/portal\/products",status="200"\} \d/);
    expect(text).toContain('kook_outbox_waiting 0');
    expect(text).toContain('kook_operator_breaker{operator="5",state="closed"} 1');
    expect(text).not.toContain('0912123');
    expect(api().log.join('')).not.toContain('09121234567');
  });
});

describe('the browser apps', () => {
  it('answer their pages by index.html, fresh, and their files for ever', async () => {
    for (const path of ['/', '/orders', '/runs/1234']) {
      const page = await api().call('GET', path);
      expect([page.status, page.headers.get('cache-control')], path).toEqual([200, 'no-cache']);
      expect(page.text).toContain('پورتال');
    }
    const file = await api().call('GET', '/assets/main-abc123.js');
    expect(file.headers.get('cache-control')).toContain('immutable');
    expect((await api().call('GET', '/assets/gone.js')).status).toBe(404);
    expect((await api().call('GET', '/..%2f..%2f..%2fetc%2fpasswd')).text).not.toContain('root:');
  });

  it('leave compressed for who takes it, as the same script', async () => {
    const get = (encoding: string) => api().call('GET', '/assets/main-abc123.js', { headers: { 'accept-encoding': encoding } });
    const compressed = await get('gzip');
    expect([compressed.headers.get('content-encoding'), compressed.text]).toEqual(['gzip', 'export {};']);
    const plain = await get('identity');
    expect([plain.headers.get('content-encoding'), plain.text]).toEqual([null, 'export {};']);
    for (const answer of [compressed, plain]) {
      expect(answer.headers.get('content-type')).toMatch(/^text\/javascript/);
      expect(answer.headers.get('vary')).toMatch(/accept-encoding/i);
      expect(answer.headers.get('cache-control')).toContain('immutable');
    }
  });

  it('say so in Persian while they are not built', async () => {
    const page = await api().call('GET', '/admin/');
    expect(page.status).toBe(404);
    expect(page.text).toContain('هنوز ساخته نشده است');
  });
});

describe('the configuration', () => {
  const good = {
    NODE_ENV: 'production', DATABASE_APP_URL: 'postgres://x', SMS_URL: 'https://sms.example', KOOK_ORIGIN: 'https://kook.example',
    BANK_URL: 'https://bank.example', BANK_MERCHANT_ID: '5c1f1d1e-9a1f-4a0b-8f35-0d2f6a7b8c9d',
    KOOK_SECRET: '8f3a1c0b7d2e4f56a9b8c7d6e5f403128f3a1c0b7d2e4f56a9b8c7d6e5f40312', KOOK_PIN_KEY: '0a1b2c3d4e5f60718293a4b5c6d7e8f90a1b2c3d4e5f60718293a4b5c6d7e8f9',
    KOOK_WEBHOOK_KEY: '6e5d4c3b2a19087f6e5d4c3b2a19087f0f1e2d3c4b5a69780f1e2d3c4b5a6978',
  };

  it('takes strong secrets and https in production', () => {
    expect(readConfig(good).environment).toBe('production');
  });

  it.each([
    ['a repeated byte', { KOOK_SECRET: '00'.repeat(32) }],
    ['a short secret', { KOOK_SECRET: 'abc123' }],
    ['no PIN key', { KOOK_PIN_KEY: '' }],
    ['one key for both', { KOOK_PIN_KEY: good.KOOK_SECRET }],
    ['no key for webhooks', { KOOK_WEBHOOK_KEY: '' }],
    ['the key of PINs for webhooks too', { KOOK_WEBHOOK_KEY: good.KOOK_PIN_KEY }],
    ['webhooks to this machine', { KOOK_WEBHOOK_LOOPBACK: '1' }],
    ['plain http', { KOOK_ORIGIN: 'http://kook.example' }],
    ['no origin', { KOOK_ORIGIN: undefined }],
    ['no bank', { BANK_URL: undefined }],
    ['a bank without TLS', { BANK_URL: 'http://bank.example' }],
    ['the simulator’s terminal', { BANK_MERCHANT_ID: undefined }],
    ['codes as often as one likes', { KOOK_LIMIT_CODE_RESEND_S: '1' }],
  ])('refuses %s in production, without quoting it', (_what, more) => {
    const wrong = { ...good, ...more };
    expect(() => readConfig(wrong)).toThrow(/Configuration/);
    try {
      readConfig(wrong);
    } catch (error) {
      expect((error as Error).message).not.toContain(good.KOOK_SECRET);
    }
  });
});

describe('the log', () => {
  it('lets no mobile number, password or token through, however it is written', () => {
    const lines: string[] = [];
    const log = makeLogger('test', { write: (line: string) => void lines.push(line) });
    log.info({ mobile: '+989121234567', body: { password: 'hunter2', token: 'tok' }, note: 'called 09121234567 and +989351112233' }, 'to 00989121234567');
    const text = lines.join('');
    expect(text).not.toMatch(/912\s?123|935111/);
    expect(text).not.toContain('hunter2');
    expect(text).not.toContain('"tok"');
  });
});
