import type { Question } from '../lists/queries.ts';
import type { Seeded } from '../lists/seed-charges.ts';
import { findSubjects } from '../../database/reports/find-subjects.ts';
import { readSales } from '../../database/reports/read-sales.ts';
import { readTransactionTotals } from '../../database/reports/read-transaction-totals.ts';
import { readTransactions } from '../../database/reports/read-transactions.ts';
import type { TransactionFilter } from '../../database/reports/transaction-filter.ts';
import type { Database } from '../../database/connection.ts';

const PAGE = 50;

const ROWS = `select c.*, p.persian, o.id, o.name from charges c join products p on p.id = c.product_id join runs r on r.id = c.run_id join orders o on o.id = r.order_id`;
const BY_TIME = 'order by coalesce(c.settled_at, r.created_at) desc, c.line';
const TOTALS = 'select c.status, count(*), sum(c.amount), sum(c.price) from charges c join runs r on r.id = c.run_id';

interface Asked {
  filter?: Omit<TransactionFilter, 'organisationId'>;
  /** Part of all rows that the page stands behind. */
  depth?: number;
  /** As a person would write it, after the organisation as $1. */
  where?: string;
  params?: unknown[];
}

/** A page of the transaction report and its totals, as a route asks for them. */
function transactions(name: string, { largestOrganisation: organisationId, charges }: Seeded, { filter = {}, depth = 0, where = 'true', params = [] }: Asked): Question {
  const offset = Math.floor(charges * depth);
  const among = `where c.organisation_id = $1 and c.status <> 'cancelled' and ${where}`;
  return {
    name: `transactions: ${name}`,
    async ours(db) {
      const sought = await findSubjects(db, { organisationId, ...filter });
      await Promise.all([readTransactionTotals(db, sought), readTransactions(db, sought, { descending: true, offset, limit: PAGE })]);
    },
    bare: [
      { text: `${ROWS} ${among} ${BY_TIME} limit ${PAGE} offset ${offset}`, params: [organisationId, ...params] },
      { text: `${TOTALS} ${among} group by 1`, params: [organisationId, ...params] },
    ],
  };
}

export function reportQuestions(seeded: Seeded): Question[] {
  const { largestOrganisation: organisationId, mobile } = seeded;
  const until = new Date(Date.now() - 93 * 86_400_000);
  const from = new Date(until.getTime() - 7 * 86_400_000);
  return [
    { ...transactions('first page', seeded, {}), firstPage: true },
    {
      name: 'transactions: rows of the first page alone', firstPage: true,
      ours: (db: Database) => readTransactions(db, { organisationId }, { descending: true, offset: 0, limit: PAGE }),
      bare: [{ text: `${ROWS} where c.organisation_id = $1 and c.status <> 'cancelled' ${BY_TIME} limit ${PAGE}`, params: [organisationId] }],
    },
    transactions('deep page', seeded, { depth: 0.8 }),
    transactions('a week', seeded, { filter: { from, until }, where: 'coalesce(c.settled_at, r.created_at) >= $2 and coalesce(c.settled_at, r.created_at) < $3', params: [from, until] }),
    transactions('failed', seeded, { filter: { status: ['failed'] }, where: `c.status = 'failed'` }),
    transactions('reserved', seeded, { filter: { status: ['reserved'] }, where: `c.status = 'reserved'` }),
    transactions('operator 5, PINs, failed', seeded, {
      filter: { operatorCode: [5], productType: ['pin-charge'], status: ['failed'] }, where: `c.operator_code = 5 and c.product_type = 'pin-charge' and c.status = 'failed'`,
    }),
    transactions('orders of a name', seeded, { filter: { q: 'کارکنان 17' }, where: `c.run_id in (select r.id from runs r join orders o on o.id = r.order_id where o.name like '%کارکنان 17%')` }),
    transactions('a mobile number', seeded, {
      filter: { mobile }, params: [mobile],
      where: '(c.run_id, c.line) in (select r.id, l.position from order_lines l join runs r on r.order_version_id = l.order_version_id where l.mobile = $2)',
    }),
    transactions('fragment of a number', seeded, { filter: { q: '123456' }, where: `c.mobile like '%123456%'` }),
    {
      name: 'sales summary',
      ours: (db: Database) => readSales(db, { organisationId }),
      bare: [{ text: `select product_type, operator_code, count(*), sum(amount), sum(price) from charges c where organisation_id = $1 and status = 'succeeded' group by 1, 2`, params: [organisationId] }],
    },
  ];
}
