import { QueryTypes, Sequelize, type Transaction } from 'sequelize';

/** A row as PostgreSQL gives it: `bigint` columns arrive as decimal strings, `timestamptz` as Date. */
export type Row = Record<string, unknown>;
export type Tx = Transaction;

/** The pool of one process and the two ways to use it. */
export interface Database {
  readonly sequelize: Sequelize;
  /** Runs one statement with `$1…` parameters, inside `tx` where given. */
  query<T extends object = Row>(text: string, params?: readonly unknown[], tx?: Tx): Promise<T[]>;
  /** Runs `work` in a READ COMMITTED transaction; on deadlock or serialisation failure the whole of it again. */
  transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

const RETRYABLE = new Set(['40001', '40P01']);
const MAX_TRIES = 8;

/** SQLSTATE of an error thrown by Sequelize or pg; undefined for anything else. */
export function sqlState(error: unknown): string | undefined {
  const original = (error as { original?: { code?: unknown } } | undefined)?.original ?? (error as { code?: unknown });
  return typeof original?.code === 'string' ? original.code : undefined;
}

/** Opens a pool on `url`; `poolSize` connections at most. */
export function openDatabase(url: string, { poolSize = 10, name = 'kook' } = {}): Database {
  const sequelize = new Sequelize(url, {
    dialect: 'postgres',
    logging: false,
    pool: { max: poolSize, min: 0, idle: 30_000, acquire: 30_000 },
    dialectOptions: { application_name: name, statement_timeout: 120_000, idle_in_transaction_session_timeout: 60_000 },
  });

  const query: Database['query'] = async <T extends object>(text: string, params: readonly unknown[] = [], tx?: Tx) =>
    (await sequelize.query(text, {
      bind: [...params],
      type: QueryTypes.SELECT,
      raw: true,
      ...(tx === undefined ? {} : { transaction: tx }),
    })) as T[];

  // Sequelize's own `retry` repeats only the statement, inside a transaction that is already aborted.
  const transaction: Database['transaction'] = async (work) => {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await sequelize.transaction({ isolationLevel: 'READ COMMITTED' as never }, work);
      } catch (error) {
        const state = sqlState(error);
        if (state === undefined || !RETRYABLE.has(state) || attempt >= MAX_TRIES) throw error;
        await new Promise((resolve) => setTimeout(resolve, Math.random() * 20 * attempt));
      }
    }
  };

  return { sequelize, query, transaction, close: () => sequelize.close() };
}
