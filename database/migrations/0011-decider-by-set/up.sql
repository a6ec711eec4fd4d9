-- Nearly all outcomes are of no person; the foreign key queued a check for each row all the same (measured: a tenth of
-- PostgreSQL's work for a number). The look at the attempts of a statement looks at its deciders too.
alter table charge_attempt_outcomes drop constraint charge_attempt_outcomes_decided_by_fkey;
create index charge_attempt_outcomes_decider on charge_attempt_outcomes (decided_by) where decided_by is not null;

create or replace function guard_outcome_references() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (select 1 from added n left join charge_attempts a on a.id = n.attempt_id where a.id is null) then
    raise exception 'an outcome names an attempt that does not exist' using errcode = 'foreign_key_violation';
  end if;
  perform from users where id in (select decided_by from added where decided_by is not null) for key share;
  if exists (select 1 from added n where n.decided_by is not null and not exists (select from users u where u.id = n.decided_by)) then
    raise exception 'an outcome names a person who does not exist' using errcode = 'foreign_key_violation';
  end if;
  return null;
end $$;

-- The other side: who decided stays.
create function keep_decider() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_op = 'DELETE' or new.id <> old.id then
    if exists (select 1 from charge_attempt_outcomes where decided_by = old.id) then
      raise exception 'user % has decided charges', old.id using errcode = 'foreign_key_violation';
    end if;
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger keep_decider before delete or update of id on users for each row execute function keep_decider();
