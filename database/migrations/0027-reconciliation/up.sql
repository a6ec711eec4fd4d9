-- One look at an operator's statement of one day in Tehran. A day may be looked at again and again; each look stays.
create table reconciliations (
  id uuid primary key default new_id(),
  operator_code smallint not null references operators,
  day date not null,
  -- waiting: for the statement; refused: there is one, which cannot be believed; missing: none came.
  status text not null default 'waiting' check (status in ('waiting', 'agreed', 'different', 'refused', 'missing')),
  refusal text,
  tries int not null default 0,
  -- What the statement says, and what our attempts say of the same day.
  line_count int,
  amount bigint,
  our_count int,
  our_amount bigint,
  -- Differences of the day that were open after this look.
  difference_count int,
  -- Null: the daily turn.
  requested_by uuid references users,
  created_at timestamptz not null default now(),
  ended_at timestamptz,
  check ((status = 'waiting') = (ended_at is null)),
  check ((status = 'refused') = (refusal is not null)),
  check ((status in ('agreed', 'different')) = (line_count is not null and amount is not null and our_count is not null
    and our_amount is not null and difference_count is not null))
);
create unique index reconciliations_open on reconciliations (operator_code, day) where ended_at is null;
create index reconciliations_day on reconciliations (day, operator_code);

create function guard_reconciliation() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.ended_at is not null then
    raise exception 'a look at a statement that has ended never changes' using errcode = 'KR001';
  end if;
  return new;
end $$;
create trigger guard before update or delete on reconciliations for each row execute function guard_reconciliation();

-- A statement as it came, kept for some days: a charge at midnight may stand in that of the day before or after.
create table statement_lines (
  operator_code smallint not null references operators,
  day date not null,
  position int not null,
  reference text not null,
  -- The reference, where it can be one of ours.
  attempt_id uuid,
  transaction_id text not null,
  mobile text,
  amount bigint not null,
  at timestamptz not null,
  primary key (operator_code, day, position)
);
create index statement_lines_attempt on statement_lines (attempt_id) where attempt_id is not null;

-- What statement and books say differently. Never edited by a rule: it vanishes when a later statement agrees, or a
-- person closes it with reason and evidence.
create table statement_differences (
  id uuid primary key default new_id(),
  operator_code smallint not null references operators,
  day date not null,
  kind text not null check (kind in ('only-ours', 'only-theirs', 'number', 'amount', 'status', 'charged-twice')),
  reference text not null,
  charge_id uuid references charges,
  organisation_id uuid references organisations,
  our_status text,
  our_amount bigint,
  their_amount bigint,
  -- How often the statement names it.
  their_times int not null,
  their_at timestamptz,
  their_mobile text,
  their_transaction_id text,
  status text not null default 'open' check (status in ('open', 'vanished', 'resolved')),
  first_seen_in uuid not null references reconciliations,
  last_seen_in uuid not null references reconciliations,
  created_at timestamptz not null default now(),
  closed_at timestamptz,
  closed_in uuid references reconciliations,
  resolved_by uuid references users,
  reason text,
  evidence text,
  check ((status = 'open') = (closed_at is null)),
  check ((status = 'vanished') = (closed_in is not null)),
  check ((status = 'resolved') = (resolved_by is not null and reason is not null and evidence is not null))
);
create unique index statement_differences_open on statement_differences (operator_code, day, kind, reference) where status = 'open';
create index statement_differences_day on statement_differences (day, operator_code);
create index statement_differences_reference on statement_differences (reference);
create index statement_differences_organisation on statement_differences (organisation_id, id) where organisation_id is not null;

create function guard_statement_difference() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.status <> 'open' then
    raise exception 'a closed difference never changes' using errcode = 'KR002';
  end if;
  return new;
end $$;
create trigger guard before update or delete on statement_differences for each row execute function guard_statement_difference();

-- What the audits of ledger and audit chain found, day by day. `head`: the chain's end then, which must be in it for ever.
create table book_audits (
  id uuid primary key default new_id(),
  ok boolean not null,
  ledger_ok boolean not null,
  chain_ok boolean not null,
  failed_checks jsonb not null,
  chain jsonb not null,
  head_seq bigint,
  head_hash text,
  requested_by uuid references users,
  created_at timestamptz not null default now()
);
create trigger append_only before update or delete on book_audits for each row execute function refuse_change();
create trigger no_truncate before truncate on book_audits for each statement execute function refuse_change();

-- Which attempts were made on a day: they are appended in the order of time, so this costs a run at work next to nothing.
create index charge_attempts_created on charge_attempts using brin (created_at) with (autosummarize = on);

-- Runs that have ended and whose successes have not taught yet at which operator a ported number is.
alter table runs add column learned_at timestamptz;
create index runs_to_learn on runs (ended_at) where ended_at is not null and learned_at is null;

-- For lists, so that no number stands in an address. Random: an id that tells the time would tell when.
alter table learned_operators add column id uuid not null default gen_random_uuid() unique;

-- An organisation that does not believe it for its own orders; others are not touched.
create table dismissed_operators (
  organisation_id uuid not null references organisations,
  mobile text collate "C" not null,
  operator_code smallint not null references operators,
  created_by uuid not null references users,
  created_at timestamptz not null default now(),
  primary key (organisation_id, mobile)
);

-- A draft of a run's failed lines, and the version it was made with: still that one, it is untouched.
alter table orders
  add column retry_of_run_id uuid references runs,
  add column retry_version int,
  add check ((retry_of_run_id is null) = (retry_version is null));
create index orders_retry_of on orders (retry_of_run_id) where retry_of_run_id is not null;
