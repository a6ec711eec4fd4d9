import { formatJalaliDate, toJalali, weekdayOf, type Weekday } from '../../domain/calendar/jalali.ts';
import { planTimes, type Occurrence, type OrderPlan } from '../../domain/recurrence/index.ts';
import type { OrderStatus, RunStatus } from '../../domain/statuses.ts';
import { readRecurrenceCalendar } from '../calendar/read-recurrence-calendar.ts';
import { CURSOR_COLUMNS, planCursor, type CursorRow } from './plan-cursor.ts';
import type { Database } from '../connection.ts';

/** One time of a plan that has come or was decided before it came. */
export interface PastOccurrence {
  at: string;
  /** Jalali, in Tehran. */
  date: string;
  weekday: Weekday;
  outcome: 'waiting' | 'started' | 'skipped' | 'missed';
  reason?: 'person' | 'paused' | 'late' | 'predecessor';
  run?: { id: string; number: number; status: RunStatus };
  decidedBy?: string;
}

export interface OrderOccurrences {
  items: PastOccurrence[];
  total: number;
  /** The next times by today's holidays; none where nothing lies ahead. */
  upcoming: Occurrence[];
}

const SHOWN_TIMES = 12;

interface PlanRow extends CursorRow {
  status: OrderStatus;
  plan: OrderPlan | null;
  next_occurrence_at: Date | null;
  total: number;
}

interface OccurrenceRow {
  occurs_at: Date;
  outcome: PastOccurrence['outcome'];
  reason: PastOccurrence['reason'] | null;
  run: PastOccurrence['run'] | null;
  decided_by: string | null;
}

/** What became of an order's times, the latest first, and those to come; undefined where there is no such order (of the organisation, where one is given). */
export async function listOccurrences(
  db: Database, { orderId, organisationId, page, pageSize }: { orderId: string; organisationId?: string; page: number; pageSize: number },
): Promise<OrderOccurrences | undefined> {
  const [order] = await db.query<PlanRow>(
    `select status, plan, ${CURSOR_COLUMNS}, next_occurrence_at,
            (select count(*)::int from order_occurrences c where c.order_id = o.id) as total
       from orders o where id = $1 and ($2::uuid is null or organisation_id = $2)`,
    [orderId, organisationId ?? null],
  );
  if (order === undefined) return undefined;
  const rows = await db.query<OccurrenceRow>(
    `select c.occurs_at, c.outcome, c.reason, nullif(concat_ws(' ', u.first_name, u.last_name), '') as decided_by,
            case when r.id is not null then json_build_object('id', r.id, 'number', r.number, 'status', r.status) end as run
       from order_occurrences c left join runs r on r.id = c.run_id left join users u on u.id = c.decided_by
      where c.order_id = $1 order by c.occurs_at desc, c.nominal_at desc limit $2 offset $3`,
    [orderId, pageSize, (page - 1) * pageSize],
  );
  return { items: rows.map(pastOccurrence), total: order.total, upcoming: await upcoming(db, order) };
}

/** Of a paused plan those that would come if it went on now: what passes in the pause is left out. */
async function upcoming(db: Database, order: PlanRow): Promise<Occurrence[]> {
  const { status, plan, next_occurrence_at: next } = order;
  if (plan === null || next === null) return [];
  const times: Occurrence[] = [];
  const passes = status === 'paused' && plan.repeat !== undefined ? Date.now() : Number.NEGATIVE_INFINITY;
  for (const one of planTimes(plan, await readRecurrenceCalendar(db), planCursor(order))) {
    if (one.atMs > passes) times.push(one);
    if (times.length >= SHOWN_TIMES) break;
  }
  return times;
}

function pastOccurrence({ occurs_at, outcome, reason, run, decided_by }: OccurrenceRow): PastOccurrence {
  const date = toJalali(occurs_at);
  return {
    at: occurs_at.toISOString(), date: formatJalaliDate(date), weekday: weekdayOf(date), outcome,
    ...(reason == null ? {} : { reason }), ...(run === null ? {} : { run }), ...(decided_by === null ? {} : { decidedBy: decided_by }),
  };
}
