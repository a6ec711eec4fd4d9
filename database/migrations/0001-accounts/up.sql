-- Ids that leave the system are UUIDv7 (RFC 9562): sortable by time, so indexes grow at one end.
-- PostgreSQL 18 makes them itself; older servers get the same layout from gen_random_uuid().
do $$
begin
  if current_setting('server_version_num')::int >= 180000 then
    create function new_id() returns uuid language sql volatile parallel safe as 'select uuidv7()';
  else
    create function new_id() returns uuid language sql volatile parallel safe as $f$
      select encode(set_bit(set_bit(overlay(uuid_send(gen_random_uuid())
        placing substring(int8send((extract(epoch from clock_timestamp()) * 1000)::bigint) from 3)
        from 1 for 6), 52, 1), 53, 1), 'hex')::uuid
    $f$;
  end if;
end $$;

create table organisations (
  id uuid primary key default new_id(),
  name text not null check (length(name) between 1 and 200),
  -- One of domain.md's registration statuses; only an `active` organisation may buy.
  registration_status text not null default 'draft' check (registration_status in
    ('draft', 'legal-review', 'returned', 'legal-approved', 'purchase-review', 'active', 'rejected', 'expired')),
  disabled_at timestamptz,
  created_at timestamptz not null default now()
);

create table users (
  id uuid primary key default new_id(),
  organisation_id uuid references organisations,
  -- Customers belong to an organisation, staff to none.
  role text not null check (role in
    ('owner', 'buyer', 'viewer', 'expert', 'finance', 'operations', 'supervisor', 'admin')),
  mobile text unique check (mobile ~ '^\+989[0-9]{9}$'),
  username text not null unique check (username = lower(username)),
  first_name text not null,
  last_name text not null,
  email text,
  password_hash text,
  password_changed_at timestamptz,
  disabled_at timestamptz,
  created_at timestamptz not null default now(),
  check ((role in ('owner', 'buyer', 'viewer')) = (organisation_id is not null))
);
create index users_organisation on users (organisation_id);

create table sessions (
  id uuid primary key default new_id(),
  user_id uuid not null references users on delete cascade,
  token_hash bytea not null unique,
  -- After a one-time-code log-in the password may be set without the old one until then.
  password_reset_until timestamptz,
  address inet,
  user_agent text,
  created_at timestamptz not null default now(),
  last_used_at timestamptz not null default now(),
  expires_at timestamptz not null,
  ended_at timestamptz
);
create index sessions_user on sessions (user_id) where ended_at is null;

create table one_time_codes (
  id uuid primary key default new_id(),
  purpose text not null check (purpose in
    ('sign-up', 'log-in', 'order-confirmation', 'mobile-change', 'invitation')),
  mobile text not null,
  user_id uuid references users on delete cascade,
  -- HMAC of code, purpose and challenge; null for a challenge that can never succeed (unknown number).
  code_hash bytea,
  digits smallint not null check (digits in (5, 6)),
  -- What the code signs: sign-up details (password already hashed) or the order's content.
  content jsonb not null default '{}',
  tries_left smallint not null default 5 check (tries_left >= 0),
  expires_at timestamptz not null,
  resend_after timestamptz not null,
  used_at timestamptz,
  created_at timestamptz not null default now()
);
create index one_time_codes_mobile on one_time_codes (mobile, created_at desc);
