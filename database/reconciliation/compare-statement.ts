import { MIDNIGHT_EDGE_MINUTES } from '../../domain/reconciliation/statement-times.ts';
import type { Database, Tx } from '../connection.ts';
import type { StatementDay } from './statement-day.ts';

/** What came of comparing: our own sums, and how the day's differences have changed. */
export interface Comparison {
  ourCount: number;
  ourAmount: string;
  added: number;
  vanished: number;
  /** Open after it. */
  open: number;
}

/** Our successes at operator $1 of which the call was made between two times, given as placeholders. */
const oursBetween = (from: string, until: string): string => `
  select a.id, c.id as charge_id, c.organisation_id, c.status, c.amount from charge_attempts a
    join charge_attempt_outcomes o on o.attempt_id = a.id and o.final and o.kind = 'succeeded'
    join charges c on c.id = a.charge_id
   where a.operator_code = $1 and a.created_at >= ${from} and a.created_at < ${until}`;

/** What statement and books say differently, a row for each reference and kind. */
const FOUND = `
  said as (
    select reference, attempt_id, count(*)::int as times, min(amount) as least, max(amount) as most, min(at) as at,
           min(mobile) as mobile, min(transaction_id) as transaction_id
      from statement_lines where operator_code = $1 and day = $2::date group by reference, attempt_id
  ), known as (
    select s.*, a.id is not null and a.operator_code = $1 as ours, a.charge_id, c.organisation_id, c.status, c.amount, c.mobile as our_mobile,
           final.kind as final_kind,
           case when s.most <> c.amount then s.most else s.least end as their_amount,
           exists (select from charge_attempts b join charge_attempt_outcomes p on p.attempt_id = b.id and p.final and p.kind = 'succeeded'
                    where b.charge_id = a.charge_id and b.id <> a.id) as otherwise_succeeded
      from said s left join charge_attempts a on a.id = s.attempt_id left join charges c on c.id = a.charge_id
      left join charge_attempt_outcomes final on final.attempt_id = a.id and final.final
  ), found as materialized (
    select d.kind, k.reference, k.charge_id, k.organisation_id, k.status as our_status, k.amount as our_amount, k.their_amount, k.times,
           k.at, k.mobile, k.transaction_id
      from known k cross join lateral (
        select 'only-theirs' where not k.ours
        union all select 'charged-twice' where k.times > 1 or (k.ours and k.otherwise_succeeded)
        union all select 'number' where k.ours and k.mobile is distinct from k.our_mobile
        union all select 'amount' where k.ours and (k.least <> k.amount or k.most <> k.amount)
        union all select 'status' where k.ours and k.final_kind is distinct from 'succeeded' and not k.otherwise_succeeded
      ) as d(kind)
    union all
    select 'only-ours', ours.id::text, ours.charge_id, ours.organisation_id, ours.status, ours.amount, null, 0, null, null, null
      from ours where not exists (
        select from statement_lines l where l.attempt_id = ours.id and l.operator_code = $1 and l.day between $2::date - 1 and $2::date + 1)
  )`;

const SAME_KEY = 'd.operator_code = $1 and d.day = $2::date and d.kind = f.kind and d.reference = f.reference';

/**
 * Compares the stored statement with our attempts, reference by reference, and brings the day's differences up to date: new ones are
 * written, those that are there no more vanish, what a person has closed stays closed unless the statement says something new.
 * Repeated, it changes nothing.
 */
export async function compareStatement(db: Database, tx: Tx, of: StatementDay, reconciliationId: string): Promise<Comparison> {
  const [result] = await db.query<Comparison>(
    `with ours as materialized (${oursBetween('$4', '$5')}), ${FOUND},
     seen as (
       update statement_differences d set last_seen_in = $3, our_status = f.our_status, our_amount = f.our_amount,
              their_amount = f.their_amount, their_times = f.times
         from found f where ${SAME_KEY} and d.status = 'open' returning d.id
     ), gone as (
       update statement_differences d set status = 'vanished', closed_at = clock_timestamp(), closed_in = $3
        where d.operator_code = $1 and d.day = $2::date and d.status = 'open' and not exists (select from found f where ${SAME_KEY})
        returning d.id
     ), added as (
       insert into statement_differences (operator_code, day, kind, reference, charge_id, organisation_id, our_status, our_amount,
              their_amount, their_times, their_at, their_mobile, their_transaction_id, first_seen_in, last_seen_in)
       select $1, $2::date, f.kind, f.reference, f.charge_id, f.organisation_id, f.our_status, f.our_amount,
              f.their_amount, f.times, f.at, f.mobile, f.transaction_id, $3, $3
         from found f where not exists (
           select from statement_differences d where ${SAME_KEY} and (d.status = 'open' or (d.status = 'resolved'
             and (d.our_status, d.our_amount, d.their_amount, d.their_times) is not distinct from (f.our_status, f.our_amount, f.their_amount, f.times))))
       returning id
     )
     select (select count(*)::int from ours) as "ourCount", (select coalesce(sum(amount), 0)::text from ours) as "ourAmount",
            (select count(*)::int from added) as added, (select count(*)::int from gone) as vanished,
            ((select count(*) from added) + (select count(*) from seen))::int as open`,
    [of.operatorCode, of.day, reconciliationId, shifted(of.from), shifted(of.until)], tx,
  );
  if (result === undefined) throw new Error('an aggregate answers one row');
  return result;
}

/** Whether a success of the last minutes of the day before stands in no statement that is stored: that day's is needed too. */
export async function needsDayBefore(db: Database, tx: Tx, of: StatementDay): Promise<boolean> {
  const [missing] = await db.query(
    `select 1 from (${oursBetween('$2', '$3')}) ours
      where not exists (select from statement_lines l where l.attempt_id = ours.id and l.operator_code = $1) limit 1`,
    [of.operatorCode, shifted(of.from), of.from], tx,
  );
  return missing !== undefined;
}

const shifted = (at: Date): Date => new Date(at.getTime() - MIDNIGHT_EDGE_MINUTES * 60_000);
