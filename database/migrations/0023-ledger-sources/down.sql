create or replace function guard_run_hold() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    if new.held_rial <> 0 then
      raise exception 'a run begins with no hold' using errcode = 'KL006';
    end if;
  elsif new.held_rial <> old.held_rial and pg_trigger_depth() < 2 then
    raise exception 'a hold changes by entries only' using errcode = 'KL006';
  end if;
  return new;
end $$;
drop trigger ledger_transactions_source on ledger_transactions;
drop function check_ledger_source();
