import type { OperatorCode } from '../../domain/operators.ts';
import type { TransactionStatus } from '../../domain/reports/transactions.ts';
import type { ProductType } from '../../domain/statuses.ts';
import type { Database } from '../connection.ts';
import { streamRows } from '../streams/stream-rows.ts';
import { AT, chargesByNumber } from './find-by-number.ts';
import { groupsOf, way } from './find-groups.ts';
import { asksForNumbers, binder, reservedConditions, settledConditions, type SoughtFilter } from './transaction-filter.ts';

/** A row of the report's export. */
export interface TransactionStreamRow {
  at: Date;
  status: TransactionStatus;
  operatorCode: OperatorCode;
  productType: ProductType;
  productId: string;
  mobile: string | null;
  /** Rial as text. */
  amount: string;
}

const COLUMNS = `c.status, c.operator_code as "operatorCode", c.product_type as "productType", c.product_id as "productId", c.mobile, c.amount`;

/** Every transaction that the filter leaves, in the order of the list, from a cursor. Leaving the loop early, or `signal`, ends it. */
export function readTransactionStream(db: Database, filter: SoughtFilter, descending: boolean, signal: AbortSignal): AsyncGenerator<TransactionStreamRow> {
  const { text, params } = transactionCursor(filter, descending);
  return streamRows<TransactionStreamRow>(db, text, params, signal);
}

/** The statement behind the cursor. */
export function transactionCursor(filter: SoughtFilter, descending: boolean): { text: string; params: unknown[] } {
  return asksForNumbers(filter) ? byNumber(filter, descending) : byGroups(filter, descending);
}

/** Group after group, so that the first row comes at once and nothing is sorted as a whole. */
function byGroups(filter: SoughtFilter, descending: boolean): { text: string; params: unknown[] } {
  const params: unknown[] = [];
  const bind = binder(params);
  const text = `select g.at, ${COLUMNS}
    from (select * from (${groupsOf(filter, bind, { descending })}) g order by at ${way(descending)}, key ${way(descending)} offset 0) g
    cross join lateral (
      select c.* from settlements s join charges c on c.id = s.charge_id
        where g.run_id is null and s.ledger_transaction_id = g.key and ${settledConditions(filter, bind)}
      union all
      select c.* from charges c where c.run_id = g.run_id and ${reservedConditions(filter, bind)}) c
    order by g.at ${way(descending)}, g.key ${way(descending)}, c.line, c.item`;
  return { text, params };
}

function byNumber(filter: SoughtFilter, descending: boolean): { text: string; params: unknown[] } {
  const { text, params } = chargesByNumber(filter);
  return { text: `select ${AT} as at, ${COLUMNS} ${text} order by ${AT} ${way(descending)}, c.run_id ${way(descending)}, c.line, c.item`, params };
}
