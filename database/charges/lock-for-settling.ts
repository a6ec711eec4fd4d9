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
  const [run] = await db.query<{ organisation_id: string }>(
    'select organisation_id from runs where id = $1 for no key update',
    [runId],
    tx,
  );
  if (run === undefined) throw new Error('No such run');
  const rows = await db.query<ChargeRow>(
    `select id, state, current_attempt, operator_code, amount, price, retry_count, inquiry_count, unknown_since,
            person_since, successor_id
       from charges where run_id = $1 and id = any($2::uuid[]) order by id for no key update`,
    [runId, subjects.map((subject) => subject.chargeId)],
    tx,
  );
  const decided = await db.query<{ attempt_id: string; kind: string }>(
    'select attempt_id, kind from charge_attempt_outcomes where final and attempt_id = any($1::uuid[])',
    [subjects.flatMap((subject) => subject.attemptId ?? [])],
    tx,
  );
  const decidedAttempts = new Map(decided.map((row) => [row.attempt_id, row.kind]));
  return { organisationId: run.organisation_id, charges: new Map(rows.map((row) => [row.id, locked(row, decidedAttempts)])) };
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
