import type { Database } from '../../../database/connection.ts';

export interface OccurrenceFigures {
  /** Times that have come. */
  occurrences: number;
  started: number;
  /** Of them those whose time fell into an outage. */
  startedLate: number;
  missed: number;
  told: number;
  ranTwice: number;
  differences: string[];
}

/**
 * How long a look may take: one after the end of the grace may still find an occurrence missed by it, and one whose time came
 * so shortly before the blow was not begun yet.
 */
const LOOK_MS = 1_000;

/** Holds what became of each time against the rule: one run or one report, a run within the grace, a report beyond it. */
export async function judgeOccurrences(db: Database, { graceMs, outages }: { graceMs: number; outages: readonly { downAtMs: number; upAtMs: number }[] }): Promise<OccurrenceFigures> {
  const rows = await db.query<{ order_id: string; occurs_at: Date; outcome: string; reason: string | null; runs: number; made_at: Date | null; told: number }>(
    `select o.order_id, o.occurs_at, o.outcome, o.reason, r.runs, r.made_at,
            (select count(*)::int from messages m where m.kind = 'run-missed' and m.organisation_id = o.organisation_id
               and strpos(m.deduplication_key, 'run-missed:' || o.order_id || ':' || to_char(o.nominal_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) = 1) as told
       from order_occurrences o,
            lateral (select count(*)::int as runs, min(created_at) as made_at from runs where order_id = o.order_id and occurs_at = o.occurs_at) r`,
  );
  const due = await db.query<{ id: string; at: Date }>(
    `select id, next_occurrence_at as at from orders where next_occurrence_at < now() - interval '5 seconds' and status in ('scheduled', 'active')`,
  );
  const differences = due.map(({ id, at }) => `order ${id}: nothing became of ${at.toISOString()}`);
  const figures = { occurrences: rows.length, started: 0, startedLate: 0, missed: 0, told: 0, ranTwice: 0 };
  for (const { order_id: orderId, occurs_at: at, outcome, reason, runs, made_at: madeAt, told } of rows) {
    const what = `order ${orderId} at ${at.toISOString()}`;
    const inOutage = outages.some(({ downAtMs, upAtMs }) => at.getTime() >= downAtMs - LOOK_MS && at.getTime() < upAtMs);
    if (runs > 1) figures.ranTwice += 1;
    if (runs !== (outcome === 'started' ? 1 : 0)) differences.push(`${what}: ${outcome} and ${runs} runs`);
    if (outcome === 'started') {
      figures.started += 1;
      if (inOutage) figures.startedLate += 1;
      const lateMs = (madeAt?.getTime() ?? 0) - at.getTime();
      if (lateMs > graceMs + LOOK_MS) differences.push(`${what}: run ${lateMs} ms late, beyond the grace`);
    } else if (outcome === 'missed') {
      figures.missed += 1;
      figures.told += told;
      if (reason !== 'late' || !inOutage) differences.push(`${what}: missed (${reason ?? ''}) although the system was there`);
      if (told !== 1) differences.push(`${what}: told ${told} times`);
    } else {
      differences.push(`${what}: ${outcome}`);
    }
  }
  return { ...figures, differences };
}
