import type { OperatorCode } from '../../domain/operators.ts';
import type { ChargeStage, ChargeStatus, ProductType } from '../../domain/statuses.ts';
import type { Database } from '../connection.ts';
import { streamRows } from '../streams/stream-rows.ts';
import { chargeConditions, type ChargeFilter } from './charge-filter.ts';

/** A row of the export of a run. */
export interface ChargeStreamRow {
  line: number;
  item: number;
  mobile: string | null;
  operatorCode: OperatorCode;
  productType: ProductType;
  product: string;
  amount: string;
  price: string;
  status: ChargeStatus;
  stage: ChargeStage | null;
  failureCode: string | null;
  attemptCount: number;
  settledAt: Date | null;
}

/** Every charge of the run that the filter leaves, by line and item, from a cursor. Leaving the loop early, or `signal`, ends it. */
export function readChargeStream(db: Database, runId: string, filter: ChargeFilter, signal: AbortSignal): AsyncGenerator<ChargeStreamRow> {
  const params: unknown[] = [runId];
  const where = ['c.run_id = $1', ...chargeConditions(filter, params)].join(' and ');
  return streamRows<ChargeStreamRow>(
    db,
    `select c.line, c.item, c.mobile, c.operator_code as "operatorCode", c.product_type as "productType", p.persian as product,
        c.amount, c.price, c.status, c.stage, c.failure_code as "failureCode", c.attempt_count as "attemptCount",
        c.settled_at as "settledAt"
      from charges c join products p on p.id = c.product_id where ${where} order by c.line, c.item`,
    params,
    signal,
  );
}
