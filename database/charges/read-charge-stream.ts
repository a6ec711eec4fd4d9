import pg from 'pg';
import QueryStream from 'pg-query-stream';
import type { OperatorCode } from '../../domain/operators.ts';
import type { ChargeStage, ChargeStatus, ProductType } from '../../domain/statuses.ts';
import type { Database } from '../connection.ts';
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

/** Rows fetched at a time: what one download holds in memory. */
const BATCH = 500;

/**
 * Every charge of the run that the filter leaves, by line and item, from a server-side cursor on a connection of its own:
 * memory stays flat whatever the size, and a slow download takes no connection from the pool. Leaving the loop early, or
 * `signal`, ends cursor and connection.
 */
export async function* readChargeStream(db: Database, runId: string, filter: ChargeFilter, signal: AbortSignal): AsyncGenerator<ChargeStreamRow> {
  const params: unknown[] = [runId];
  const where = ['c.run_id = $1', ...chargeConditions(filter, params)].join(' and ');
  const client = exportClient(db);
  await client.connect();
  const stream = client.query(
    new QueryStream(
      `select c.line, c.item, c.mobile, c.operator_code as "operatorCode", c.product_type as "productType", p.persian as product,
          c.amount, c.price, c.status, c.stage, c.failure_code as "failureCode", c.attempt_count as "attemptCount",
          c.settled_at as "settledAt"
        from charges c join products p on p.id = c.product_id where ${where} order by c.line, c.item`,
      params,
      { batchSize: BATCH, highWaterMark: BATCH },
    ),
  );
  const stop = () => stream.destroy();
  signal.addEventListener('abort', stop, { once: true });
  if (signal.aborted) stop();
  try {
    for await (const row of stream) yield row as ChargeStreamRow;
  } finally {
    signal.removeEventListener('abort', stop);
    await client.end();
  }
}

function exportClient(db: Database): pg.Client {
  const { host, port, database, username, password } = db.sequelize.config;
  const client = new pg.Client({
    host: host ?? undefined,
    port: port === undefined ? undefined : Number(port),
    database,
    user: username,
    password: password ?? undefined,
    application_name: 'kook-export',
    // Should this process die, the server notices while a statement is still at work.
    options: '-c client_connection_check_interval=1000 -c default_transaction_read_only=on',
  });
  client.on('error', () => undefined);
  return client;
}
