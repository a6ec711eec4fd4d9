import { TRANSACTION_STATUSES, type TransactionStatus } from '../../domain/reports/transactions.ts';
import type { Database } from '../connection.ts';
import { chargesByNumber } from './find-by-number.ts';
import { openRunConditions, reservedLeft, SUMS } from './open-runs.ts';
import { asksForNumbers, binder, sumConditions, wantsReserved, wantsSettled, type SoughtFilter } from './transaction-filter.ts';

/** Rial; `amount` is face value, `payable` what is held or was paid. */
export interface TransactionSums {
  count: number;
  amount: bigint;
  payable: bigint;
}

export type TransactionTotals = TransactionSums & { byStatus: Record<TransactionStatus, TransactionSums> };

interface SumsRow {
  status: TransactionStatus;
  count: string;
  amount: string;
  payable: string;
}

/** Count and sums of everything that the filter leaves, exact at any size. */
export async function readTransactionTotals(db: Database, filter: SoughtFilter): Promise<TransactionTotals> {
  const rows = asksForNumbers(filter)
    ? await sumByNumber(db, filter)
    : (await Promise.all([wantsSettled(filter) ? sumSettled(db, filter) : [], wantsReserved(filter) ? sumReserved(db, filter) : []])).flat();
  const byStatus = Object.fromEntries(TRANSACTION_STATUSES.map((status) => {
    const row = rows.find((one) => one.status === status);
    return [status, { count: Number(row?.count ?? 0), amount: BigInt(row?.amount ?? 0), payable: BigInt(row?.payable ?? 0) }];
  })) as Record<TransactionStatus, TransactionSums>;
  const sum = TRANSACTION_STATUSES.map((status) => byStatus[status]).reduce((a, b) =>
    ({ count: a.count + b.count, amount: a.amount + b.amount, payable: a.payable + b.payable }));
  return { ...sum, byStatus };
}

async function sumByNumber(db: Database, filter: SoughtFilter): Promise<SumsRow[]> {
  const { text, params } = chargesByNumber(filter);
  return db.query<SumsRow>(`select c.status, ${SUMS} ${text} group by c.status`, params);
}

async function sumSettled(db: Database, filter: SoughtFilter): Promise<SumsRow[]> {
  const params: unknown[] = [];
  return db.query<SumsRow>(
    `select s.status, sum(s.count)::bigint as count, sum(s.amount)::bigint as amount, sum(s.price)::bigint as payable
      from settled_sums s where ${sumConditions(filter, binder(params))} group by s.status`,
    params,
  );
}

async function sumReserved(db: Database, filter: SoughtFilter): Promise<SumsRow[]> {
  const params: unknown[] = [];
  const bind = binder(params);
  return db.query<SumsRow>(
    `select 'reserved' as status, coalesce(sum(open.count), 0)::bigint as count, coalesce(sum(open.amount), 0)::bigint as amount,
        coalesce(sum(open.payable), 0)::bigint as payable
      from runs r ${reservedLeft(filter, bind)} where ${openRunConditions(filter, bind)}`,
    params,
  );
}
