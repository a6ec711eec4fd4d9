import { timesBefore, type OrderPlan } from '../../domain/recurrence/index.ts';
import type { Database } from '../connection.ts';
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

interface Row {
  id: string;
  name: string;
  plan: OrderPlan;
  status: string;
  nominal_at: Date;
  occurred_at: Date;
  plan_left: number | null;
}

/** When an organisation's plans run before `untilMs`, by today's holidays, in the order of time; `limit` of them at most. */
export async function readPlannedTimes(db: Database, organisationId: string, { untilMs, limit }: { untilMs: number; limit: number }): Promise<PlannedTime[]> {
  const rows = await db.query<Row>(
    `select o.id, o.name, o.plan, o.status, o.plan_nominal_at as nominal_at, o.plan_occurred_at as occurred_at, o.plan_left
       from orders o where o.organisation_id = $1 and o.next_occurrence_at < $2 and o.status in ('scheduled', 'active', 'paused')
      order by o.next_occurrence_at limit $3`,
    [organisationId, new Date(untilMs), limit],
  );
  if (rows.length === 0) return [];
  const calendar = await readRecurrenceCalendar(db);
  return rows
    .flatMap((row) => {
      const cursor = { nominalMs: row.nominal_at.getTime(), atMs: row.occurred_at.getTime(), ...(row.plan_left === null ? {} : { left: row.plan_left }) };
      return timesBefore(row.plan, calendar, cursor, untilMs).map(({ nominalMs, atMs }) => ({
        orderId: row.id, orderName: row.name, nominalMs, atMs, paused: row.status === 'paused',
      }));
    })
    .sort((a, b) => a.atMs - b.atMs)
    .slice(0, limit);
}
