import pg from 'pg';
import QueryStream from 'pg-query-stream';
import type { Database } from '../connection.ts';

/** Rows fetched at a time: what one download holds in memory. */
const BATCH = 500;

/**
 * Every row of a statement from a server-side cursor on a connection of its own: memory stays flat whatever the size, and a slow
 * download takes no connection from the pool. Leaving the loop early, or `signal`, ends cursor and connection.
 */
export async function* streamRows<T extends object>(db: Database, text: string, params: unknown[], signal: AbortSignal): AsyncGenerator<T> {
  const client = exportClient(db);
  await client.connect();
  const stream = client.query(new QueryStream(text, params, { batchSize: BATCH, highWaterMark: BATCH }));
  const stop = () => stream.destroy();
  signal.addEventListener('abort', stop, { once: true });
  if (signal.aborted) stop();
  try {
    for await (const row of stream) yield row as T;
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
