-- Terms in versions. What was once in force stays as people accepted it.
create table terms_versions (
  id uuid primary key default new_id(),
  kind text not null check (kind in ('registration', 'purchase')),
  version int not null check (version between 1 and 999999),
  title text not null check (length(title) between 1 and 200),
  text text not null check (length(text) between 1 and 100000),
  in_force_from timestamptz not null,
  created_by uuid references users,
  created_at timestamptz not null default now(),
  unique (kind, version)
);
create index terms_versions_in_force on terms_versions (kind, in_force_from desc, version desc);

create function guard_terms_version() returns trigger language plpgsql as $$
begin
  if old.in_force_from <= now() then
    raise exception 'terms that are in force never change' using errcode = 'KR004';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger guard before update or delete on terms_versions for each row execute function guard_terms_version();

-- One application of an organisation: to become a customer, or to change the details of an active one.
create table registrations (
  id uuid primary key default new_id(),
  organisation_id uuid not null references organisations,
  kind text not null check (kind in ('initial', 'change')),
  status text not null default 'draft' check (status in
    ('draft', 'legal-review', 'returned', 'legal-approved', 'purchase-review', 'active', 'rejected', 'expired')),
  -- Whose turn it is, kept while returned: the legal review, the purchase request, or the second look at a change.
  stage text not null default 'legal',
  -- Grows with every move and every saved edit; a reviewer decides on the one that was read.
  version int not null default 1 check (version > 0),
  legal jsonb not null default '{}' check (jsonb_typeof(legal) = 'object'),
  national_id text generated always as (legal ->> 'nationalId') stored,
  -- The fields that a second review named; where it named none, only the purchase request is open.
  open_fields text[] not null default '{}',
  created_by uuid not null references users,
  created_at timestamptz not null default now(),
  -- In its present status since.
  entered_at timestamptz not null default now(),
  closed_at timestamptz,
  -- The process's own: since when it waits, in its time, and how many reminders of this wait were given.
  waits_since timestamptz,
  reminders int not null default 0,
  escalated_at timestamptz,
  check (stage in ('legal', case kind when 'initial' then 'purchase' else 'second' end)),
  check ((closed_at is not null) = (status in ('active', 'rejected', 'expired')))
);
-- One open application at a time.
create unique index registrations_open on registrations (organisation_id) where closed_at is null;
create index registrations_organisation on registrations (organisation_id, created_at desc);
create index registrations_national_id on registrations (national_id) where national_id is not null;
create index registrations_entered on registrations (entered_at, id);
create index organisations_national_id on organisations ((legal_information ->> 'nationalId'));

create table terms_acceptances (
  id uuid primary key default new_id(),
  terms_version_id uuid not null references terms_versions,
  organisation_id uuid not null references organisations,
  user_id uuid not null references users,
  registration_id uuid not null references registrations,
  address inet not null,
  user_agent text,
  accepted_at timestamptz not null default now()
);
create index terms_acceptances_registration on terms_acceptances (registration_id);

-- What was handed in each round: the details and documents of that moment.
create table registration_submissions (
  id uuid primary key default new_id(),
  registration_id uuid not null references registrations,
  organisation_id uuid not null references organisations,
  -- The application's version from this submission on.
  version int not null,
  stage text not null check (stage in ('legal', 'purchase')),
  legal jsonb not null,
  documents jsonb not null,
  acceptance_id uuid not null references terms_acceptances,
  submitted_by uuid not null references users,
  submitted_at timestamptz not null default now(),
  unique (registration_id, version)
);

-- A version is judged once: the unique key is the judge between two reviewers.
create table registration_decisions (
  id uuid primary key default new_id(),
  registration_id uuid not null references registrations,
  organisation_id uuid not null references organisations,
  version int not null,
  stage text not null check (stage in ('legal', 'purchase', 'second')),
  decision text not null check (decision in ('approve', 'return', 'reject')),
  -- [{field?, text}]
  reasons jsonb not null default '[]' check (jsonb_typeof(reasons) = 'array'),
  decided_by uuid not null references users,
  decided_at timestamptz not null default now(),
  unique (registration_id, version),
  check (decision = 'approve' or jsonb_array_length(reasons) > 0)
);

create table registration_calls (
  id uuid primary key default new_id(),
  registration_id uuid not null references registrations,
  organisation_id uuid not null references organisations,
  at timestamptz not null,
  outcome text not null check (outcome in ('answered', 'no-answer', 'call-back')),
  call_back_at timestamptz,
  note text not null check (length(note) between 1 and 2000),
  called_by uuid not null references users,
  created_at timestamptz not null default now(),
  check ((call_back_at is not null) = (outcome = 'call-back')),
  check (call_back_at > at)
);
create index registration_calls_registration on registration_calls (registration_id, at desc);

-- Replaced and removed ones stay for those who read an earlier round.
create table registration_documents (
  id uuid primary key default new_id(),
  registration_id uuid not null references registrations,
  organisation_id uuid not null references organisations,
  kind text not null check (kind in ('gazette', 'signatory-card', 'other')),
  file_id uuid not null references stored_files,
  uploaded_by uuid not null references users,
  created_at timestamptz not null default now(),
  removed_at timestamptz
);
create unique index registration_documents_one on registration_documents (registration_id, kind)
  where removed_at is null and kind <> 'other';
create index registration_documents_registration on registration_documents (registration_id, created_at);

do $$
declare name text;
begin
  foreach name in array array['terms_acceptances', 'registration_submissions', 'registration_decisions', 'registration_calls'] loop
    execute format('create trigger append_only before update or delete on %I for each row execute function refuse_change()', name);
    execute format('create trigger no_truncate before truncate on %I for each statement execute function refuse_change()', name);
  end loop;
end $$;

-- A decision is made by an expert (or, once escalated, a supervisor) about what is in review now, never by whoever made
-- or handed in the application, and the second one never by who approved first.
create function guard_registration_decision() returns trigger language plpgsql as $$
declare
  r registrations;
  staff text;
  first uuid;
begin
  select * into r from registrations where id = new.registration_id for update;
  if r.status not in ('legal-review', 'purchase-review') or (r.version, r.stage, r.organisation_id)
      is distinct from (new.version, new.stage, new.organisation_id) then
    raise exception 'this version of the application is not in review' using errcode = 'KR001';
  end if;
  select role into staff from users where id = new.decided_by;
  if staff is distinct from 'expert' and (staff is distinct from 'supervisor' or r.escalated_at is null) then
    raise exception 'only an expert decides, or a supervisor once it is escalated' using errcode = 'KR003';
  end if;
  if new.decided_by = r.created_by or exists
      (select 1 from registration_submissions where registration_id = r.id and submitted_by = new.decided_by) then
    raise exception 'nobody decides an application of their own' using errcode = 'KR003';
  end if;
  if r.stage <> 'legal' then
    select decided_by into first from registration_decisions
      where registration_id = r.id and stage = 'legal' and decision = 'approve' order by version desc limit 1;
    if first is not distinct from new.decided_by then
      raise exception 'the second review needs another person than the first' using errcode = 'KR002';
    end if;
  end if;
  return new;
end $$;
create trigger guard before insert on registration_decisions for each row execute function guard_registration_decision();

-- The moves there are, each with what it needs: a submission, a decision of that name, or time (an expiry).
create function registration_move(kind text, was text, stage text, becomes text, next_stage text) returns text
language sql immutable as $$
  select m.by from (values
    (null, 'draft', 'legal', 'legal-review', 'legal', 'submission'),
    (null, 'returned', 'legal', 'legal-review', 'legal', 'submission'),
    (null, 'legal-review', 'legal', 'returned', 'legal', 'return'),
    (null, 'legal-review', 'legal', 'rejected', 'legal', 'reject'),
    (null, 'draft', 'legal', 'expired', 'legal', 'time'),
    (null, 'returned', 'legal', 'expired', 'legal', 'time'),
    ('initial', 'legal-review', 'legal', 'legal-approved', 'purchase', 'approve'),
    ('initial', 'legal-approved', 'purchase', 'purchase-review', 'purchase', 'submission'),
    ('initial', 'legal-approved', 'purchase', 'expired', 'purchase', 'time'),
    ('initial', 'purchase-review', 'purchase', 'active', 'purchase', 'approve'),
    ('initial', 'purchase-review', 'purchase', 'returned', 'purchase', 'return'),
    ('initial', 'purchase-review', 'purchase', 'rejected', 'purchase', 'reject'),
    ('initial', 'returned', 'purchase', 'purchase-review', 'purchase', 'submission'),
    ('initial', 'returned', 'purchase', 'legal-review', 'legal', 'submission'),
    ('initial', 'returned', 'purchase', 'expired', 'purchase', 'time'),
    ('change', 'legal-review', 'legal', 'active', 'legal', 'approve'),
    ('change', 'legal-review', 'legal', 'legal-review', 'second', 'approve'),
    ('change', 'legal-review', 'second', 'active', 'second', 'approve'),
    ('change', 'legal-review', 'second', 'returned', 'second', 'return'),
    ('change', 'legal-review', 'second', 'rejected', 'second', 'reject'),
    ('change', 'returned', 'second', 'legal-review', 'legal', 'submission'),
    ('change', 'returned', 'second', 'expired', 'second', 'time')
  ) m (only_kind, was, stage, becomes, next_stage, by)
  where (m.only_kind is null or m.only_kind = registration_move.kind)
    and (m.was, m.stage, m.becomes, m.next_stage)
      = (registration_move.was, registration_move.stage, registration_move.becomes, registration_move.next_stage)
$$;

create function guard_registration() returns trigger language plpgsql as $$
declare
  needs text;
  in_force jsonb;
begin
  if tg_op = 'DELETE' then
    raise exception 'an application is never deleted' using errcode = 'KR001';
  end if;
  if tg_op = 'INSERT' then
    if (new.status, new.stage, new.version) is distinct from ('draft', 'legal', 1) then
      raise exception 'an application begins as a draft' using errcode = 'KR001';
    end if;
    if (new.kind = 'change') is distinct from (select registration_status = 'active' from organisations where id = new.organisation_id) then
      raise exception 'an active organisation changes its details, any other applies' using errcode = 'KR001';
    end if;
    return new;
  end if;
  if old.closed_at is not null then
    raise exception 'a closed application never changes' using errcode = 'KR001';
  end if;
  if (new.id, new.organisation_id, new.kind, new.created_by, new.created_at)
      is distinct from (old.id, old.organisation_id, old.kind, old.created_by, old.created_at) then
    raise exception 'an application stays that of its organisation' using errcode = 'KR001';
  end if;
  if (new.status, new.stage) is distinct from (old.status, old.stage) then
    if new.version <> old.version + 1 or new.legal is distinct from old.legal then
      raise exception 'a move changes the version by one and no details' using errcode = 'KR001';
    end if;
    needs := registration_move(old.kind, old.status, old.stage, new.status, new.stage);
    if needs is null
        or (needs = 'submission' and not exists
          (select 1 from registration_submissions where registration_id = new.id and version = new.version and stage = new.stage))
        or (needs in ('approve', 'return', 'reject') and not exists
          (select 1 from registration_decisions where registration_id = new.id and version = old.version and decision = needs)) then
      raise exception 'no way from % (%) to % (%)', old.status, old.stage, new.status, new.stage using errcode = 'KR001';
    end if;
    -- What a second person has to see is not for one to decide.
    if old.kind = 'change' and new.status = 'active' and new.stage = 'legal' then
      select legal_information into in_force from organisations where id = new.organisation_id;
      if (new.legal -> 'nationalId', new.legal -> 'sheba', new.legal -> 'signatory')
          is distinct from (in_force -> 'nationalId', in_force -> 'sheba', in_force -> 'signatory') then
        raise exception 'this change needs a second person' using errcode = 'KR002';
      end if;
    end if;
  elsif (new.legal, new.open_fields) is distinct from (old.legal, old.open_fields) then
    if old.status not in ('draft', 'returned') or new.version <> old.version + 1 or new.open_fields <> old.open_fields then
      raise exception 'details change only before a submission' using errcode = 'KR001';
    end if;
  elsif new.version <> old.version then
    raise exception 'the version tells of moves and edits only' using errcode = 'KR001';
  end if;
  return new;
end $$;
create trigger guard before insert or update or delete on registrations for each row execute function guard_registration();

-- The organisation always stands where its application stands; a change leaves it active.
create function mirror_registration() returns trigger language plpgsql as $$
begin
  if new.kind = 'initial' then
    update organisations set registration_status = new.status where id = new.organisation_id and registration_status <> new.status;
  end if;
  return null;
end $$;
create trigger mirror after insert or update of status on registrations for each row execute function mirror_registration();

create function guard_registration_document() returns trigger language plpgsql as $$
begin
  if not exists (select 1 from registrations where id = new.registration_id and organisation_id = new.organisation_id
      and status in ('draft', 'returned')) then
    raise exception 'documents change only before a submission' using errcode = 'KR001';
  end if;
  if tg_op = 'UPDATE' and ((new.id, new.registration_id, new.organisation_id, new.kind, new.file_id, new.uploaded_by, new.created_at)
      is distinct from (old.id, old.registration_id, old.organisation_id, old.kind, old.file_id, old.uploaded_by, old.created_at)
      or old.removed_at is not null) then
    raise exception 'a document is replaced, never changed' using errcode = 'KR001';
  end if;
  return new;
end $$;
create trigger guard before insert or update on registration_documents for each row execute function guard_registration_document();
create trigger kept before delete on registration_documents for each row execute function refuse_change();
