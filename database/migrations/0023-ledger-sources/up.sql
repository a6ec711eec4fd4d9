-- Every rial has a source that the database knows, at commit: from the bank only with its payment, from deposits and
-- adjustments only with what two people decided, on holds and to operators only by holding and settling.
create function check_ledger_source() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  kinds text[];
begin
  select array_agg(a.kind) into kinds from ledger_entries e join ledger_accounts a on a.id = e.account_id where e.transaction_id = new.id;
  if not (case new.kind
      when 'hold' then kinds <@ '{available,held}' and new.id = 'hold:' || new.run_id
        and exists (select from ledger_entries e join ledger_accounts a on a.id = e.account_id where e.transaction_id = new.id and a.kind = 'held' and e.amount > 0)
      when 'settle' then kinds <@ '{available,held,operator,discounts}'
        and exists (select from settlements where ledger_transaction_id = new.id)
      else (case
        when 'bank' = any(kinds) then exists (
          select from payments p where p.ledger_transaction_id = new.id and p.outcome = 'credit'
            and posted_exactly(new.id, p.organisation_id, 'bank', p.amount))
        when 'deposits' = any(kinds) then new.id like 'credit:deposit:%' and kinds <@ '{available,deposits}'
        -- Credit for development is posted by the owner of the tables; API and worker never are he.
        when 'adjustments' = any(kinds) then kinds <@ '{available,adjustments}' and (new.id like 'adjustment:%'
          or session_user = (select pg_get_userbyid(relowner) from pg_class where oid = 'ledger_transactions'::regclass))
        else false end)
      end) then
    raise exception 'ledger transaction % has no source', new.id using errcode = 'KL007';
  end if;
  return null;
end $$;
create constraint trigger ledger_transactions_source after insert on ledger_transactions
  deferrable initially deferred for each row execute function check_ledger_source();

-- A trigger of one's own (on a temporary table) is deep enough as well: what counts is that the entries' trigger, which
-- runs as the owner, moves the hold.
create or replace function guard_run_hold() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    if new.held_rial <> 0 then
      raise exception 'a run begins with no hold' using errcode = 'KL006';
    end if;
  elsif new.held_rial <> old.held_rial and (pg_trigger_depth() < 2
      or current_user <> (select pg_get_userbyid(relowner) from pg_class where oid = 'ledger_entries'::regclass)) then
    raise exception 'a hold changes by entries only' using errcode = 'KL006';
  end if;
  return new;
end $$;
