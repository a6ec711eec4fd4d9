-- The legal information in force: what both reviews approved. Null until then.
alter table organisations add column legal_information jsonb check (jsonb_typeof(legal_information) = 'object');

-- Files that people hand in (slips, documents), as they are kept and served: pictures re-encoded, PDFs as they came.
-- In the database and not on a disk, so that a file commits with its record, is in every backup, and is there for every
-- process of the API.
create table stored_files (
  id uuid primary key default new_id(),
  organisation_id uuid not null references organisations,
  -- As the sender called it; only ever shown, never a path.
  name text not null check (length(name) between 1 and 200),
  media_type text not null check (media_type in ('image/jpeg', 'image/png', 'application/pdf')),
  sha256 bytea not null check (length(sha256) = 32),
  content bytea not null check (length(content) between 1 and 20000000),
  created_by uuid not null references users,
  created_at timestamptz not null default now()
);
-- Compressed already: trying again would only cost.
alter table stored_files alter column content set storage external;
create index stored_files_organisation on stored_files (organisation_id, created_at desc);

create function guard_stored_file() returns trigger language plpgsql as $$
begin
  raise exception 'a stored file never changes' using errcode = 'KF001';
end $$;
create trigger guard before update on stored_files for each row execute function guard_stored_file();

-- Public holidays, kept by staff. `proposed` ones were computed (lunar) and wait for a person's word.
create table holidays (
  id uuid primary key default new_id(),
  date date not null,
  title text not null check (length(title) between 1 and 200),
  kind text not null check (kind in ('fixed', 'lunar', 'announced')),
  proposed boolean not null default false,
  created_at timestamptz not null default now(),
  unique (date, title)
);

-- Who of the staff has taken a case in hand. A courtesy between colleagues: decisions are judged by version, not by it.
create table review_claims (
  kind text not null check (kind in ('registration', 'deposit', 'charge', 'task')),
  subject_id uuid not null,
  claimed_by uuid not null references users,
  claimed_at timestamptz not null default now(),
  primary key (kind, subject_id)
);
