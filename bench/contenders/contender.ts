import pg from 'pg';
import { createHttpOperatorGateway } from '../../gateways/operator/index.ts';

/** One number to charge, as it stands in the order's lines. */
export interface Line {
  id: string;
  mobile: string;
  operatorCode: number;
  productCode: string;
  /** Rial, as text. */
  amount: string;
}

/** What every contender is given by its environment; each runs in a process of its own. */
export const given = {
  operatorUrl: variable('BENCH_OPERATOR_URL'),
  databaseUrl: variable('BENCH_DATABASE_URL'),
  versionId: variable('BENCH_VERSION_ID'),
  numbers: Number(variable('BENCH_NUMBERS')),
  /** Calls in flight, for all contenders alike. */
  window: Number(variable('BENCH_WINDOW')),
  temporal: process.env['TEMPORAL_ADDRESS'] ?? '',
};

const CALL_TIMEOUT_MS = 10_000;

/** The client that the system itself uses. */
export const operator = createHttpOperatorGateway({ url: given.operatorUrl });

export function openPool(size: number): pg.Pool {
  return new pg.Pool({ connectionString: given.databaseUrl, max: size });
}

export async function readLines(pool: pg.Pool): Promise<Line[]> {
  const { rows } = await pool.query<Line>(
    `select l.id, l.mobile, l.operator_code as "operatorCode", p.code as "productCode", l.amount::text as amount
       from order_lines l join products p on p.id = l.product_id
       where l.order_version_id = $1 order by l.position limit $2`,
    [given.versionId, given.numbers],
  );
  return rows;
}

/** Charges one number; answers the operator's code. */
export async function charge(line: Line, reference: string): Promise<string> {
  const reply = await operator.charge(
    { reference, operatorCode: line.operatorCode, mobile: line.mobile, productCode: line.productCode, amount: BigInt(line.amount), ported: false },
    { sendBefore: () => true, timeoutMs: CALL_TIMEOUT_MS },
  );
  return reply.kind === 'answer' ? reply.code : reply.kind;
}

/** The one row that a job writes about its number. */
export async function insertLedgerRow(pool: pg.Pool, line: Line, reference: string, code: string): Promise<void> {
  await pool.query('insert into bench_ledger (reference, line_id, amount, code) values ($1, $2, $3, $4)', [reference, line.id, line.amount, code]);
}

/** Time from the first call to the last thing done. */
export class Stopwatch {
  #first: number | undefined;
  #last = 0;
  #done = 0;
  readonly finished: Promise<void>;
  #finish: () => void = () => undefined;

  constructor() {
    this.finished = new Promise((resolve) => {
      this.#finish = resolve;
    });
  }

  started(): void {
    this.#first ??= performance.now();
  }

  ended(): void {
    this.#last = performance.now();
    this.#done += 1;
    if (this.#done === given.numbers) this.#finish();
  }

  /** The last line of a contender's output is its result. */
  report(): void {
    const { cpuUser, cpuSystem } = { cpuUser: process.cpuUsage().user, cpuSystem: process.cpuUsage().system };
    console.log(JSON.stringify({ numbers: this.#done, seconds: (this.#last - (this.#first ?? 0)) / 1000, cpuSeconds: (cpuUser + cpuSystem) / 1e6 }));
  }
}

function variable(name: string): string {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set: contenders are started by bench/main.ts`);
  return value;
}
