-- Double entry, append-only. Signs: a positive balance is what we owe its owner (an organisation's credit, an
-- operator's sales), money that came in stands negative on the bank's side; so all balances together are always 0.
create table ledger_accounts (
  id bigint generated always as identity primary key,
  key text not null unique,
  kind text not null check (kind in ('available', 'held', 'bank', 'deposits', 'operator', 'discounts', 'adjustments')),
  organisation_id uuid references organisations,
  operator_code smallint references operators,
  balance bigint not null default 0,
  entry_count bigint not null default 0,
  constraint organisation_accounts check ((kind in ('available', 'held')) = (organisation_id is not null)),
  constraint operator_accounts check ((kind = 'operator') = (operator_code is not null)),
  constraint balance_not_negative check (kind not in ('available', 'held') or balance >= 0)
);
create unique index ledger_accounts_organisation on ledger_accounts (organisation_id, kind) where organisation_id is not null;

create table ledger_transactions (
  -- Deterministic (`hold:<run>`, `settle:<batch>`, `credit:<authority>`): repeating one finds nothing to do.
  id text primary key,
  kind text not null check (kind in ('credit', 'hold', 'settle', 'adjustment', 'correction')),
  organisation_id uuid not null references organisations,
  run_id uuid,
  description text not null default '',
  created_by uuid references users,
  created_at timestamptz not null default clock_timestamp(),
  -- The database transaction that made it; entries may only be added by the same one.
  posted_by xid8 not null default pg_current_xact_id(),
  check ((kind in ('hold', 'settle')) = (run_id is not null))
);
create index ledger_transactions_organisation on ledger_transactions (organisation_id, created_at desc);
create index ledger_transactions_run on ledger_transactions (run_id) where run_id is not null;

create table ledger_entries (
  id bigint generated always as identity primary key,
  transaction_id text not null references ledger_transactions,
  account_id bigint not null references ledger_accounts,
  amount bigint not null check (amount <> 0),
  -- Filled by the trigger below: the account's own numbering and the chain of its balances.
  account_seq bigint not null,
  balance_before bigint not null,
  balance_after bigint not null,
  created_at timestamptz not null default clock_timestamp(),
  unique (account_id, account_seq),
  unique (transaction_id, account_id),
  check (balance_after = balance_before + amount)
);

-- 1. The only way by which a balance changes.
create function ledger_post_entry() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  posted ledger_transactions;
  account ledger_accounts;
begin
  select * into posted from ledger_transactions where id = new.transaction_id;
  if posted.posted_by is distinct from pg_current_xact_id() then
    raise exception 'ledger transaction % was posted earlier, it takes no more entries', new.transaction_id
      using errcode = 'KL001';
  end if;
  update ledger_accounts set balance = balance + new.amount, entry_count = entry_count + 1
    where id = new.account_id returning * into account;
  if account.organisation_id is not null and account.organisation_id <> posted.organisation_id then
    raise exception 'entry of another organisation in %', new.transaction_id using errcode = 'KL002';
  end if;
  new.account_seq := account.entry_count;
  new.balance_after := account.balance;
  new.balance_before := account.balance - new.amount;
  if account.kind = 'held' then
    if posted.run_id is null then
      raise exception 'a hold belongs to a run: %', new.transaction_id using errcode = 'KL003';
    end if;
    -- The run's own hold moves with the account: one run can never spend another's.
    update runs set held_rial = held_rial + new.amount where id = posted.run_id;
  end if;
  return new;
end $$;
create trigger ledger_entries_post before insert on ledger_entries
  for each row execute function ledger_post_entry();

-- 2. All entries of a transaction come in one statement, at least two, and sum to zero.
create function ledger_check_entries() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  bad text;
begin
  select e.transaction_id into bad
    from (select transaction_id, count(*) as n, sum(amount) as total from added group by 1) a
    join lateral (select a.transaction_id, count(*) as n from ledger_entries where transaction_id = a.transaction_id) e on true
    where a.n < 2 or a.total <> 0 or e.n <> a.n
    limit 1;
  if bad is not null then
    raise exception 'ledger transaction % must have its entries, two or more with sum zero, in one statement', bad
      using errcode = 'KL004';
  end if;
  return null;
end $$;
create trigger ledger_entries_check after insert on ledger_entries
  referencing new table as added for each statement execute function ledger_check_entries();

-- 3. At commit: a transaction without entries, or one out of balance, is refused.
create function ledger_check_transaction() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if (select count(*) < 2 or coalesce(sum(amount), 1) <> 0 from ledger_entries where transaction_id = new.id) then
    raise exception 'ledger transaction % does not balance', new.id using errcode = 'KL004';
  end if;
  return null;
end $$;
create constraint trigger ledger_transactions_balance after insert on ledger_transactions
  deferrable initially deferred for each row execute function ledger_check_transaction();

-- 4. Nobody, the owner included, edits what was written.
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only: % refused', tg_table_name, tg_op using errcode = 'KL005';
end $$;
create trigger append_only before update or delete on ledger_transactions for each row execute function refuse_change();
create trigger append_only before update or delete on ledger_entries for each row execute function refuse_change();
create trigger no_truncate before truncate on ledger_transactions for each statement execute function refuse_change();
create trigger no_truncate before truncate on ledger_entries for each statement execute function refuse_change();
create trigger no_truncate before truncate on ledger_accounts for each statement execute function refuse_change();

create function guard_ledger_account() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    raise exception 'a ledger account is never deleted' using errcode = 'KL005';
  elsif tg_op = 'INSERT' then
    if new.balance <> 0 or new.entry_count <> 0 then
      raise exception 'a ledger account begins at 0' using errcode = 'KL006';
    end if;
  elsif pg_trigger_depth() < 2 or (new.id, new.key, new.kind, new.organisation_id, new.operator_code)
      is distinct from (old.id, old.key, old.kind, old.organisation_id, old.operator_code) then
    raise exception 'balances change by entries only' using errcode = 'KL006';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger guard before insert or update or delete on ledger_accounts
  for each row execute function guard_ledger_account();

-- System accounts exist from the first day; those of an organisation come with it.
create function open_organisation_accounts() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into ledger_accounts (key, kind, organisation_id) values
    ('organisation:' || new.id || ':available', 'available', new.id),
    ('organisation:' || new.id || ':held', 'held', new.id);
  return null;
end $$;
create trigger open_accounts after insert on organisations
  for each row execute function open_organisation_accounts();
create function open_operator_account() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into ledger_accounts (key, kind, operator_code) values ('operator:' || new.code, 'operator', new.code);
  return null;
end $$;
create trigger open_account after insert on operators
  for each row execute function open_operator_account();
insert into ledger_accounts (key, kind) values
  ('bank', 'bank'), ('deposits', 'deposits'), ('discounts', 'discounts'), ('adjustments', 'adjustments');
