drop trigger keep_decider on users;
drop function keep_decider();

create or replace function guard_outcome_references() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (select 1 from added n left join charge_attempts a on a.id = n.attempt_id where a.id is null) then
    raise exception 'an outcome names an attempt that does not exist' using errcode = 'foreign_key_violation';
  end if;
  return null;
end $$;

drop index charge_attempt_outcomes_decider;
alter table charge_attempt_outcomes add foreign key (decided_by) references users;
