drop trigger guard_delete on charges;
drop trigger guard_update on charges;
create trigger guard before update or delete on charges for each row execute function guard_charge();

create or replace function guard_settlement() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  bad uuid;
begin
  select s.charge_id into bad from added s
    join charges c on c.id = s.charge_id
    join ledger_transactions t on t.id = s.ledger_transaction_id
    where c.price <> s.price or c.operator_code <> s.operator_code or c.run_id <> s.run_id or t.run_id <> s.run_id
      or t.kind <> 'settle' or t.posted_by <> pg_current_xact_id()
      or exists (select 1 from ledger_entries e where e.transaction_id = t.id)
    limit 1;
  if bad is not null then
    raise exception 'settlement of charge % does not fit its charge or its ledger transaction', bad using errcode = 'KC002';
  end if;
  select s.charge_id into bad from added s
    where s.kind = 'captured' and not exists (
      select 1 from charge_attempts a join charge_attempt_outcomes o on o.attempt_id = a.id and o.final
        where a.id = s.attempt_id and a.charge_id = s.charge_id and o.kind = 'succeeded')
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

create or replace function guard_settle_entries() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  bad text;
begin
  with posted as (
    select t.id, a.kind, a.operator_code, sum(e.amount) as amount
      from added e join ledger_transactions t on t.id = e.transaction_id and t.kind = 'settle'
      join ledger_accounts a on a.id = e.account_id
      group by 1, 2, 3
  ), touched as (select distinct id from posted), owed as (
    select ledger_transaction_id as id, 'held' as kind, null::smallint as operator_code, -sum(price) as amount
      from settlements where ledger_transaction_id in (select id from touched) group by 1
    union all
    select ledger_transaction_id, 'available', null, sum(price)
      from settlements where ledger_transaction_id in (select id from touched) and kind = 'released' group by 1
    union all
    select ledger_transaction_id, 'operator', operator_code, sum(price)
      from settlements where ledger_transaction_id in (select id from touched) and kind = 'captured' group by 1, 3
  )
  select coalesce(p.id, o.id) into bad from posted p
    full join owed o on o.id = p.id and o.kind = p.kind and o.operator_code is not distinct from p.operator_code
    where p.amount is distinct from o.amount limit 1;
  if bad is not null then
    raise exception 'ledger transaction % does not post the sum of its settlements', bad using errcode = 'KC005';
  end if;
  select s.charge_id::text into bad from settlements s join charges c on c.id = s.charge_id
    where s.ledger_transaction_id in (select distinct transaction_id from added)
      and (c.state <> 'settled' or (c.status = 'succeeded') <> (s.kind = 'captured'))
    limit 1;
  if bad is not null then
    raise exception 'charge % is not what its settlement says', bad using errcode = 'KC007';
  end if;
  return null;
end $$;

drop trigger guard_references on charge_attempt_outcomes;
drop function guard_outcome_references();
drop trigger guard_references on charge_attempts;
drop function guard_attempt_references();
drop trigger no_truncate on charges;

alter table settlements
  add foreign key (charge_id) references charges,
  add foreign key (attempt_id) references charge_attempts,
  add foreign key (ledger_transaction_id) references ledger_transactions;
alter table charge_attempt_outcomes add foreign key (attempt_id) references charge_attempts;
alter table charge_attempts add foreign key (charge_id) references charges;
