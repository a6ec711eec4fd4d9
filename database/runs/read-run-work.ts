import type { Database } from '../connection.ts';

/** What the workflow of a run decides from: counts and times, never a number. */
export interface RunWork {
  organisationId: string;
  orderId: string;
  number: number;
  status: string;
  control: 'go' | 'pause' | 'cancel';
  ended: boolean;
  prepared: boolean;
  chargeCount: number;
  counts: { succeeded: number; failed: number; cancelled: number };
  /** At the operator now, or believed to be. */
  sending: number;
  /** Operators that waiting charges need. */
  operators: OperatorWork[];
  /** Epoch milliseconds; undefined: nothing is unknown. */
  nextInquiryMs: number | undefined;
  creditDeadlineMs: number | undefined;
}

export interface OperatorWork {
  operatorCode: number;
  /** Epoch milliseconds of the earliest due charge; undefined: each waits for another charge of its number. */
  dueMs: number | undefined;
  /** Why the operator can't be used now, and for how many milliseconds that is sure. */
  blocked: { reason: string; forMs: number } | undefined;
}

interface WorkRow {
  organisation_id: string;
  order_id: string;
  number: number;
  status: string;
  control: RunWork['control'];
  ended_at: Date | null;
  prepared_at: Date | null;
  charge_count: number;
  succeeded_count: number;
  failed_count: number;
  cancelled_count: number;
  credit_deadline: Date | null;
  sending: number;
  next_inquiry: Date | null;
}

interface OperatorRow {
  code: number;
  due: Date | number;
  blocked: string | null;
  blocked_ms: number;
}

/** Reads a run's position; undefined where there is no such run. */
export async function readRunWork(db: Database, runId: string): Promise<RunWork | undefined> {
  const [run] = await db.query<WorkRow>(
    `select r.*, (select count(*)::int from charges where run_id = r.id and state = 'sending') as sending,
            (select min(due_at) from charges where run_id = r.id and state = 'unknown') as next_inquiry
       from runs r where r.id = $1`,
    [runId],
  );
  if (run === undefined) return undefined;
  return {
    organisationId: run.organisation_id,
    orderId: run.order_id,
    number: run.number,
    status: run.status,
    control: run.control,
    ended: run.ended_at !== null,
    prepared: run.prepared_at !== null,
    chargeCount: run.charge_count,
    counts: { succeeded: run.succeeded_count, failed: run.failed_count, cancelled: run.cancelled_count },
    sending: run.sending,
    operators: (await readOperators(db, runId)).map(operatorWork),
    nextInquiryMs: run.next_inquiry?.getTime(),
    creditDeadlineMs: run.credit_deadline?.getTime(),
  };
}

function operatorWork({ code, due, blocked, blocked_ms: ms }: OperatorRow): OperatorWork {
  return {
    operatorCode: code,
    // 'infinity' arrives as a number.
    dueMs: due instanceof Date ? due.getTime() : undefined,
    blocked: blocked === null ? undefined : { reason: blocked, forMs: Math.ceil(ms) },
  };
}

/** Operators that waiting charges need, the earliest due time of each, and what keeps it from being used. */
async function readOperators(db: Database, runId: string): Promise<OperatorRow[]> {
  return db.query<OperatorRow>(
    `select o.code, c.due_at as due,
            case when o.paused_at is not null then 'operator-paused'
                 when b.state = 'open' and b.open_until > clock_timestamp() then b.reason end as blocked,
            case when o.paused_at is not null then 60000
                 when b.state = 'open' then greatest(0, extract(epoch from b.open_until - clock_timestamp()) * 1000)::float8
                 else 0 end as blocked_ms
       from operators o
       join lateral (select due_at from charges where run_id = $1 and operator_code = o.code and state = 'waiting'
                       order by due_at, id limit 1) c on true
       left join operator_breakers b on b.operator_code = o.code`,
    [runId],
  );
}
