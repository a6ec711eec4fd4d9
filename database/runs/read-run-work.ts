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
  waiting: boolean;
  unknown: boolean;
  /** Epoch milliseconds of the earliest; undefined: none is due by time. */
  nextDueMs: number | undefined;
  nextInquiryMs: number | undefined;
  /** Until when an operator that is needed can't be used, in milliseconds from now; by operator code. */
  blocked: { operatorCode: number; reason: string; forMs: number }[];
  creditDeadlineMs: number | undefined;
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
  const operators = await readOperators(db, runId);
  const due = operators.filter(({ due }) => due instanceof Date).map(({ due }) => (due as Date).getTime());
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
    waiting: operators.length > 0,
    unknown: run.next_inquiry !== null,
    nextDueMs: due.length === 0 ? undefined : Math.min(...due),
    nextInquiryMs: run.next_inquiry?.getTime(),
    blocked: operators
      .filter(({ blocked }) => blocked !== null)
      .map(({ code, blocked, blocked_ms: ms }) => ({ operatorCode: code, reason: blocked ?? '', forMs: Math.ceil(ms) })),
    creditDeadlineMs: run.credit_deadline?.getTime(),
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
