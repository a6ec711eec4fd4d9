import type { IncreaseStatus } from '../../domain/reports/increases.ts';
import type { Database } from '../connection.ts';
import { streamRows } from '../streams/stream-rows.ts';
import { increases, type IncreaseFilter, type IncreaseRow } from './increases.ts';
import { binder } from './transaction-filter.ts';

/** Sorted columns by their name in the API. */
export const INCREASE_SORTS = { at: 'i.at', amount: 'i.amount', status: 'i.status' } as const;

export interface IncreaseSort {
  field: keyof typeof INCREASE_SORTS;
  descending: boolean;
}

export interface IncreaseTotals {
  count: number;
  amount: bigint;
  /** What became credit, and was not taken back whole. */
  credited: { count: number; amount: bigint };
  byStatus: { status: IncreaseStatus; count: number; amount: bigint }[];
}

const order = ({ field, descending }: IncreaseSort): string => {
  const way = descending ? 'desc' : 'asc';
  return `order by ${INCREASE_SORTS[field]} ${way}, i.id ${way}`;
};

/** A page of payments and deposit slips. */
export async function readIncreases(
  db: Database, filter: IncreaseFilter, { sort, limit, offset }: { sort: IncreaseSort; limit: number; offset: number },
): Promise<IncreaseRow[]> {
  const params: unknown[] = [];
  const bind = binder(params);
  return db.query<IncreaseRow>(`${increases(filter, bind, 'i.*')} ${order(sort)} limit ${bind(limit)} offset ${bind(offset)}`, params);
}

/** All of them from a cursor. Leaving the loop early, or `signal`, ends it. */
export function readIncreaseStream(db: Database, filter: IncreaseFilter, sort: IncreaseSort, signal: AbortSignal): AsyncGenerator<IncreaseRow> {
  const params: unknown[] = [];
  return streamRows<IncreaseRow>(db, `${increases(filter, binder(params), 'i.*')} ${order(sort)}`, params, signal);
}

export async function readIncreaseTotals(db: Database, filter: IncreaseFilter): Promise<IncreaseTotals> {
  const params: unknown[] = [];
  const rows = await db.query<{ status: IncreaseStatus; undone: boolean; count: string; amount: string }>(
    `${increases(filter, binder(params), 'i.status, i.undone, count(*) as count, sum(i.amount) as amount')} group by 1, 2 order by 1`, params);
  const sum = (some: typeof rows) => ({ count: some.reduce((n, row) => n + Number(row.count), 0), amount: some.reduce((n, row) => n + BigInt(row.amount), 0n) });
  const statuses = [...new Set(rows.map(({ status }) => status))];
  return {
    ...sum(rows),
    credited: sum(rows.filter(({ status, undone }) => (status === 'verified' || status === 'approved') && !undone)),
    byStatus: statuses.map((status) => ({ status, ...sum(rows.filter((row) => row.status === status)) })),
  };
}
