import { IS_RESERVED } from '../charges/charge-filter.ts';
import type { Database } from '../connection.ts';
import { readRunWaits, type RunWait } from './read-run-waits.ts';

export interface RunStanding {
  /** Why an open run does not go on by itself just now. */
  waits: RunWait[];
  /** By operator: what is open and what was settled; rials of face value as text. */
  operators: { operatorCode: number; reserved: number; succeeded: number; failed: number; succeededAmount: string; failedAmount: string }[];
  /** Why charges failed, the commonest first. */
  failures: { code: string; count: number }[];
  /** The order that was made of the failed ones and still counts. */
  retry: { orderId: string; name: string; status: string } | null;
}

/**
 * Where a run stands, for whoever looks after it. What was settled is summed from the rows of settling transactions, one for
 * hundreds of charges; what is open is found by the indexes of the open.
 */
export async function readRunStanding(db: Database, runId: string): Promise<RunStanding> {
  const [waits, [row]] = await Promise.all([readRunWaits(db, runId), db.query<Omit<RunStanding, 'waits'>>(
    `with run as (select * from runs where id = $1),
      settled as (
        select s.operator_code as code, s.status, s.count, s.amount from run r join settled_sums s on s.organisation_id = r.organisation_id
            and s.settled_at >= r.created_at and s.run_id = r.id),
      open as (
        select operator_code as code, count(*)::int as n from charges c
          where c.run_id = $1 and ${IS_RESERVED} group by 1),
      codes as (select code from settled union select code from open)
    select
      (select coalesce(json_agg(json_build_object('operatorCode', k.code, 'reserved', coalesce(o.n, 0), 'succeeded', coalesce(s.succeeded, 0), 'failed', coalesce(s.failed, 0),
          'succeededAmount', coalesce(s.succeeded_amount, 0)::text, 'failedAmount', coalesce(s.failed_amount, 0)::text) order by k.code), '[]')
        from codes k left join open o using (code) left join (
          select code, sum(count) filter (where status = 'succeeded')::int as succeeded, sum(count) filter (where status = 'failed')::int as failed,
              sum(amount) filter (where status = 'succeeded') as succeeded_amount, sum(amount) filter (where status = 'failed') as failed_amount
            from settled group by 1) s using (code)) as operators,
      (select coalesce(json_agg(json_build_object('code', code, 'count', n) order by n desc, code), '[]')
        from (select coalesce(failure_code, '') as code, count(*)::int as n from charges where run_id = $1 and status = 'failed' group by 1) f) as failures,
      (select json_build_object('orderId', id, 'name', name, 'status', status) from orders
        where retry_of_run_id = $1 and status <> 'cancelled' order by created_at desc limit 1) as retry`,
    [runId],
  )]);
  if (row === undefined) throw new Error('an aggregate answers one row');
  return { waits, ...row };
}
