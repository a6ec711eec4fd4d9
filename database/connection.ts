import type { ClientBase } from 'pg';
import { QueryTypes, Sequelize, Transaction } from 'sequelize';

/** A row as PostgreSQL gives it: `bigint` columns arrive as decimal strings, `timestamptz` as Date. */
export type Row = Record<string, unknown>;
export type Tx = Transaction;

/** The pool of one process and the two ways to use it. */
export interface Database {
  readonly sequelize: Sequelize;
  /** Runs one statement with `$1…` parameters, inside `tx` where given. */
  query<T extends object = Row>(text: string, params?: readonly unknown[], tx?: Tx): Promise<T[]>;
  /**
   * Runs steps of one transaction that do not need each other's answers, in this order. Each must ask its (first)
   * statement before it waits for anything. A worker's connection sends them all at once and waits once: between two
   * statements there is otherwise a turn of an event loop that is busy with hundreds of calls, while rows are locked.
   * The first failure rejects; PostgreSQL refuses the rest, and the transaction is rolled back.
   */
  together(steps: readonly (() => Promise<unknown>)[]): Promise<void>;
  /** Runs `work` in a READ COMMITTED transaction; on deadlock or serialisation failure the whole of it again. */
  transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /** Runs statements that must all see the same moment, for reading only. */
  snapshot<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

const RETRYABLE = new Set(['40001', '40P01']);
const MAX_TRIES = 8;

/** SQLSTATE of an error thrown by Sequelize or pg; undefined for anything else. */
export function sqlState(error: unknown): string | undefined {
  const original = (error as { original?: { code?: unknown } } | undefined)?.original ?? (error as { code?: unknown });
  return typeof original?.code === 'string' ? original.code : undefined;
}

interface PoolOptions {
  poolSize?: number;
  name?: string;
  /**
   * For the worker, whose statements are many, small and all find rows by an index. Its connections send the statements
   * of `together` at once. They never walk a whole table: tables that grow from nothing to 100,000 rows within seconds
   * have no statistics yet, and PostgreSQL, which believes them small, walks them for each batch (measured: a claim
   * costs five times as much).
   */
  forLanes?: boolean;
  /** How long one statement may take. */
  statementTimeoutMs?: number;
}

/** Opens a pool on `url`; `poolSize` connections at most. */
export function openDatabase(url: string, { poolSize = 10, name = 'kook', forLanes = false, statementTimeoutMs = 120_000 }: PoolOptions = {}): Database {
  const settings = ['default_transaction_isolation=read\\ committed', ...(forLanes ? ['enable_seqscan=off', 'enable_hashjoin=off', 'enable_mergejoin=off', 'jit=off'] : [])];
  const sequelize = new Sequelize(url, {
    dialect: 'postgres',
    logging: false,
    pool: { max: poolSize, min: 0, idle: 30_000, acquire: 30_000 },
    dialectOptions: {
      application_name: name,
      statement_timeout: statementTimeoutMs,
      idle_in_transaction_session_timeout: 60_000,
      options: settings.map((setting) => `-c ${setting}`).join(' '),
    },
  });
  if (forLanes) sequelize.addHook('afterConnect', (connection) => void Object.assign(connection as object, { pipeline: true }));

  const query: Database['query'] = async <T extends object>(text: string, params: readonly unknown[] = [], tx?: Tx) => {
    // Inside a transaction a worker asks its connection itself, so that the statement is on its way when this returns.
    if (forLanes && tx !== undefined) return (await connectionOf(tx).query<T>(text, [...params])).rows;
    return (await sequelize.query(text, {
      bind: [...params],
      type: QueryTypes.SELECT,
      raw: true,
      ...(tx === undefined ? {} : { transaction: tx }),
    })) as T[];
  };

  const together: Database['together'] = async (steps) => {
    if (!forLanes) {
      for (const step of steps) await step();
      return;
    }
    // What failed first is the reason; what PostgreSQL refuses after it (25P02) is not. All are waited for: a step that
    // was still at work would put its next statement behind the ROLLBACK, where nothing takes it back.
    const failures: unknown[] = [];
    await Promise.all(steps.map((step) => step().catch((error: unknown) => failures.push(error))));
    if (failures.length > 0) throw failures[0];
  };

  // Sequelize's own `retry` repeats only the statement, inside a transaction that is already aborted.
  const transaction: Database['transaction'] = async (work) => {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await sequelize.transaction(work);
      } catch (error) {
        const state = sqlState(error);
        if (state === undefined || !RETRYABLE.has(state) || attempt >= MAX_TRIES) throw error;
        await new Promise((resolve) => setTimeout(resolve, Math.random() * 20 * attempt));
      }
    }
  };

  const snapshot: Database['snapshot'] = (work) => sequelize.transaction({ isolationLevel: Transaction.ISOLATION_LEVELS.REPEATABLE_READ }, work);

  return { sequelize, query, together, transaction, snapshot, close: () => sequelize.close() };
}

function connectionOf(tx: Tx): ClientBase {
  const { connection } = tx as Tx & { connection?: ClientBase };
  if (connection === undefined) throw new Error('The transaction is over.');
  return connection;
}
