import type { OperatorCode } from '../../domain/operators.ts';
import type { TransactionStatus } from '../../domain/reports/transactions.ts';
import type { ChargeStage, ProductType } from '../../domain/statuses.ts';
import type { Database } from '../connection.ts';
import { AT, chargesByNumber } from './find-by-number.ts';
import { findGroups, type Group } from './find-groups.ts';
import { asksForNumbers, binder, reservedConditions, settledConditions, type SoughtFilter } from './transaction-filter.ts';

export interface TransactionView {
  id: string;
  /** When it was settled; of a reserved one when its run was made. */
  at: Date;
  status: TransactionStatus;
  stage: ChargeStage | null;
  failureCode: string | null;
  operatorCode: OperatorCode;
  productType: ProductType;
  product: string;
  mobile: string | null;
  /** Rial as text. */
  amount: string;
  price: string;
  line: number;
  item: number;
  runId: string;
  orderId: string;
  orderName: string;
}

export interface TransactionPaging {
  /** By time, the newest first or the oldest. */
  descending: boolean;
  offset: number;
  limit: number;
}

const COLUMNS = `c.id, ${AT} as at, c.status, c.stage, c.failure_code as "failureCode", c.operator_code as "operatorCode", c.product_type as "productType",
  p.persian as product, c.mobile, c.amount, c.price, c.line, c.item, c.run_id as "runId", r.order_id as "orderId", o.name as "orderName"`;

/** A page of the report by time; within one settling transaction by line. */
export async function readTransactions(db: Database, filter: SoughtFilter, paging: TransactionPaging): Promise<TransactionView[]> {
  if (asksForNumbers(filter)) return readByNumber(db, filter, paging);
  const pages = await Promise.all(inRows(await findGroups(db, filter, paging), paging).map((piece) => readPiece(db, filter, piece)));
  return pages.flat();
}

interface Piece {
  /** Neighbours of one kind. */
  groups: Group[];
  offset: number;
  limit: number;
}

/** Groups of one kind that follow one another are read by one statement: mostly there is one. */
function inRows(groups: readonly Group[], { offset, limit }: TransactionPaging): Piece[] {
  const pieces: Piece[] = [];
  for (const group of groups) {
    const begin = Math.max(offset, group.before);
    const rows = Math.min(offset + limit, group.before + group.count) - begin;
    const last = pieces.at(-1);
    if (last?.groups[0] !== undefined && (last.groups[0].runId === null) === (group.runId === null)) {
      last.groups.push(group);
      last.limit += rows;
    } else {
      pieces.push({ groups: [group], offset: begin - group.before, limit: rows });
    }
  }
  return pieces;
}

async function readPiece(db: Database, filter: SoughtFilter, { groups, offset, limit }: Piece): Promise<TransactionView[]> {
  const params: unknown[] = [];
  const bind = binder(params);
  const reserved = groups[0]?.runId != null;
  const keys = bind(groups.map(({ key, runId }) => runId ?? key));
  const found = reserved
    ? `from unnest(${keys}::uuid[]) with ordinality g(key, place) join charges c on c.run_id = g.key where ${reservedConditions(filter, bind)}`
    : `from unnest(${keys}::text[]) with ordinality g(key, place) join settlements s on s.ledger_transaction_id = g.key
        join charges c on c.id = s.charge_id where ${settledConditions(filter, bind)}`;
  return db.query<TransactionView>(
    `select ${COLUMNS} from (
        select g.place, c.* ${found} order by g.place, c.line, c.item limit ${bind(limit)} offset ${bind(offset)}) c
      join products p on p.id = c.product_id join runs r on r.id = c.run_id join orders o on o.id = r.order_id
      order by c.place, c.line, c.item`,
    params,
  );
}

async function readByNumber(db: Database, filter: SoughtFilter, { descending, offset, limit }: TransactionPaging): Promise<TransactionView[]> {
  const { text, params, bind } = chargesByNumber(filter);
  const order = (at: string) => `${at} ${descending ? 'desc' : 'asc'}, c.run_id ${descending ? 'desc' : 'asc'}, c.line, c.item`;
  return db.query<TransactionView>(
    `select ${COLUMNS} from (
        select c.* ${text} order by ${order(AT)} limit ${bind(limit)} offset ${bind(offset)}) c
      join products p on p.id = c.product_id join runs r on r.id = c.run_id join orders o on o.id = r.order_id
      order by ${order(AT)}`,
    params,
  );
}
