import type { ChargeStage, ChargeStatus, ProductType } from '../../domain/statuses.ts';
import type { Database } from '../connection.ts';
import type { ByChargeStatus } from '../runs/read-run.ts';
import { chargeConditions, isNarrowed, type ChargeFilter } from './charge-filter.ts';
import { readAttempts, type AttemptView } from './read-attempts.ts';

/** One item of one line in one run; `amount` is face value, `price` what the customer is held and charged. */
export interface ChargeView {
  id: string;
  line: number;
  item: number;
  mobile: string | null;
  operatorCode: number;
  product: string;
  productType: ProductType;
  amount: string;
  price: string;
  status: ChargeStatus;
  stage: ChargeStage | null;
  failureCode: string | null;
  settledAt: Date | null;
  attempts: AttemptView[];
}

const CHARGE_VIEW = `select c.id, c.line, c.item, c.mobile, c.operator_code as "operatorCode", p.persian as product,
    c.product_type as "productType", c.amount, c.price, c.status, c.stage, c.failure_code as "failureCode",
    c.settled_at as "settledAt"`;

export interface ChargePage {
  items: ChargeView[];
  total: number;
}

export interface ChargePaging {
  page: number;
  pageSize: number;
  /** Goes on after this charge instead of by page: costs the same at the end of a run as at its beginning. */
  after?: { line: number; item: number } | undefined;
}

/** Below this many reserved charges it is cheaper to sort them than to walk over all the settled ones. */
const FEW_RESERVED = 5_000;

/** Charges of a run that the caller may see, by line and item. `counts` are the run's stored ones: without a filter they are the total. */
export async function readCharges(
  db: Database,
  runId: string,
  counts: ByChargeStatus<number>,
  filter: ChargeFilter,
  paging: ChargePaging,
): Promise<ChargePage> {
  const narrowed = isNarrowed(filter);
  const [total, rows] = await Promise.all([
    narrowed ? countCharges(db, runId, filter) : storedTotal(counts, filter.status),
    readPage(db, runId, filter, paging, filter.status === 'reserved' && counts.reserved <= FEW_RESERVED),
  ]);
  const attempts = new Map<string, AttemptView[]>(rows.map((row) => [row.id, []]));
  for (const attempt of await readAttempts(db, [...attempts.keys()])) attempts.get(attempt.chargeId)?.push(attempt);
  return { items: rows.map((row) => ({ ...row, attempts: attempts.get(row.id) ?? [] })), total };
}

function storedTotal(counts: ByChargeStatus<number>, status: ChargeStatus | undefined): number {
  return status === undefined ? counts.reserved + counts.succeeded + counts.failed + counts.cancelled : counts[status];
}

async function countCharges(db: Database, runId: string, filter: ChargeFilter): Promise<number> {
  const params: unknown[] = [runId];
  const conditions = ['c.run_id = $1', ...chargeConditions(filter, params)];
  const [row] = await db.query<{ total: number }>(`select count(*)::int as total from charges c where ${conditions.join(' and ')}`, params);
  return row?.total ?? 0;
}

async function readPage(db: Database, runId: string, filter: ChargeFilter, paging: ChargePaging, few: boolean): Promise<ChargeView[]> {
  const params: unknown[] = [runId];
  const conditions = ['c.run_id = $1', ...chargeConditions(filter, params)];
  if (paging.after !== undefined) {
    params.push(paging.after.line, paging.after.item);
    conditions.push(`(c.line, c.item) > ($${params.length - 1}, $${params.length})`);
  }
  params.push(paging.pageSize, paging.after === undefined ? (paging.page - 1) * paging.pageSize : 0);
  const where = conditions.join(' and ');
  // `offset 0` keeps the planner from walking the run's index in order when only its tail is left.
  const from = few ? `(select * from charges c where ${where} offset 0) c` : `charges c`;
  return db.query<ChargeView>(
    `${CHARGE_VIEW} from ${from} join products p on p.id = c.product_id ${few ? '' : `where ${where}`}
      order by c.line, c.item limit $${params.length - 1} offset $${params.length}`,
    params,
  );
}
