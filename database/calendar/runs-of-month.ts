import type { CalendarRunStatus } from '../../domain/calendar/run-words.ts';
import type { Database } from '../connection.ts';
import { readPlannedTimes, type Whose } from './planned-times.ts';

/** One run in a calendar, whether it was or is to come. */
export interface CalendarRun {
  at: Date;
  orderId: string;
  orderName: string;
  /** Undefined where it did not start. */
  runId?: string;
  status: CalendarRunStatus;
}

/** Of one month; an organisation with more of them looks at its lists. */
const MAX_RUNS = 2_000;

interface Range {
  from: Date;
  until: Date;
}

/** What ran in `[from, until)`, what was skipped or missed, and what is to come, in the order of time. */
export async function readRunsOfMonth(db: Database, whose: Whose, { from, until }: Range): Promise<{ runs: CalendarRun[]; capped: boolean }> {
  const [runs, occurrences] = whose.orderId === undefined ? ['r.organisation_id', 'c.organisation_id'] : ['r.order_id', 'c.order_id'];
  const [past, planned] = await Promise.all([
    db.query<CalendarRun>(
      `select r.occurs_at as at, o.id as "orderId", o.name as "orderName", r.id as "runId", r.status
         from runs r join orders o on o.id = r.order_id where ${runs} = $1 and r.occurs_at >= $2 and r.occurs_at < $3
       union all
       select c.occurs_at, o.id, o.name, null, c.outcome
         from order_occurrences c join orders o on o.id = c.order_id
        where ${occurrences} = $1 and c.occurs_at >= $2 and c.occurs_at < $3 and c.outcome in ('waiting', 'skipped', 'missed')
       order by 1 limit ${MAX_RUNS}`,
      [whose.orderId ?? whose.organisationId, from, until],
    ),
    readPlannedTimes(db, whose, { fromMs: from.getTime(), untilMs: until.getTime(), limit: MAX_RUNS }),
  ]);
  const toCome = planned.map(({ atMs, orderId, orderName, paused }): CalendarRun => ({ at: new Date(atMs), orderId, orderName, status: paused ? 'plan-paused' : 'planned' }));
  const all = [...past, ...toCome].sort((a, b) => a.at.getTime() - b.at.getTime());
  return { runs: all.slice(0, MAX_RUNS), capped: past.length >= MAX_RUNS || planned.length >= MAX_RUNS };
}
