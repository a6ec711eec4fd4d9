import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { seedCharges, SETTLED_TOGETHER, type Seeded } from '../../../bench/lists/seed-charges.ts';
import { seedSettlements } from '../../../bench/reports/seed-settlements.ts';
import { openDatabase, type Database } from '../../../database/connection.ts';
import { findSubjects } from '../../../database/reports/find-subjects.ts';
import { readSales } from '../../../database/reports/read-sales.ts';
import { readTransactionTotals } from '../../../database/reports/read-transaction-totals.ts';
import { readTransactions } from '../../../database/reports/read-transactions.ts';
import { readTransactionStream, transactionCursor } from '../../../database/reports/read-transaction-stream.ts';
import type { TransactionFilter } from '../../../database/reports/transaction-filter.ts';
import { seed } from '../../../database/seed.ts';
import { transactionsCsv, type TransactionRow } from '../../../documents/charges-export.ts';
import { useTestDatabase } from '../../support/postgres.ts';
import { lookedAt, nodesOf, planOf, plansOf, walkedThrough } from '../support/plans.ts';

const CHARGES = 1_000_000;
const PAGE = 25;
/** Tables that grow with each number; none may be walked through. */
const LARGE = ['charges', 'settlements', 'order_lines', 'ledger_transactions'];

const database = useTestDatabase();
let db: Database;
let seeded: Seeded;
let organisationId: string;
beforeAll(async () => {
  const owner = openDatabase(database().ownerUrl, { poolSize: 1 });
  await seed(owner);
  // All of one organisation: the largest report that there can be.
  seeded = await seedCharges(owner, CHARGES, () => undefined, 1);
  await seedSettlements(owner);
  await owner.close();
  organisationId = seeded.largestOrganisation;
  db = openDatabase(database().appUrl, { poolSize: 2 });
  return () => db.close();
}, 400_000);

type Narrowed = Omit<TransactionFilter, 'organisationId'>;
const page = (asking: Database, filter: Narrowed, offset = 0) => findSubjects(db, { organisationId, ...filter })
  .then((sought) => readTransactions(asking, sought, { descending: true, offset, limit: PAGE }));

const FILTERS: [string, () => Narrowed][] = [
  ['nothing', () => ({})],
  ['failed ones', () => ({ status: ['failed'] })],
  ['reserved ones', () => ({ status: ['reserved'] })],
  ['an operator', () => ({ operatorCode: [5] })],
  ['what is rare', () => ({ operatorCode: [5], status: ['failed'], productType: ['pin-charge'] })],
  ['a week', () => ({ from: new Date(Date.now() - 100 * 86_400_000), until: new Date(Date.now() - 93 * 86_400_000) })],
  ['orders of a name', () => ({ q: 'کارکنان 17' })],
  ['a number', () => ({ mobile: seeded.mobile })],
];

describe('a million charges of one organisation', () => {
  it.each(FILTERS)('a page of %s is found by indexes, at any depth', async (_name, filter) => {
    const { count } = await readTransactionTotals(db, await findSubjects(db, { organisationId, ...filter() }));
    expect(count).toBeGreaterThan(0);
    for (const offset of [0, Math.floor(count * 0.8)]) {
      const plans = await plansOf(db, (explaining) => page(explaining, filter(), offset));
      expect(plans.length).toBeGreaterThan(0);
      for (const nodes of plans) {
        for (const table of LARGE) expect(walkedThrough(nodes)).not.toContain(table);
        // Each row of a page lies in a settling transaction, and no others are looked into.
        expect(lookedAt(nodes, 'charges')).toBeLessThanOrEqual(PAGE * SETTLED_TOGETHER);
      }
    }
  });

  it('its first page looks at the newest settling transactions alone', async () => {
    const plans = await plansOf(db, (explaining) => page(explaining, {}));
    expect(Math.max(...plans.map((nodes) => lookedAt(nodes, 'settled_sums')))).toBeLessThan(1_000);
    expect(Math.max(...plans.map((nodes) => lookedAt(nodes, 'charges')))).toBeLessThanOrEqual(2 * SETTLED_TOGETHER);
  });

  it.each(FILTERS)('totals of %s are summed without looking at settled charges', async (_name, filter) => {
    const sought = await findSubjects(db, { organisationId, ...filter() });
    for (const nodes of await plansOf(db, (explaining) => readTransactionTotals(explaining, sought))) {
      for (const table of LARGE) expect(walkedThrough(nodes)).not.toContain(table);
      expect(lookedAt(nodes, 'charges')).toBeLessThan(2_500);
    }
  });

  it('the sales summary looks at no charge', async () => {
    const plans = await plansOf(db, (explaining) => readSales(explaining, { organisationId }));
    expect(plans).toHaveLength(1);
    expect(lookedAt(plans.flat(), 'charges') + lookedAt(plans.flat(), 'settlements')).toBe(0);
    expect(lookedAt(plans.flat(), 'settled_sums')).toBeLessThan(CHARGES / 10);
  });

  it('which this test would notice: a fragment of a number is looked for in all of them', async () => {
    const plans = await plansOf(db, (explaining) => page(explaining, { q: '123456' }));
    expect(Math.max(...plans.map((nodes) => lookedAt(nodes, 'charges')))).toBeGreaterThan(CHARGES / 2);
  });

  it('sums are those of the charges', async () => {
    const [charges] = await db.query<{ count: number; amount: string; succeeded: string }>(
      `select count(*)::int as count, sum(amount) as amount, sum(amount) filter (where status = 'succeeded') as succeeded
        from charges where organisation_id = $1 and status <> 'cancelled'`, [organisationId]);
    const { count, amount, byStatus } = await readTransactionTotals(db, { organisationId });
    expect({ count, amount: String(amount), succeeded: String(byStatus.succeeded.amount) }).toEqual(charges);
    expect(String((await readSales(db, { organisationId })).reduce((sum, cell) => sum + cell.amount, 0n))).toBe(charges?.succeeded);
  });

  it('is downloaded from a cursor that sorts nothing as a whole, with flat memory', async () => {
    const { text, params } = transactionCursor({ organisationId }, true);
    const nodes = await planOf(db, text, params, { analyze: false });
    for (const table of LARGE) expect(walkedThrough(nodes)).not.toContain(table);
    const sortsAll = nodes.filter((node) => node['Node Type'] === 'Sort' && nodesOf(node).some((below) => below['Relation Name'] === 'settlements'));
    expect(sortsAll).toEqual([]);

    // What is kept of the lines would show in the second half as in the first, some 200 MB; what the engine took once would not.
    const { count } = await readTransactionTotals(db, { organisationId });
    const peaks = { firstHalf: 0, secondHalf: 0 };
    let lines = 0;
    const reader = new Writable({
      write(chunk: Buffer, _encoding, done) {
        for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) lines += 1;
        const half = lines < count / 2 ? 'firstHalf' : 'secondHalf';
        peaks[half] = Math.max(peaks[half], process.memoryUsage().rss);
        done();
      },
    });
    await pipeline(transactionsCsv(asRows(readTransactionStream(db, { organisationId }, true, new AbortController().signal))), reader);
    expect(lines).toBe(count + 1);
    expect((peaks.secondHalf - peaks.firstHalf) / 2 ** 20).toBeLessThan(60);
  });
}, 240_000);

async function* asRows(rows: ReturnType<typeof readTransactionStream>): AsyncGenerator<TransactionRow> {
  for await (const { productId, mobile, amount, ...row } of rows) yield { ...row, customer: 'x', product: productId, mobile: mobile ?? undefined, amount: BigInt(amount) };
}
