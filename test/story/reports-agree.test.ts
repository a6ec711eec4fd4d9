import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDatabase, type Database } from '../../database/connection.ts';
import { auditLedger } from '../../database/ledger/audit-ledger.ts';
import { formatJalaliDate, toJalali } from '../../domain/calendar/jalali.ts';
import type { Answered, Person } from './support/person.ts';
import { StorySystem } from './support/story-system.ts';

/**
 * Real orders by the real worker at an operator that refuses some and loses some answers: afterwards the customer's reports, our
 * ledger and the operator's own book and statement say the same, operator by operator and to the rial.
 */
let system: StorySystem;
let owner: Person;
let other: Person;
let db: Database;
const begun = Date.now();

beforeAll(async () => {
  system = await StorySystem.start({ KOOK_SAME_NUMBER_GAP_MS: '200', KOOK_RETRY_STEPS_MS: '100,200,400', KOOK_INQUIRY_STEPS_MS: '100,200,400' });
  const { demo, database, simulators } = system.stack.endpoints();
  const logIn = (name: 'customer' | 'otherCustomer') => {
    const known = demo?.[name];
    if (known === undefined || !('mobile' in known)) throw new Error(`The seed made no ${name}.`);
    return system.stranger().logsIn(known.mobile, known.password);
  };
  [owner, other] = await Promise.all([logIn('customer'), logIn('otherCustomer')]);
  db = openDatabase(database, { poolSize: 2 });
  await fetch(`${simulators.operator}/faults`, { method: 'PUT', body: JSON.stringify({ refuseRate: 0.2, dropAnswerRate: 0.15, idempotent: false, seed: 7 }) });
});
afterAll(async () => {
  await db?.close();
  await system?.stack.remove();
});

const number = (prefix: string, i: number) => `${prefix}${String(2_000_000 + i).slice(-(11 - prefix.length))}`;

async function orders(person: Person, mobile: string, lines: object[]): Promise<void> {
  const { id } = await person.does('POST', '/portal/orders', { body: { name: `گزارش ${lines.length}` } });
  for (const line of lines) await person.does('POST', `/portal/orders/${id}/lines`, { body: line });
  const { challengeId } = await person.does('POST', `/portal/orders/${id}/confirmation`, { body: {} });
  await person.does('POST', `/portal/orders/${id}/confirm`, { body: { challengeId, code: await system.code(mobile, 'order-confirmation') } });
  await system.until('the order ends', async () => (await person.does('GET', `/portal/orders/${id}`)).status === 'finished', 90_000);
}

const product = async (type: string, operatorCode: number): Promise<string> =>
  ((await owner.does('GET', `/portal/products?type=${type}&operatorCode=${operatorCode}`)) as { items: { id: string }[] }).items[0]?.id ?? '';

/** Rial by operator, without those of which there is nothing. */
type ByOperator = Record<string, bigint>;
const byOperator = (pieces: readonly { operatorCode: number; amount: string | bigint | number }[]): ByOperator => {
  const sums: ByOperator = {};
  for (const { operatorCode, amount } of pieces) if (BigInt(amount) > 0n) sums[operatorCode] = (sums[operatorCode] ?? 0n) + BigInt(amount);
  return sums;
};
const plus = (one: ByOperator, two: ByOperator): ByOperator =>
  byOperator([...Object.entries(one), ...Object.entries(two)].map(([code, amount]) => ({ operatorCode: Number(code), amount })));

it('orders of every kind are run to their end', async () => {
  const mobile = (name: 'customer' | 'otherCustomer') => (system.stack.endpoints().demo?.[name] as { mobile: string }).mobile;
  const direct = (prefix: string, count: number, amount: string) =>
    Array.from({ length: count }, (_, i) => ({ productType: 'direct-charge', mobile: number(prefix, i), amount }));
  await orders(owner, mobile('customer'), [...direct('0912', 12, '50000'), ...direct('0935', 10, '70000'), ...direct('0921', 6, '200000')]);
  await orders(owner, mobile('customer'), [
    { productType: 'pin-charge', operatorCode: 1, productId: await product('pin-charge', 1), count: 5 },
    { productType: 'internet-package', operatorCode: 2, productId: await product('internet-package', 2), mobile: number('0936', 1) },
    { productType: 'internet-package', operatorCode: 2, productId: await product('internet-package', 2), mobile: number('0936', 2) },
    // The same number twice: one after the other.
    ...direct('0913', 1, '50000'), ...direct('0913', 1, '50000'),
  ]);
  await orders(other, mobile('otherCustomer'), direct('0914', 8, '60000'));
});

it('each report agrees with the others', async () => {
  const { total, totals, items } = (await owner.does('GET', '/portal/reports/transactions?pageSize=1000')) as Answered['body'];
  expect(total).toBe(items.length);
  expect(totals.byStatus.reserved.count).toBe(0);
  expect(totals.byStatus.failed.count).toBeGreaterThan(0);
  expect(totals.byStatus.succeeded.count).toBeGreaterThan(0);
  const succeeded = (items as { status: string; operatorCode: number; amount: string }[]).filter(({ status }) => status === 'succeeded');
  expect(succeeded.reduce((sum, { amount }) => sum + BigInt(amount), 0n)).toBe(BigInt(totals.byStatus.succeeded.amount));
  const summary = (await owner.does('GET', '/portal/reports/sales-summary')) as Answered['body'];
  expect(summary.totals.total).toEqual(totals.byStatus.succeeded);
  expect(byOperator(summary.totals.cells)).toEqual(byOperator(succeeded));
  const csv = await owner.ask('GET', '/portal/reports/transactions.csv?status=succeeded');
  const amounts = csv.text.trimEnd().split('\r\n').slice(1).map((row) => BigInt(row.split(',').at(-1) ?? ''));
  expect([amounts.length, amounts.reduce((sum, amount) => sum + amount, 0n)]).toEqual([succeeded.length, BigInt(totals.byStatus.succeeded.amount)]);
});

it('and all of them with the ledger, with the operator’s statement, and with its book', async () => {
  const matrix = async (person: Person, value: 'amount' | 'payable'): Promise<ByOperator> => {
    const { totals } = (await person.does('GET', '/portal/reports/sales-summary')) as { totals: { cells: { operatorCode: number; amount: string; payable: string }[] } };
    return byOperator(totals.cells.map((cell) => ({ operatorCode: cell.operatorCode, amount: cell[value] })));
  };
  const ledger = byOperator(await db.query<{ operatorCode: number; amount: string }>(
    `select operator_code as "operatorCode", balance as amount from ledger_accounts where kind = 'operator'`));
  expect(plus(await matrix(owner, 'payable'), await matrix(other, 'payable'))).toEqual(ledger);

  const { operator } = system.simulators;
  const faceValues = plus(await matrix(owner, 'amount'), await matrix(other, 'amount'));
  // Midnight in Tehran may lie between the first charge and now.
  const days = new Set([begun, Date.now()].map((at) => formatJalaliDate(toJalali(at))));
  const statements = await Promise.all([...days].map(async (day) =>
    (await (await fetch(`${operator}/statement?date=${day}`)).json()) as { operatorCode: number; amount: string | number }[]));
  expect(byOperator(statements.flat())).toEqual(faceValues);
  const book = (await (await fetch(`${operator}/book`)).json()) as { operatorCode: number; amount: string | number; timesCharged: number }[];
  expect(byOperator(book.filter(({ timesCharged }) => timesCharged === 1))).toEqual(faceValues);
  expect(book.filter(({ timesCharged }) => timesCharged > 1)).toEqual([]);
  expect((await auditLedger(db)).checks.filter(({ ok }) => !ok)).toEqual([]);
});
