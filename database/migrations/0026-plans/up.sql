-- Where an order's plan stands: nothing at or before the cursor comes again. Kept apart from the rule, which is what was
-- signed: holidays that are declared later move what is still to come and never what has been.
alter table orders
  add column plan_nominal_at timestamptz,
  add column plan_occurred_at timestamptz,
  -- How many times are left; null: without end.
  add column plan_left int check (plan_left >= 0),
  -- The rule's own time of the next occurrence, its key; `next_occurrence_at` is when it runs.
  add column next_nominal_at timestamptz,
  -- When it was last looked whether the next occurrence can be paid.
  add column credit_foreseen_at timestamptz;
update orders set next_nominal_at = next_occurrence_at, plan_nominal_at = v.confirmed_at, plan_occurred_at = v.confirmed_at
  from order_versions v where v.id = orders.confirmed_version_id and orders.plan is not null;
alter table orders add constraint next_has_a_key check ((next_occurrence_at is null) = (next_nominal_at is null));
create index orders_upcoming on orders (organisation_id, next_occurrence_at) where next_occurrence_at is not null;

-- What became of each occurrence of a plan. One row an occurrence: it is started, skipped or missed once.
create table order_occurrences (
  order_id uuid not null references orders on delete cascade,
  organisation_id uuid not null references organisations,
  nominal_at timestamptz not null,
  occurs_at timestamptz not null,
  outcome text not null check (outcome in ('waiting', 'started', 'skipped', 'missed')),
  -- Skipped by a person or in a pause; missed because its time was long over, or another one waited already.
  reason text check (reason in ('person', 'paused', 'late', 'predecessor')),
  run_id uuid references runs,
  decided_by uuid references users,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (order_id, nominal_at),
  check ((outcome = 'started') = (run_id is not null)),
  check ((outcome in ('skipped', 'missed')) = (reason is not null))
);
create index order_occurrences_calendar on order_occurrences (organisation_id, occurs_at);
-- Only one may wait for its predecessor.
create unique index order_occurrences_waiting on order_occurrences (order_id) where outcome = 'waiting';

-- What has been decided about an occurrence stays so; only one that waits is still open.
create function guard_occurrence() returns trigger language plpgsql as $$
begin
  if old.outcome <> 'waiting' then
    raise exception 'occurrence % of order % is decided', old.nominal_at, old.order_id using errcode = 'KO002';
  end if;
  return new;
end $$;
create trigger guard before update on order_occurrences for each row execute function guard_occurrence();
