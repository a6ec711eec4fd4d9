create table runs (
  id uuid primary key default new_id(),
  order_id uuid not null references orders,
  order_version_id uuid not null references order_versions,
  organisation_id uuid not null references organisations,
  number int not null,
  -- The occurrence is the key: a second start of it finds this row.
  occurs_at timestamptz not null,
  status text not null check (status in
    ('waiting-for-credit', 'running', 'settling', 'paused', 'finished', 'cancelled', 'failed')),
  -- What people asked for; claims look at it under lock.
  control text not null default 'go' check (control in ('go', 'pause', 'cancel')),
  credit_deadline timestamptz,
  failure_code text,
  price_total bigint not null check (price_total > 0),
  charge_count int not null check (charge_count > 0),
  -- Lines up to this position have become charges.
  prepared_position int not null default 0,
  prepared_at timestamptz,
  -- Moves with the organisation's `held` account, in the entry's trigger.
  held_rial bigint not null default 0 constraint held_not_negative check (held_rial >= 0),
  succeeded_count int not null default 0,
  failed_count int not null default 0,
  cancelled_count int not null default 0,
  succeeded_amount bigint not null default 0,
  failed_amount bigint not null default 0,
  cancelled_amount bigint not null default 0,
  amount_total bigint not null check (amount_total > 0),
  created_at timestamptz not null default now(),
  held_at timestamptz,
  started_at timestamptz,
  ended_at timestamptz,
  unique (order_id, occurs_at),
  unique (order_id, number),
  constraint counts_within check (succeeded_count + failed_count + cancelled_count <= charge_count),
  -- A run ends only when nothing of its hold is left.
  constraint ended_means_settled check (ended_at is null or held_rial = 0)
);
create index runs_organisation on runs (organisation_id, created_at desc);
create index runs_open on runs (id) where ended_at is null;
alter table ledger_transactions add foreign key (run_id) references runs;

create function guard_run_hold() returns trigger language plpgsql as $$
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
create trigger guard_hold before insert or update on runs for each row execute function guard_run_hold();

create table charges (
  id uuid primary key default new_id(),
  run_id uuid not null references runs,
  organisation_id uuid not null,
  line_id uuid not null,
  line int not null,
  item int not null default 1,
  product_type text not null,
  product_id uuid not null,
  product_code text not null,
  operator_code smallint not null,
  mobile text,
  amount bigint not null check (amount > 0),
  price bigint not null check (price > 0),
  -- The sending state, never derived from other rows.
  state text not null default 'waiting' check (state in ('waiting', 'sending', 'unknown', 'settled')),
  status text not null default 'reserved' check (status in ('reserved', 'succeeded', 'failed', 'cancelled')),
  stage text default 'queued' check (stage in ('queued', 'sending', 'retrying', 'inquiring', 'waiting-for-operator')),
  failure_code text,
  -- When a waiting charge may be sent, or an unknown one be inquired about; infinity: not before its predecessor.
  due_at timestamptz not null,
  -- The next charge of the same number in this run; let go when this one is settled.
  successor_id uuid,
  current_attempt uuid,
  attempt_count smallint not null default 0,
  retry_count smallint not null default 0,
  inquiry_count int not null default 0,
  unknown_since timestamptz,
  -- Unknown for longer than the bound: waits for a named person's decision.
  person_since timestamptz,
  version int not null default 1,
  settled_at timestamptz,
  unique (run_id, line, item),
  check ((state = 'settled') = (status <> 'reserved')),
  check ((state = 'settled') = (settled_at is not null)),
  check ((state = 'settled') = (stage is null))
) with (fillfactor = 80);
create index charges_waiting on charges (run_id, operator_code, due_at, id) where state = 'waiting';
create index charges_unknown on charges (run_id, due_at) where state = 'unknown';
create index charges_sending on charges (run_id) where state = 'sending';
create index charges_failed on charges (run_id, line, item) where status in ('failed', 'cancelled');

-- Intent, written before the call.
create table charge_attempts (
  id uuid primary key,
  charge_id uuid not null references charges,
  run_id uuid not null,
  number smallint not null check (number > 0),
  operator_code smallint not null,
  claim_token uuid not null,
  send_before timestamptz not null,
  created_at timestamptz not null default clock_timestamp(),
  unique (charge_id, number)
);

-- Answers and inquiries; at most one of them final.
create table charge_attempt_outcomes (
  id bigint generated always as identity primary key,
  attempt_id uuid not null references charge_attempts,
  source text not null check (source in ('answer', 'inquiry', 'sender', 'recovery', 'person')),
  kind text not null check (kind in ('succeeded', 'refused', 'retryable', 'not-sent', 'not-found', 'unknown', 'contradiction')),
  final boolean not null,
  code text not null,
  operator_transaction_id text,
  decided_by uuid references users,
  reason text,
  evidence text,
  created_at timestamptz not null default clock_timestamp(),
  check (final = (kind in ('succeeded', 'refused', 'retryable', 'not-sent', 'not-found'))),
  check ((source = 'person') = (decided_by is not null and reason is not null and evidence is not null))
);
create unique index charge_attempt_outcomes_final on charge_attempt_outcomes (attempt_id) where final;
create index charge_attempt_outcomes_attempt on charge_attempt_outcomes (attempt_id) where not final;

-- No second call while an earlier attempt is unresolved, and none after a success.
create function guard_attempt() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (
    select 1 from added n
      join charge_attempts a on a.charge_id = n.charge_id and a.id <> n.id
      left join charge_attempt_outcomes o on o.attempt_id = a.id and o.final
      where n.number > 1 and (o.id is null or o.kind in ('succeeded', 'refused'))) then
    raise exception 'an earlier attempt of this charge is unresolved or decided' using errcode = 'KC001';
  end if;
  return null;
end $$;
create trigger guard after insert on charge_attempts referencing new table as added
  for each statement execute function guard_attempt();

create table settlements (
  charge_id uuid primary key references charges,
  run_id uuid not null,
  attempt_id uuid references charge_attempts,
  kind text not null check (kind in ('captured', 'released')),
  operator_code smallint not null,
  price bigint not null check (price > 0),
  ledger_transaction_id text not null references ledger_transactions,
  created_at timestamptz not null default clock_timestamp(),
  check (kind = 'released' or attempt_id is not null)
);
create index settlements_transaction on settlements (ledger_transaction_id);

-- A settlement is of its charge's own price, in this transaction, with evidence; before the entries are posted.
create function guard_settlement() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
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
create trigger guard after insert on settlements referencing new table as added
  for each statement execute function guard_settlement();

-- A settling transaction posts exactly the sum of the settlements it inserted, operator by operator.
create function guard_settle_entries() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
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
create trigger guard_settle after insert on ledger_entries referencing new table as added
  for each statement execute function guard_settle_entries();

-- Codes of PIN charges, AES-256-GCM; the code, its outcome and its settlement commit together.
create table pins (
  charge_id uuid primary key references charges,
  run_id uuid not null references runs,
  key_id text not null,
  nonce bytea not null,
  ciphertext bytea not null,
  serial text not null,
  created_at timestamptz not null default now()
);
create index pins_run on pins (run_id);

create trigger append_only before update or delete on charge_attempts for each row execute function refuse_change();
create trigger append_only before update or delete on charge_attempt_outcomes for each row execute function refuse_change();
create trigger append_only before update or delete on settlements for each row execute function refuse_change();
create trigger no_truncate before truncate on charge_attempts for each statement execute function refuse_change();
create trigger no_truncate before truncate on charge_attempt_outcomes for each statement execute function refuse_change();
create trigger no_truncate before truncate on settlements for each statement execute function refuse_change();

-- A settled charge never changes.
create function guard_charge() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.state = 'settled' then
    raise exception 'a settled charge never changes' using errcode = 'KC006';
  end if;
  return new;
end $$;
create trigger guard before update or delete on charges for each row execute function guard_charge();
