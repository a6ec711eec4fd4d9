import type { Database } from '../connection.ts';

/** What an engineer's dashboard watches beside requests. */
export interface Gauges {
  outboxWaiting: number;
  outboxOldestSeconds: number;
  openRuns: { status: string; runs: number }[];
  breakers: { operatorCode: number; state: 'closed' | 'open' | 'half-open' }[];
  openTasks: number;
}

export async function readGauges(db: Database): Promise<Gauges> {
  const [outbox, openRuns, breakers, tasks] = await Promise.all([
    db.query<{ waiting: number; oldest: number }>(
      `select count(*)::int as waiting, coalesce(extract(epoch from now() - min(created_at)), 0)::float as oldest
        from outbox where delivered_at is null`),
    db.query<{ status: string; runs: number }>('select status, count(*)::int as runs from runs where ended_at is null group by 1 order by 1'),
    db.query<Gauges['breakers'][number]>(
      `select o.code as "operatorCode", coalesce(b.state, 'closed') as state from operators o
        left join operator_breakers b on b.operator_code = o.code order by 1`),
    db.query<{ open: number }>('select count(*)::int as open from tasks where resolved_at is null'),
  ]);
  return {
    outboxWaiting: outbox[0]?.waiting ?? 0,
    outboxOldestSeconds: outbox[0]?.oldest ?? 0,
    openRuns, breakers,
    openTasks: tasks[0]?.open ?? 0,
  };
}
