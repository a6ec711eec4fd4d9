import { timesBefore, type OrderPlan, type PlanCursor } from '../../domain/recurrence/index.ts';
import type { Database } from '../connection.ts';
import { CURSOR_COLUMNS, planCursor, type CursorRow } from '../orders-plan/plan-cursor.ts';
import { readRecurrenceCalendar } from './read-recurrence-calendar.ts';

/** One time at which an order is going to run. */
export interface PlannedTime {
  orderId: string;
  orderName: string;
  /** The rule's own time: the occurrence's key, which a holiday that is declared later does not move. */
  nominalMs: number;
  atMs: number;
  /** People stopped the plan: it will not run unless they let it go on. */
  paused: boolean;
}

interface Row extends CursorRow {
  id: string;
  name: string;
  plan: OrderPlan;
  status: string;
}

/** Whose times: all of an organisation's plans, or one order's. */
export type Whose = { organisationId: string; orderId?: undefined } | { orderId: string; organisationId?: undefined };

/** Further than any holiday moves a time. */
const MAX_MOVED_MS = 62 * 86_400_000;

/** When plans run in `[fromMs, untilMs)`, by today's holidays, in the order of time; `limit` of them at most. */
export async function readPlannedTimes(
  db: Database, whose: Whose, { fromMs, untilMs, limit }: { fromMs: number; untilMs: number; limit: number },
): Promise<PlannedTime[]> {
  const rows = await db.query<Row>(
    `select o.id, o.name, o.plan, o.status, ${CURSOR_COLUMNS}
       from orders o where ${whose.orderId === undefined ? 'o.organisation_id' : 'o.id'} = $1 and o.next_occurrence_at < $2 and o.status in ('scheduled', 'active', 'paused')
      order by o.next_occurrence_at limit $3`,
    [whose.orderId ?? whose.organisationId, new Date(untilMs), limit],
  );
  if (rows.length === 0) return [];
  const calendar = await readRecurrenceCalendar(db);
  return rows
    .flatMap((row) => {
      return timesBefore(row.plan, calendar, cursorOf(row, fromMs), untilMs).filter(({ atMs }) => atMs >= fromMs).map(({ nominalMs, atMs }) => ({
        orderId: row.id, orderName: row.name, nominalMs, atMs, paused: row.status === 'paused',
      }));
    })
    .sort((a, b) => a.atMs - b.atMs)
    .slice(0, limit);
}

/** A plan that is counted has to be gone through from where it stands; one without end begins shortly before, however far that is. */
function cursorOf(row: Row, fromMs: number): PlanCursor {
  const cursor = planCursor(row);
  if (cursor.left !== undefined) return cursor;
  const begin = fromMs - MAX_MOVED_MS;
  return { ...cursor, nominalMs: Math.max(cursor.nominalMs, begin), atMs: Math.max(cursor.atMs, begin) };
}
