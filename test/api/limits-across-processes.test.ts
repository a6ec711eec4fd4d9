import { spawn, type ChildProcess } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '../../database/connection.ts';
import { freePort } from '../../scripts/processes/ports.ts';
import { useTestDatabase } from '../support/postgres.ts';
import { startSmsInbox, type SmsInbox } from './support/sms-inbox.ts';

/** Two processes of the API behind one proxy, over one database: whoever is refused by one is refused by the other. */
const database = useTestDatabase();
const LIMITS = {
  KOOK_LIMIT_CODES_PER_NUMBER_BURST: '3', KOOK_LIMIT_CODES_PER_NUMBER_DAY: '4', KOOK_LIMIT_CODES_PER_ADDRESS_HOUR: '6',
  KOOK_LIMIT_CODES_PER_PREFIX_HOUR: '9', KOOK_LIMIT_WRONG_PASSWORDS_USER: '4', KOOK_TRUSTED_PROXIES: '1',
};
const children: ChildProcess[] = [];
const origins: string[] = [];
let sms: SmsInbox;

beforeAll(async () => {
  sms = await startSmsInbox();
  for (const port of [await freePort(), await freePort()]) origins.push(await startApi(port));
}, 110_000);
afterAll(() => {
  for (const child of children) child.kill('SIGKILL');
  sms.end();
});

async function startApi(port: number): Promise<string> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'api/main.ts'], {
    env: {
      PATH: process.env['PATH'] ?? '', NODE_ENV: 'test', DATABASE_APP_URL: database().appUrl, SMS_URL: sms.url, BANK_URL: 'http://127.0.0.1:9', TEMPORAL_ADDRESS: '127.0.0.1:9',
      KOOK_SECRET: '5e'.repeat(32), KOOK_PIN_KEY: 'a1'.repeat(32), KOOK_WEBHOOK_KEY: 'c3'.repeat(32), KOOK_PORT: String(port), ...LIMITS,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  await new Promise<void>((resolve, reject) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => text.includes('"listening"') && resolve());
    child.once('exit', (code) => reject(new Error(`the API ended with ${code}`)));
  });
  return `http://127.0.0.1:${port}`;
}

/** The `n`th request goes to the first process, the next to the second, and so on. */
async function post(n: number, path: string, body: object, address: string): Promise<number> {
  const answer = await fetch(`${origins[n % 2]}/api/auth/${path}`, {
    method: 'POST', headers: { 'Content-Type': 'application/json', 'X-Forwarded-For': address }, body: JSON.stringify(body),
  });
  await answer.text();
  return answer.status;
}

/** Asks `times` for codes, one after another. */
async function ask(times: number, mobile: (n: number) => string, address: (n: number) => string): Promise<number[]> {
  const statuses: number[] = [];
  for (let n = 0; n < times; n += 1) statuses.push(await post(n, 'one-time-code', { mobile: mobile(n) }, address(n)));
  return statuses;
}

describe('limits of two processes together', () => {
  it('are those of one number: at a time, and over the day', async () => {
    expect(await ask(5, () => '09126660001', (n) => `10.${n}.0.1`)).toEqual([202, 202, 202, 429, 429]);
    const db = openDatabase(database().appUrl, { poolSize: 1 });
    await db.query(`delete from rate_limits where key like 'code-number:%'`);
    await db.close();
    expect(await ask(3, () => '09126660001', (n) => `10.${10 + n}.0.1`)).toEqual([202, 429, 429]);
  });

  it('are those of one address, whatever the numbers', async () => {
    expect(await ask(8, (n) => `0912777000${n}`, () => '10.20.0.1')).toEqual([202, 202, 202, 202, 202, 202, 429, 429]);
  });

  it('are those of one network, whatever the address in it', async () => {
    const statuses = await ask(11, (n) => `0912888${1000 + n}`, (n) => `10.30.0.${n}`);
    expect(statuses).toEqual([...Array<number>(9).fill(202), 429, 429]);
  });

  it('are those of wrong passwords for one user', async () => {
    const statuses: number[] = [];
    for (let n = 0; n < 6; n += 1) statuses.push(await post(n, 'log-in', { identifier: '09126660009', password: `guess ${n}` }, '10.40.0.1'));
    expect(statuses).toEqual([401, 401, 401, 401, 429, 429]);
  });
});
