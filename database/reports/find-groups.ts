import type { Database } from '../connection.ts';
import { openRunConditions, reservedLeft } from './open-runs.ts';
import type { TransactionPaging } from './read-transactions.ts';
import { binder, sumConditions, wantsReserved, wantsSettled, type Bind, type SoughtFilter } from './transaction-filter.ts';

/** Transactions of one moment: those of a settling ledger transaction, or what is still reserved of a run. */
export interface Group {
  /** The ledger transaction; of reserved ones the run, after `run:`. */
  key: string;
  runId: string | null;
  /** How many of the report stand before it, and in it. */
  before: number;
  count: number;
}

/** The groups that a page falls into, in the report's order. The first page looks at no more of them than it has rows. */
export async function findGroups(db: Database, filter: SoughtFilter, { descending, offset, limit }: TransactionPaging): Promise<Group[]> {
  const params: unknown[] = [];
  const bind = binder(params);
  const last = bind(offset + limit);
  return db.query<Group>(
    `select key, run_id as "runId", before::int, count::int from (
        select key, run_id, count, sum(count) over (order by at ${way(descending)}, key ${way(descending)}) - count as before
          from (${groupsOf(filter, bind, { descending, atMost: `limit ${last}::int` })}) g) placed
      where before < ${last}::int and before + count > ${bind(offset)}::int order by before`,
    params,
  );
}

export const way = (descending: boolean): string => (descending ? 'desc' : 'asc');

/** `select at, key, run_id, count`: all groups that the filter leaves; of those of settlements `atMost` the first. */
export function groupsOf(filter: SoughtFilter, bind: Bind, { descending, atMost = '' }: { descending: boolean; atMost?: string }): string {
  const settled = () => `(select s.settled_at as at, s.ledger_transaction_id as key, null::uuid as run_id, sum(s.count) as count
    from settled_sums s where ${sumConditions(filter, bind)} group by s.settled_at, s.ledger_transaction_id
    order by s.settled_at ${way(descending)}, s.ledger_transaction_id ${way(descending)} ${atMost})`;
  const reserved = () => `(select r.created_at as at, 'run:' || r.id as key, r.id as run_id, open.count as count
    from runs r ${reservedLeft(filter, bind)} where ${openRunConditions(filter, bind)} and open.count > 0)`;
  return [...(wantsSettled(filter) ? [settled()] : []), ...(wantsReserved(filter) ? [reserved()] : [])].join(' union all ');
}
