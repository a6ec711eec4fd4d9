import { OPERATOR_PREFIXES } from '../../domain/operators.ts';
import type { Database, Tx } from '../connection.ts';

/**
 * Learns from one run that has ended at which operators its numbers are, once. Only the operator's own word counts: its answer to a
 * charge, or to an inquiry, never a person's decision. So nobody can teach what the operator has not said with money.
 *
 * Behind the runs, and by sets: a lane that settles thousands of numbers a second is not asked to think of this.
 * @returns false: no run waits.
 */
export async function learnFromRun(db: Database): Promise<boolean> {
  return db.transaction(async (tx) => {
    const [run] = await db.query<{ id: string; organisation_id: string }>(
      `select id, organisation_id from runs where ended_at is not null and learned_at is null order by ended_at limit 1 for no key update skip locked`, [], tx,
    );
    if (run === undefined) return false;
    if (await mayTeach(db, tx, run.id)) await learn(db, tx, run);
    await db.query('update runs set learned_at = clock_timestamp() where id = $1 returning id', [run.id], tx);
    return true;
  });
}

/** Most runs go by prefixes alone and say nothing new; their charges and outcomes are not read at all. */
async function mayTeach(db: Database, tx: Tx, runId: string): Promise<boolean> {
  const [answer] = await db.query<{ yes: boolean }>(
    `select exists (select from runs r join order_lines l on l.order_version_id = r.order_version_id
        where r.id = $1 and (l.operator_source <> 'prefix' or exists (select from learned_operators k where k.mobile = l.mobile))) as yes`, [runId], tx,
  );
  return answer?.yes === true;
}

/**
 * A number that succeeded where the customer said it is, and its prefix doesn't, is there. One that succeeded where its prefix says is
 * back there. One that was refused as another operator's where we had learned it is not there any more. The latest word counts.
 */
async function learn(db: Database, tx: Tx, run: { id: string; organisation_id: string }): Promise<void> {
  await db.query(
    `with prefixes as (select * from unnest($3::text[], $4::smallint[]) p(prefix, code)),
     succeeded as (
       select distinct on (c.mobile) c.mobile, c.operator_code, c.settled_at, l.operator_source
         from charges c join order_lines l on l.id = c.line_id
         join settlements s on s.charge_id = c.id and s.kind = 'captured'
         join charge_attempt_outcomes o on o.attempt_id = s.attempt_id and o.final and o.kind = 'succeeded' and o.source in ('answer', 'inquiry')
        where c.run_id = $1 and c.mobile is not null
          and (l.operator_source = 'customer' or exists (select from learned_operators k where k.mobile = c.mobile))
        order by c.mobile, c.settled_at desc
     ), heard as (
       select s.*, (select code from prefixes where starts_with(s.mobile, prefix) order by length(prefix) desc limit 1) as by_prefix from succeeded s
     ), taught as (
       insert into learned_operators (mobile, operator_code, learned_at)
       select mobile, operator_code, settled_at from heard where operator_code is distinct from by_prefix and operator_source = 'customer'
       on conflict (mobile) do update set operator_code = excluded.operator_code, learned_at = excluded.learned_at
         where learned_operators.learned_at < excluded.learned_at
     ), back as (
       delete from learned_operators k using heard h where k.mobile = h.mobile and h.operator_code = h.by_prefix and k.learned_at < h.settled_at
     ), wrong as (
       delete from learned_operators k using charges c, order_lines l
        where c.run_id = $1 and c.status = 'failed' and c.failure_code = 'wrong-operator' and l.id = c.line_id and l.operator_source = 'learned'
          and k.mobile = c.mobile and k.operator_code = c.operator_code and k.learned_at < c.settled_at
     )
     -- Whoever says it again with success of their own believes it.
     delete from dismissed_operators d using heard h
      where d.organisation_id = $2 and d.mobile = h.mobile and d.operator_code = h.operator_code and h.operator_source = 'customer'`,
    [run.id, run.organisation_id, OPERATOR_PREFIXES.map(({ prefix }) => `+98${prefix}`), OPERATOR_PREFIXES.map(({ code }) => code)], tx,
  );
}
