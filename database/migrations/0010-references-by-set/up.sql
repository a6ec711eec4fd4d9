-- A run writes an attempt, an outcome and a settlement for each number. A foreign key looks at each row by itself and
-- locks the row it names (measured: more than a third of PostgreSQL's work for a number). What these tables name is
-- never deleted (their own triggers refuse it), so it is enough to look once, for all rows of a statement.
alter table charge_attempts drop constraint charge_attempts_charge_id_fkey;
alter table charge_attempt_outcomes drop constraint charge_attempt_outcomes_attempt_id_fkey;
alter table settlements
  drop constraint settlements_charge_id_fkey,
  drop constraint settlements_attempt_id_fkey,
  drop constraint settlements_ledger_transaction_id_fkey;

-- Their names must not be emptied either; the foreign key of pins refused that for charges.
create trigger no_truncate before truncate on charges for each statement execute function refuse_change();

create function guard_attempt_references() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (
    select 1 from added n left join charges c on c.id = n.charge_id
      where c.id is null or c.run_id <> n.run_id or c.operator_code <> n.operator_code) then
    raise exception 'an attempt names a charge that does not exist, or not its run and operator' using errcode = 'foreign_key_violation';
  end if;
  return null;
end $$;
create trigger guard_references after insert on charge_attempts referencing new table as added
  for each statement execute function guard_attempt_references();

create function guard_outcome_references() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (select 1 from added n left join charge_attempts a on a.id = n.attempt_id where a.id is null) then
    raise exception 'an outcome names an attempt that does not exist' using errcode = 'foreign_key_violation';
  end if;
  return null;
end $$;
create trigger guard_references after insert on charge_attempt_outcomes referencing new table as added
  for each statement execute function guard_outcome_references();

-- As before, with outer joins: what does not exist fits nothing. And the attempt, where there is one, is the charge's.
create or replace function guard_settlement() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  bad uuid;
begin
  select s.charge_id into bad from added s
    left join charges c on c.id = s.charge_id
    left join ledger_transactions t on t.id = s.ledger_transaction_id
    where c.id is null or t.id is null
      or c.price <> s.price or c.operator_code <> s.operator_code or c.run_id <> s.run_id or t.run_id <> s.run_id
      or t.kind <> 'settle' or t.posted_by <> pg_current_xact_id()
    limit 1;
  if bad is null and exists (
      select 1 from ledger_entries where transaction_id in (select distinct ledger_transaction_id from added)) then
    select charge_id into bad from added limit 1;
  end if;
  if bad is not null then
    raise exception 'settlement of charge % does not fit its charge or its ledger transaction', bad using errcode = 'KC002';
  end if;
  select s.charge_id into bad from added s
    left join charge_attempts a on a.id = s.attempt_id and a.charge_id = s.charge_id
    left join charge_attempt_outcomes o on o.attempt_id = a.id and o.final
    where (s.kind = 'captured' and o.kind is distinct from 'succeeded') or (s.attempt_id is not null and a.id is null)
    limit 1;
  if bad is not null then
    raise exception 'charge % captured without evidence of success', bad using errcode = 'KC003';
  end if;
  select s.charge_id into bad from added s
    join charge_attempts a on a.charge_id = s.charge_id
    left join charge_attempt_outcomes o on o.attempt_id = a.id and o.final
    where s.kind = 'released' and (o.id is null or o.kind = 'succeeded')
    limit 1;
  if bad is not null then
    raise exception 'charge % released for lack of an answer', bad using errcode = 'KC004';
  end if;
  return null;
end $$;

-- The same comparison, transaction by transaction (a batch posts one): given its id PostgreSQL finds its settlements by
-- their index, given a set of ids it walked all settlements there are, so that a batch cost more the longer a run was.
create or replace function guard_settle_entries() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  transaction text;
  bad uuid;
begin
  for transaction in
    select t.id from ledger_transactions t
      where t.kind = 'settle' and t.id in (select transaction_id from added) order by t.id
  loop
    if exists (
      select from (
        select a.kind, a.operator_code, sum(e.amount) as amount
          from added e join ledger_accounts a on a.id = e.account_id where e.transaction_id = transaction group by 1, 2
      ) posted full join (
        select 'held' as kind, null::smallint as operator_code, -sum(price) as amount
          from settlements where ledger_transaction_id = transaction having count(*) > 0
        union all
        select 'available', null, sum(price)
          from settlements where ledger_transaction_id = transaction and settlements.kind = 'released' having count(*) > 0
        union all
        select 'operator', settlements.operator_code, sum(price)
          from settlements where ledger_transaction_id = transaction and settlements.kind = 'captured' group by 2
      ) owed on owed.kind = posted.kind and owed.operator_code is not distinct from posted.operator_code
      where posted.amount is distinct from owed.amount
    ) then
      raise exception 'ledger transaction % does not post the sum of its settlements', transaction using errcode = 'KC005';
    end if;
    select s.charge_id into bad from settlements s join charges c on c.id = s.charge_id
      where s.ledger_transaction_id = transaction
        and (c.state <> 'settled' or (c.status = 'succeeded') <> (s.kind = 'captured'))
      limit 1;
    if bad is not null then
      raise exception 'charge % is not what its settlement says', bad using errcode = 'KC007';
    end if;
  end loop;
  return null;
end $$;

-- The same refusals without a function call for each row that may be changed.
drop trigger guard on charges;
create trigger guard_update before update on charges for each row when (old.state = 'settled') execute function guard_charge();
create trigger guard_delete before delete on charges for each row execute function guard_charge();
