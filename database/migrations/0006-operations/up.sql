-- What must reach Temporal: written in the transaction that makes it due, sent at once or by the relay.
create table outbox (
  id uuid primary key default new_id(),
  kind text not null check (kind in ('start', 'signal')),
  workflow text not null,
  workflow_id text not null,
  signal text,
  payload jsonb not null default '{}',
  created_at timestamptz not null default now(),
  delivered_at timestamptz,
  tries int not null default 0,
  next_try_at timestamptz not null default now(),
  last_error text
);
create index outbox_due on outbox (next_try_at) where delivered_at is null;

-- Shared by all workers: who may have how many calls in flight at an operator.
create table operator_leases (
  operator_code smallint not null references operators,
  holder uuid not null,
  organisation_id uuid not null,
  run_id uuid not null,
  in_flight int not null,
  per_second int not null,
  expires_at timestamptz not null,
  primary key (operator_code, holder)
);

create table operator_breakers (
  operator_code smallint primary key references operators,
  state text not null default 'closed' check (state in ('closed', 'open', 'half-open')),
  reason text,
  opened_at timestamptz,
  open_until timestamptz,
  openings int not null default 0,
  probe_holder uuid,
  probe_until timestamptz,
  window_started_at timestamptz not null default now(),
  window_calls int not null default 0,
  window_bad int not null default 0
);

create table messages (
  id uuid primary key default new_id(),
  organisation_id uuid not null references organisations,
  user_id uuid references users,
  kind text not null,
  title text not null,
  body text not null,
  link text,
  -- Makes a repeated activity find its own message.
  deduplication_key text unique,
  created_at timestamptz not null default now()
);
create index messages_organisation on messages (organisation_id, created_at desc);
create table message_reads (
  message_id uuid not null references messages on delete cascade,
  user_id uuid not null references users on delete cascade,
  read_at timestamptz not null default now(),
  primary key (message_id, user_id)
);

-- SMS other than codes, sent by a durable process.
create table notices (
  id uuid primary key default new_id(),
  receptor text not null,
  message text not null,
  deduplication_key text unique,
  sent_at timestamptz,
  message_id text,
  tries int not null default 0,
  created_at timestamptz not null default now()
);

-- Work for staff.
create table tasks (
  id uuid primary key default new_id(),
  kind text not null,
  role text not null,
  subject_id text not null,
  title text not null,
  detail jsonb not null default '{}',
  deduplication_key text unique,
  created_at timestamptz not null default now(),
  resolved_at timestamptz,
  resolved_by uuid references users,
  resolution text
);
create index tasks_open on tasks (role, created_at) where resolved_at is null;

-- The staff's bell.
create table notifications (
  id uuid primary key default new_id(),
  role text not null,
  kind text not null,
  title text not null,
  link text,
  deduplication_key text unique,
  created_at timestamptz not null default now()
);
create index notifications_role on notifications (role, created_at desc);

-- Who did what; sealed into a hash chain after commit, by one sealer.
create table audit_events (
  id uuid primary key default new_id(),
  at timestamptz not null default clock_timestamp(),
  actor_id uuid references users,
  actor text not null,
  action text not null,
  subject text not null,
  organisation_id uuid references organisations,
  address inet,
  detail jsonb not null default '{}'
);
create index audit_events_subject on audit_events (subject, at);
create table audit_seals (
  seq bigint primary key,
  event_id uuid not null unique references audit_events,
  hash bytea not null
);
create trigger append_only before update or delete on audit_events for each row execute function refuse_change();
create trigger append_only before update or delete on audit_seals for each row execute function refuse_change();
create trigger no_truncate before truncate on audit_events for each statement execute function refuse_change();
create trigger no_truncate before truncate on audit_seals for each statement execute function refuse_change();

-- Same key and body, same answer; written in the effect's own transaction.
create table idempotency_keys (
  scope text not null,
  key text not null,
  body_hash bytea not null,
  status int,
  response jsonb,
  created_at timestamptz not null default now(),
  primary key (scope, key)
);
create index idempotency_keys_age on idempotency_keys (created_at);
