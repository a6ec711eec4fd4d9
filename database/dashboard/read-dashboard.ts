import type { Database } from '../connection.ts';
import { QUEUES } from './queues.ts';

interface Waiting {
  name: string;
  count: number;
  oldestAt: string | null;
}

export interface Dashboard {
  /** With their parts, where a queue has such: stages of registrations, first and second look at slips. */
  queues: (Waiting & { parts: Waiting[] })[];
  /** Captured since the beginning of the day, in rial, and the runs that began in it. */
  sales: { operatorCode: number; amount: string }[];
  credit: { available: string; held: string };
  runs: { status: string; count: number }[];
  /** How each operator did in each of the last 24 hours in which something was settled; `at`: the hour's beginning. */
  hours: { at: string; operatorCode: number; succeeded: number; failed: number }[];
  /** At work now, the newest first; rials as text. */
  openRuns: {
    id: string; number: number; orderName: string; organisationName: string; status: string; chargeCount: number; succeeded: number; failed: number; cancelled: number; amount: string;
  }[];
  operators: { code: number; name: string; breaker: string; breakerReason: string | null; openUntil: string | null; paused: boolean; inFlight: number; maxInFlight: number }[];
}

/** Who wants more goes to the list. */
const RUNS_SHOWN = 8;

interface Asked {
  /** Beginning of the day in Tehran. */
  dayStart: Date;
  /** Of tasks: whose queue; null for all. */
  role: string | null;
}

/**
 * The whole front page in one statement. Whatever the number of charges it looks at heads of indexes only: queues by their
 * partial indexes, sales by the chain of balances that stands in the operators' entries.
 */
export async function readDashboard(db: Database, { dayStart, role }: Asked): Promise<Dashboard> {
  const queues = Object.entries(QUEUES).map(([name, rows]) =>
    `select '${name}' as name, coalesce(sum(p.n), 0)::int as count, min(p.oldest) as oldest,
        coalesce(json_agg(json_build_object('name', p.part, 'count', p.n, 'oldestAt', p.oldest) order by p.oldest) filter (where p.part is not null), '[]') as parts
      from (select part, count(*)::int as n, min(since) as oldest from (${rows}) r(part, since) group by part) p`).join(' union all ');
  const [row] = await db.query<Dashboard>(
    `select
      (select json_agg(json_build_object('name', name, 'count', count, 'oldestAt', oldest, 'parts', parts)) from (${queues}) q) as queues,
      (select json_agg(json_build_object('operatorCode', a.operator_code, 'amount', (a.balance - coalesce(earlier.balance, 0))::text) order by a.operator_code)
        from ledger_accounts a left join lateral (
          select e.balance_after as balance from ledger_entries e where e.account_id = a.id and e.created_at < $1::timestamptz
            order by e.account_seq desc limit 1) earlier on true
        where a.kind = 'operator') as sales,
      (select json_build_object('available', coalesce(sum(balance) filter (where kind = 'available'), 0)::text,
          'held', coalesce(sum(balance) filter (where kind = 'held'), 0)::text)
        from ledger_accounts where kind in ('available', 'held')) as credit,
      (select coalesce(json_agg(json_build_object('status', status, 'count', count) order by status), '[]')
        from (select status, count(*)::int as count from runs where ended_at is null group by 1) r) as runs,
      (select coalesce(json_agg(json_build_object('at', at, 'operatorCode', operator_code, 'succeeded', succeeded, 'failed', failed) order by at, operator_code), '[]')
        from (select date_trunc('hour', settled_at, 'Asia/Tehran') as at, operator_code, coalesce(sum(count) filter (where status = 'succeeded'), 0)::int as succeeded,
            coalesce(sum(count) filter (where status = 'failed'), 0)::int as failed
          from settled_sums where settled_at > now() - interval '24 hours' group by 1, 2) h) as hours,
      (select coalesce(json_agg(json_build_object('id', r.id, 'number', r.number, 'orderName', o.name, 'organisationName', g.name, 'status', r.status,
          'chargeCount', r.charge_count, 'succeeded', r.succeeded_count, 'failed', r.failed_count, 'cancelled', r.cancelled_count, 'amount', r.amount_total::text) order by r.id desc), '[]')
        from (select * from runs where ended_at is null order by id desc limit ${RUNS_SHOWN}) r
          join orders o on o.id = r.order_id join organisations g on g.id = r.organisation_id) as "openRuns",
      (select json_agg(json_build_object('code', o.code, 'name', o.persian, 'breaker', coalesce(b.state, 'closed'),
          'breakerReason', case when b.state <> 'closed' then b.reason end, 'openUntil', case when b.state <> 'closed' then b.open_until end,
          'paused', o.paused_at is not null, 'maxInFlight', o.max_in_flight,
          'inFlight', (select coalesce(sum(l.in_flight), 0)::int from operator_leases l where l.operator_code = o.code and l.expires_at > now())) order by o.code)
        from operators o left join operator_breakers b on b.operator_code = o.code) as operators,
      $2::text as role`,
    [dayStart, role],
  );
  if (row === undefined) throw new Error('the dashboard has no row');
  return { queues: row.queues, sales: row.sales ?? [], credit: row.credit, runs: row.runs, hours: row.hours, openRuns: row.openRuns, operators: row.operators };
}
