import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { logIn } from '../../scripts/order/portal-client.ts';
import { mobileOf } from '../../scripts/drill/numbers-workbook.ts';
import { placeOrder } from '../../scripts/drill/place-order.ts';
import { startTestStack, type TestStack } from '../support/stack.ts';

const FROM = 731_200;
const NUMBERS = 60;
/** Numbers as they stand in any spelling: without the leading zero or country code. */
const PLANTED = Array.from({ length: NUMBERS }, (_, n) => mobileOf(FROM + n).slice(1));

let stack: TestStack;
beforeAll(async () => {
  stack = await startTestStack({
    env: {
      KOOK_CALL_TIMEOUT_MS: '2000', KOOK_INQUIRY_STEPS_MS: '0,500', KOOK_NOT_FOUND_GRACE_MS: '500',
      KOOK_RETRY_STEPS_MS: '300,600,1000,2000', KOOK_SAME_NUMBER_GAP_MS: '300', KOOK_LIMIT_CODE_RESEND_S: '0',
    },
  });
}, 120_000);
afterAll(() => stack?.remove());

/** Every file of the data directory but the two that must hold numbers: PostgreSQL's, and the simulators' own books. */
function filesOf(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const file = path.join(folder, name);
    if (statSync(file).isDirectory()) return name === 'postgres' || name === 'simulators' ? [] : filesOf(file);
    return [file];
  });
}

test('planted mobile numbers are in no log, no history, no id and no file but the books', async () => {
  const { origin, simulators, demo } = stack.endpoints();
  if (demo === undefined) throw new Error('The demo people are missing.');
  const logInAs = { identifier: demo.customer.mobile, password: demo.customer.password };
  await fetch(`${simulators.operator}/faults`, {
    method: 'PUT',
    body: JSON.stringify({ latencyMs: 20, refuseRate: 0.1, dropAnswerRate: 0.1, busyRate: 0.1, lieRate: 0.1, unknownThenSuccessRate: 0.1, seed: 3 }),
  });
  const client = await logIn(origin, logInAs);
  const runId = await placeOrder({ client, mobile: demo.customer.mobile, sms: simulators.sms }, { numbers: NUMBERS, from: FROM, pins: 2 });

  // Requests that fail carry numbers too: as text of a list, as a wrong line, as a broken body, in a path.
  const number = `0${PLANTED[0]}`;
  const { token: bearer } = (await (await fetch(`${origin}/api/auth/log-in`, {
    method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(logInAs),
  })).json()) as { token: string };
  const token = { authorization: `Bearer ${bearer}`, 'content-type': 'application/json' };
  const lines = `${origin}/api/portal/orders/${runId}/lines`;
  await fetch(lines, { method: 'POST', headers: token, body: JSON.stringify({ productType: 'direct-charge', mobile: number, amount: 5 }) });
  await fetch(lines, { method: 'POST', headers: token, body: `{"mobile": "${number}"` });
  await fetch(`${origin}/api/portal/runs/${runId}/charges?q=${number}`, { headers: token });
  await fetch(`${origin}/api/portal/orders/${number}`, { headers: token });

  await expect.poll(async () => (await client.call<{ status: string }>('GET', `/portal/runs/${runId}`)).status, { timeout: 60_000, interval: 500 }).toBe('finished');

  const dataDir = stack.settings.dataDir;
  const files = filesOf(dataDir);
  expect(files.some((file) => file.endsWith('api.log')) && files.some((file) => file.endsWith('worker.log'))).toBe(true);
  expect(files.some((file) => /temporal.*\.db/.test(file))).toBe(true);
  const found = files.flatMap((file) => {
    const bytes = readFileSync(file).toString('latin1');
    return PLANTED.filter((digits) => bytes.includes(digits)).map((digits) => `${path.relative(dataDir, file)}: …${digits.slice(-4)}`);
  });
  expect(found).toEqual([]);
  // The check itself works: the operator's book is where they are.
  const book = readFileSync(path.join(dataDir, 'simulators', 'operator-book.jsonl'), 'latin1');
  expect(PLANTED.filter((digits) => book.includes(digits)).length).toBeGreaterThan(NUMBERS / 2);
}, 150_000);
