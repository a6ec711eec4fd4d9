-- Where an organisation's own programs want to hear of events.
create table webhooks (
  id uuid primary key default new_id(),
  organisation_id uuid not null references organisations,
  url text not null check (length(url) between 10 and 2000),
  events text[] not null check (cardinality(events) > 0),
  created_by uuid not null references users,
  created_at timestamptz not null default now(),
  disabled_at timestamptz,
  disabled_reason text check (disabled_reason in ('owner', 'gone', 'failing')),
  check ((disabled_at is null) = (disabled_reason is null)),
  -- The first failed attempt since the last good one.
  failing_since timestamptz,
  -- A hook that was taken away keeps its row: what was sent to it stays on record.
  deleted_at timestamptz
);
create index webhooks_organisation on webhooks (organisation_id) where deleted_at is null;

-- The secrets that a hook's deliveries are signed with, encrypted. After a change the old one signs along for a while.
create table webhook_secrets (
  id uuid primary key default new_id(),
  webhook_id uuid not null references webhooks on delete cascade,
  key_id text not null,
  nonce bytea not null,
  ciphertext bytea not null,
  created_at timestamptz not null default now(),
  expires_at timestamptz
);
create index webhook_secrets_webhook on webhook_secrets (webhook_id, id);

-- What happened, once whatever the number of hooks; `body` is the very text that is signed and sent.
create table webhook_messages (
  id uuid primary key default new_id(),
  organisation_id uuid not null references organisations,
  type text not null,
  body text not null,
  -- The same occasion is told once.
  deduplication_key text unique,
  created_at timestamptz not null default now()
);

create table webhook_deliveries (
  id uuid primary key default new_id(),
  webhook_id uuid not null references webhooks,
  message_id uuid not null references webhook_messages,
  organisation_id uuid not null references organisations,
  status text not null default 'pending' check (status in ('pending', 'delivered', 'failed', 'cancelled')),
  attempt_count int not null default 0 check (attempt_count >= 0),
  -- In the time of the process, which tests let pass faster.
  next_attempt_at timestamptz,
  -- The person who asked for it: of a test, or of sending again.
  requested_by uuid references users,
  created_at timestamptz not null default now(),
  ended_at timestamptz,
  check ((status = 'pending') = (ended_at is null))
);
create index webhook_deliveries_webhook on webhook_deliveries (webhook_id, id desc);
create index webhook_deliveries_message on webhook_deliveries (message_id);
create index webhook_deliveries_open on webhook_deliveries (created_at) where ended_at is null;

create table webhook_attempts (
  delivery_id uuid not null references webhook_deliveries,
  number int not null check (number > 0),
  at timestamptz not null default clock_timestamp(),
  duration_ms int not null check (duration_ms >= 0),
  -- Of the answer; null where none came.
  status int,
  -- Why none came, as a word: `timeout`, `refused-address`, …
  error text,
  -- The answer's first 1,000 characters.
  answer text check (length(answer) <= 1000),
  primary key (delivery_id, number),
  check (status is not null or error is not null)
);

-- A notice says to whom and what about, and what became of it at the provider.
alter table notices
  add column kind text not null default 'notice',
  add column organisation_id uuid references organisations,
  add column user_id uuid references users,
  -- The provider will not send it: trying again changes nothing.
  add column refused_at timestamptz,
  add column last_error text,
  add column delivery text check (delivery in ('delivered', 'undelivered')),
  add column delivery_checked_at timestamptz,
  add column delivery_checks int not null default 0;
create index notices_unanswered on notices (sent_at) where sent_at is not null and delivery is null;

-- What of the bell a person has read.
create table notification_reads (
  notification_id uuid not null references notifications on delete cascade,
  user_id uuid not null references users on delete cascade,
  read_at timestamptz not null default now(),
  primary key (notification_id, user_id)
);

-- The sealer finds what is new by time; a seal says when it was set.
create index audit_events_at on audit_events (at, id);
alter table audit_seals add column sealed_at timestamptz not null default clock_timestamp();
