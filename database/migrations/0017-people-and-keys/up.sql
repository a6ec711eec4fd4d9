-- The profile of the portal's guide.
alter table users
  add column national_code text check (national_code ~ '^[0-9]{10}$'),
  add column father_name text check (length(father_name) between 1 and 100),
  add column telephone text check (length(telephone) between 1 and 30),
  -- Who shut the door: what staff closed, an owner does not open.
  add column disabled_by uuid references users,
  add column disabled_reason text check (length(disabled_reason) between 1 and 500);
alter table organisations
  add column disabled_by uuid references users,
  add column disabled_reason text check (length(disabled_reason) between 1 and 500);

-- A number that an owner asks into the organisation; the token of its link is known to the SMS alone.
create table invitations (
  id uuid primary key default new_id(),
  organisation_id uuid not null references organisations,
  mobile text not null check (mobile ~ '^\+989[0-9]{9}$'),
  role text not null check (role in ('owner', 'buyer', 'viewer')),
  token_hash bytea not null unique check (length(token_hash) = 32),
  invited_by uuid not null references users,
  created_at timestamptz not null default now(),
  sent_at timestamptz not null default now(),
  expires_at timestamptz not null,
  withdrawn_at timestamptz,
  accepted_at timestamptz,
  accepted_by uuid references users,
  check ((accepted_at is null) = (accepted_by is null)),
  check (accepted_at is null or withdrawn_at is null)
);
-- One open invitation for a number: asking again renews it.
create unique index invitations_open on invitations (organisation_id, mobile) where accepted_at is null and withdrawn_at is null;

-- Keys of customers' programs. Of the secret only its SHA-256 is kept.
create table api_keys (
  id uuid primary key default new_id(),
  organisation_id uuid not null references organisations,
  -- The person as whom the key acts.
  created_by uuid not null references users,
  name text not null check (length(name) between 1 and 100),
  prefix text not null,
  secret_hash bytea not null unique check (length(secret_hash) = 32),
  scopes text[] not null check (cardinality(scopes) > 0),
  daily_limit_rial bigint check (daily_limit_rial > 0),
  expires_at timestamptz,
  last_used_at timestamptz,
  created_at timestamptz not null default now(),
  revoked_at timestamptz,
  revoked_by uuid references users,
  constraint api_keys_confirming_has_limit check (not ('orders:confirm' = any (scopes)) or daily_limit_rial is not null)
);
-- A double click makes one key.
create unique index api_keys_name on api_keys (organisation_id, name) where revoked_at is null;
create index api_keys_creator on api_keys (created_by) where revoked_at is null;

-- What a key confirmed on a day of Tehran; grows in the confirming transaction.
create table api_key_days (
  api_key_id uuid not null references api_keys,
  day date not null,
  confirmed_rial bigint not null check (confirmed_rial >= 0),
  primary key (api_key_id, day)
);
