import type { Database, Tx } from '../connection.ts';

export interface LockedCharge {
  id: string;
  state: 'waiting' | 'sending' | 'unknown' | 'settled';
  currentAttempt: string | null;
  operatorCode: number;
  /** Rial. */
  amount: bigint;
  price: bigint;
  retryCount: number;
  inquiryCount: number;
  unknownSinceMs: number | undefined;
  personSince: Date | null;
  successorId: string | null;
  /** Final outcome by attempt, of the attempts asked about. */
  decidedAttempts: Map<string, string>;
}

interface ChargeRow {
  id: string;
  run_id: string;
  state: LockedCharge['state'];
  current_attempt: string | null;
  operator_code: number;
  amount: string;
  price: string;
  retry_count: number;
  inquiry_count: number;
  unknown_since: Date | null;
  person_since: Date | null;
  successor_id: string | null;
}

/** Locks the run, then the charges by id, and reads what decides their next step. */
export async function lockForSettling(
  db: Database,
  tx: Tx,
  runId: string,
  subjects: readonly { chargeId: string; attemptId?: string }[],
): Promise<{ organisationId: string; charges: Map<string, LockedCharge> }> {
  let runs: { organisation_id: string }[] = [];
  let rows: ChargeRow[] = [];
  await db.together([
    async () => {
      runs = await db.query('select organisation_id from runs where id = $1 for no key update', [runId], tx);
    },
    // By primary key alone: with the run in the condition PostgreSQL walks all of its charges for each batch.
    async () => {
      rows = await db.query(
        `select id, run_id, state, current_attempt, operator_code, amount, price, retry_count, inquiry_count, unknown_since,
                person_since, successor_id
           from charges where id = any($1::uuid[]) order by id for no key update`,
        [subjects.map((subject) => subject.chargeId)],
        tx,
      );
    },
  ]);
  if (runs[0] === undefined) throw new Error('No such run');
  const own = new Map(rows.filter((row) => row.run_id === runId).map((row) => [row.id, row]));
  const decided = await readDecided(db, tx, subjects.filter((subject) => !isUnderWay(own.get(subject.chargeId), subject.attemptId)));
  return { organisationId: runs[0].organisation_id, charges: new Map([...own].map(([id, row]) => [id, locked(row, decided)])) };
}

/** The transaction that stores an attempt's final outcome also moves its charge on: an attempt under way has none. */
function isUnderWay(row: ChargeRow | undefined, attemptId: string | undefined): boolean {
  return row !== undefined && (row.state === 'sending' || row.state === 'unknown') && row.current_attempt === attemptId;
}

async function readDecided(db: Database, tx: Tx, subjects: readonly { attemptId?: string }[]): Promise<Map<string, string>> {
  const attempts = subjects.flatMap((subject) => subject.attemptId ?? []);
  if (attempts.length === 0) return new Map();
  const rows = await db.query<{ attempt_id: string; kind: string }>(
    'select attempt_id, kind from charge_attempt_outcomes where final and attempt_id = any($1::uuid[])',
    [attempts],
    tx,
  );
  return new Map(rows.map((row) => [row.attempt_id, row.kind]));
}

function locked(row: ChargeRow, decidedAttempts: Map<string, string>): LockedCharge {
  return {
    id: row.id,
    state: row.state,
    currentAttempt: row.current_attempt,
    operatorCode: row.operator_code,
    amount: BigInt(row.amount),
    price: BigInt(row.price),
    retryCount: row.retry_count,
    inquiryCount: row.inquiry_count,
    unknownSinceMs: row.unknown_since?.getTime(),
    personSince: row.person_since,
    successorId: row.successor_id,
    decidedAttempts,
  };
}
