import type { Database } from '../connection.ts';

/** What an open run waits for; several may hold at once, one per operator. */
export interface RunWait {
  kind: 'credit' | 'limit' | 'paused' | 'person' | 'operator-paused' | 'operator' | 'retry' | 'inquiry';
  operatorCode?: number;
  /** When it goes on or asks again by itself; absent where only a person or a posting of credit can tell. */
  until?: Date;
}

interface WaitRow {
  kind: RunWait['kind'];
  operatorCode: number | null;
  until: Date | null;
}

/**
 * Looks at the head of the indexes of waiting and unknown charges only, so it costs the same for ten charges and for a million.
 * `retry` and `inquiry` are reported only while nothing can be sent now.
 */
export async function readRunWaits(db: Database, runId: string): Promise<RunWait[]> {
  const rows = await db.query<WaitRow>(
    `with run as (select * from runs where id = $1 and ended_at is null),
      waiting as (
        select p.code, p.paused_at, b.state as breaker, b.open_until, first.due_at
          from run, operators p
          left join operator_breakers b on b.operator_code = p.code
          cross join lateral (select due_at from charges c
            where c.run_id = run.id and c.operator_code = p.code and c.state = 'waiting' order by c.due_at limit 1) first
      ), free as (select due_at from waiting where paused_at is null and coalesce(breaker, 'closed') = 'closed'),
      at_work as (select exists (select 1 from charges c, run where c.run_id = run.id and c.state = 'sending')
        or exists (select 1 from free where due_at <= now()) as yes)
    select case when waits_for_limit is null then 'credit' else 'limit' end as kind, null::int as "operatorCode", credit_deadline as until from run where status = 'waiting-for-credit'
    union all select 'paused', null, null from run where status = 'paused'
    union all select 'person', null, null from run
      where exists (select 1 from charges c where c.run_id = run.id and c.state in ('unknown', 'waiting') and c.person_since is not null)
    union all select 'operator-paused', code, null from waiting where paused_at is not null
    union all select 'operator', code, open_until from waiting where paused_at is null and breaker <> 'closed'
    union all (select 'retry', null, min(due_at) from free, at_work
      where not at_work.yes and isfinite(due_at) having min(due_at) is not null)
    union all (select 'inquiry', null, min(u.due_at) from run, at_work,
        lateral (select due_at from charges c where c.run_id = run.id and c.state = 'unknown' order by c.due_at limit 1) u
      where not at_work.yes and isfinite(u.due_at) having min(u.due_at) is not null)`,
    [runId],
  );
  return rows.map(({ kind, operatorCode, until }) => ({
    kind,
    ...(operatorCode === null ? {} : { operatorCode }),
    ...(until === null ? {} : { until }),
  }));
}
