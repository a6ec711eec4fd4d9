import { setMaxListeners } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { afterAll, beforeAll } from 'vitest';
import { createApp } from '../../../api/app.ts';
import { readConfig } from '../../../api/config.ts';
import type { Route } from '../../../api/route.ts';
import { openDatabase, type Database } from '../../../database/connection.ts';
import { DEMO_CUSTOMERS, DEMO_STAFF, type DemoPasswords, type DemoPerson } from '../../../database/demo/people.ts';
import { seedDemo, type DemoLogIns } from '../../../database/demo/seed-demo.ts';
import { openRateLimits } from '../../../database/limits/rate-limits.ts';
import { seed } from '../../../database/seed.ts';
import { createHttpBankGateway } from '../../../gateways/bank/index.ts';
import { createHttpSmsGateway } from '../../../gateways/sms/index.ts';
import { emptySimulator, type SimulatorProcess } from '../../simulators/simulator-process.ts';
import { createTestDatabase, type TestDatabase } from '../../support/postgres.ts';
import { startSmsInbox, type SmsInbox } from './sms-inbox.ts';

export interface Call {
  token?: string;
  body?: unknown;
  headers?: Record<string, string>;
  form?: FormData;
}

export interface Answer {
  status: number;
  headers: Headers;
  text: string;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- answers are read as they come
  body: any;
}

/** The API of one test file, on a port of its own, over its own database and with a real SMS provider's process. */
export interface TestApi {
  url: string;
  db: Database;
  /** As the owner of the tables. */
  owner: Database;
  database: TestDatabase;
  sms: SmsInbox;
  bank: SimulatorProcess | undefined;
  /** Lines that the API logged. */
  log: string[];
  /** How often the outbox was nudged. */
  nudges(): number;
  call(method: string, path: string, call?: Call): Promise<Answer>;
  /** A session of a demo person, through the real log-in; kept for the file. */
  tokenOf(person: DemoPerson): Promise<string>;
  organisationOf(person: DemoPerson): Promise<string>;
  /** Aborts what SIGTERM aborts. */
  stop(): void;
}

interface Options {
  /** Only these routes, for tests of the frame itself. */
  routes?: readonly Route[];
  env?: Record<string, string>;
  /** With the real bank simulator; without it the bank is away. */
  withBank?: boolean;
}

const passwords = Object.fromEntries([...DEMO_CUSTOMERS, ...DEMO_STAFF].map((key) => [key, `secret of ${key}`])) as DemoPasswords;

/** Starts it before the file's tests; read it inside tests and hooks. */
export function useApi({ routes, env = {}, withBank = false }: Options = {}): () => TestApi {
  let api: TestApi | undefined;
  const ends: (() => unknown)[] = [];
  beforeAll(async () => {
    const [database, sms, bank] = await Promise.all([createTestDatabase(), startSmsInbox(), withBank ? emptySimulator('bank') : undefined]);
    ends.push(() => database.drop(), () => sms.end());
    const config = readConfig({
      NODE_ENV: 'test', DATABASE_APP_URL: database.appUrl, SMS_URL: sms.url, BANK_URL: bank?.url ?? 'http://127.0.0.1:9',
      KOOK_SECRET: '5e'.repeat(32), KOOK_PIN_KEY: 'a1'.repeat(32), KOOK_WEBHOOK_KEY: 'b2'.repeat(32), ...env,
    });
    const db = openDatabase(config.databaseUrl, { poolSize: 10, name: 'kook-test-api' });
    const gateway = createHttpSmsGateway({ url: sms.url });
    const bankGateway = createHttpBankGateway({ ...config.bank, timeoutMs: 2_000 });
    await seed(db);
    // Of the tables: the one who may post credit that nobody decided.
    const owner = openDatabase(database.ownerUrl, { poolSize: 2, name: 'kook-test-owner' });
    const logIns = await seedDemo(owner, { passwords });
    const log: string[] = [];
    let nudges = 0;
    const stopping = new AbortController();
    setMaxListeners(0, stopping.signal);
    const app = createApp({
      config, db,
      gateways: { sms: gateway, bank: bankGateway },
      processes: { healthy: () => Promise.resolve(true), nudge: () => void (nudges += 1) },
      limits: openRateLimits(db),
      log: pino({ level: 'debug' }, { write: (line: string) => void log.push(line) }),
      stopping: stopping.signal,
    }, ...(routes === undefined ? [] : [routes] as const));
    const server = createServer(app);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    ends.unshift(async () => {
      stopping.abort();
      await closed(server);
      await Promise.all([gateway.close(), bankGateway.close(), db.close(), owner.close()]);
    });
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    api = { url, db, owner, database, sms, bank, log, nudges: () => nudges, stop: () => stopping.abort(), ...client(url, db, logIns) };
  });
  afterAll(async () => {
    for (const end of ends) await end();
  });
  return () => {
    if (!api) throw new Error('The API exists only from beforeAll on.');
    return api;
  };
}

function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => void server.close(() => resolve()));
}

function client(url: string, db: Database, logIns: DemoLogIns): Pick<TestApi, 'call' | 'tokenOf' | 'organisationOf'> {
  const tokens = new Map<DemoPerson, Promise<string>>();
  const call: TestApi['call'] = async (method, path, { token, body, headers = {}, form } = {}) => {
    const answer = await fetch(url + path, {
      method,
      redirect: 'manual',
      headers: {
        ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...headers,
      },
      ...(form ? { body: form } : body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await answer.text();
    const json = /json/.test(answer.headers.get('content-type') ?? '');
    return { status: answer.status, headers: answer.headers, text, body: json ? JSON.parse(text) : undefined };
  };
  const logIn = async (person: DemoPerson): Promise<string> => {
    const known = logIns[person];
    if (known === undefined) throw new Error(`no demo person ${person}`);
    const identifier = 'mobile' in known ? known.mobile : known.username;
    const answer = await call('POST', '/api/auth/log-in', { body: { identifier, password: known.password } });
    if (answer.status !== 200) throw new Error(`log-in of ${person}: ${answer.text}`);
    return (answer.body as { token: string }).token;
  };
  return {
    call,
    tokenOf(person) {
      const known = tokens.get(person) ?? logIn(person);
      tokens.set(person, known);
      return known;
    },
    async organisationOf(person) {
      const known = logIns[person];
      const username = known === undefined ? '' : 'mobile' in known ? known.mobile : known.username;
      const [row] = await db.query<{ id: string }>('select organisation_id as id from users where username = $1', [username]);
      if (row === undefined) throw new Error(`no demo person ${person}`);
      return row.id;
    },
  };
}
