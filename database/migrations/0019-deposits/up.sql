-- Banks and the company's accounts to pay into: kept by staff, named by deposits.
create table banks (
  -- A word of ours (`mellat`): what forms and programs send.
  code text primary key check (code ~ '^[a-z][a-z0-9-]{1,39}$'),
  persian text not null unique check (length(persian) between 2 and 100),
  -- Digits 3 to 5 of every Sheba of this bank; null where none is known.
  sheba_code text unique check (sheba_code ~ '^[0-9]{3}$'),
  active boolean not null default true,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

create table company_accounts (
  id uuid primary key default new_id(),
  bank_code text not null references banks,
  number text not null check (number ~ '^[0-9][0-9./-]{3,29}$'),
  sheba text not null unique check (sheba ~ '^IR[0-9]{24}$'),
  holder text not null check (length(holder) between 2 and 200),
  active boolean not null default true,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

-- A slip that an organisation handed in: what it says, where its review stands, what was decided. What was entered is
-- kept round by round in `deposit_submissions`, each decision in `deposit_decisions`.
create table deposits (
  id uuid primary key default new_id(),
  organisation_id uuid not null references organisations,
  -- Who paid, that is who handed the slip in first.
  created_by uuid not null references users,
  status text not null default 'in-review' check (status in ('in-review', 'second-review', 'returned', 'approved', 'rejected')),
  -- Grows with every change of the status: a reviewer decides what he saw.
  version int not null default 1,
  round int not null default 1,

  amount bigint not null check (amount between 1 and 10000000000000),
  paid_on date not null,
  bank_code text not null references banks,
  company_account_id uuid not null references company_accounts,
  method text not null check (method in ('branch', 'internet-transfer')),
  tracking_number text not null check (length(tracking_number) between 1 and 60),
  tracking_normalised text not null check (tracking_normalised ~ '^[1-9a-z][0-9a-z]{0,39}$'),
  payer text not null check (length(payer) between 2 and 200),
  slip_file_id uuid not null references stored_files,
  slip_sha256 bytea not null check (length(slip_sha256) = 32),

  -- As finance read it from the slip.
  slip_amount bigint,
  first_approved_by uuid references users,
  decided_by uuid references users,
  decided_at timestamptz,
  reason text,
  -- An adjustment has taken the whole credit back: the slip's number is free again for its true payer.
  undone_at timestamptz,

  created_at timestamptz not null default now(),
  submitted_at timestamptz not null,
  status_since timestamptz not null,
  -- In working time, worked out when the review begins; null while nobody of the staff is waited for.
  review_due_at timestamptz,
  escalate_at timestamptz,
  escalated_at timestamptz,

  constraint deposit_decided_by_others check (created_by is distinct from decided_by and created_by is distinct from first_approved_by),
  constraint deposit_second_is_another check (status <> 'approved' or (decided_by is not null and decided_by is distinct from first_approved_by)),
  constraint deposit_approved_as_entered check (status not in ('second-review', 'approved') or (slip_amount is not null and slip_amount = amount)),
  constraint deposit_first_approval check (status <> 'second-review' or first_approved_by is not null),
  constraint deposit_undone_was_approved check (undone_at is null or status = 'approved'),
  constraint deposit_review_times check ((status in ('in-review', 'second-review')) = (review_due_at is not null and escalate_at is not null))
);
-- One credit for one slip. Only among approved ones: a typo, or somebody else's number typed in on purpose, must not
-- keep the true payer out.
create unique index deposits_approved_once on deposits (bank_code, tracking_normalised, paid_on) where status = 'approved' and undone_at is null;
create index deposits_same_number on deposits (bank_code, tracking_normalised, paid_on);
create index deposits_same_slip on deposits (slip_sha256);
create index deposits_organisation on deposits (organisation_id, created_at desc);
create index deposits_submitted on deposits (submitted_at, id);
create index deposits_open on deposits (id) where status in ('in-review', 'second-review', 'returned');
create index deposits_status on deposits (status, id);

create table deposit_submissions (
  deposit_id uuid not null references deposits,
  round int not null,
  amount bigint not null,
  paid_on date not null,
  bank_code text not null,
  company_account_id uuid not null,
  method text not null,
  tracking_number text not null,
  payer text not null,
  slip_file_id uuid not null references stored_files,
  submitted_by uuid not null references users,
  submitted_at timestamptz not null,
  primary key (deposit_id, round)
);

create table deposit_decisions (
  id uuid primary key default new_id(),
  deposit_id uuid not null references deposits,
  -- The version that was decided: a second decision on it is refused.
  version int not null,
  decision text not null check (decision in ('approve', 'return', 'reject', 'expire')),
  from_status text not null,
  to_status text not null,
  slip_amount bigint check (slip_amount > 0),
  reason text check (length(reason) between 3 and 2000),
  -- Null: the system itself closed what nobody mended.
  decided_by uuid references users,
  decided_at timestamptz not null default clock_timestamp(),
  unique (deposit_id, version),
  check ((decision = 'expire') = (decided_by is null)),
  check (decision = 'approve' or reason is not null),
  check (decision <> 'approve' or slip_amount is not null)
);
create index deposit_decisions_decider on deposit_decisions (decided_by);

create trigger append_only before update or delete on deposit_submissions for each row execute function refuse_change();
create trigger append_only before update or delete on deposit_decisions for each row execute function refuse_change();
create trigger no_truncate before truncate on deposit_submissions for each statement execute function refuse_change();
create trigger no_truncate before truncate on deposit_decisions for each statement execute function refuse_change();
create trigger no_truncate before truncate on deposits for each statement execute function refuse_change();

-- A correction of credit that one person proposes and another decides. One that undoes a wrong credit names its deposit.
create table adjustments (
  id uuid primary key default new_id(),
  organisation_id uuid not null references organisations,
  amount bigint not null check (amount <> 0 and abs(amount) <= 10000000000000),
  reason text not null check (length(reason) between 3 and 2000),
  deposit_id uuid references deposits,
  status text not null default 'proposed' check (status in ('proposed', 'approved', 'rejected')),
  version int not null default 1,
  proposed_by uuid not null references users,
  created_at timestamptz not null default now(),
  decided_by uuid references users,
  decided_at timestamptz,
  decision_reason text,
  constraint adjustment_decided_by_another check (decided_by is distinct from proposed_by),
  check ((status = 'proposed') = (decided_by is null) and (decided_by is null) = (decided_at is null))
);
create index adjustments_organisation on adjustments (organisation_id, created_at desc);
create index adjustments_deposit on adjustments (deposit_id) where deposit_id is not null;
create index adjustments_status on adjustments (status, id);

create table adjustment_decisions (
  adjustment_id uuid not null references adjustments,
  version int not null,
  decision text not null check (decision in ('approve', 'reject')),
  reason text check (length(reason) between 3 and 2000),
  decided_by uuid not null references users,
  decided_at timestamptz not null default clock_timestamp(),
  primary key (adjustment_id, version),
  check (decision = 'approve' or reason is not null)
);
create index adjustment_decisions_decider on adjustment_decisions (decided_by);
create trigger append_only before update or delete on adjustment_decisions for each row execute function refuse_change();
create trigger no_truncate before truncate on adjustment_decisions for each statement execute function refuse_change();
create trigger no_truncate before truncate on adjustments for each statement execute function refuse_change();

-- From here on one person is not enough.
create function second_approval_from() returns bigint language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce((select (value #>> '{}')::bigint from settings where key = 'second-approval-from-rial'), 1000000000)
$$;

-- 1. A decision is about the deposit as it stands, by somebody whose work it is.
create function guard_deposit_decision() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  deposit deposits;
begin
  select * into deposit from deposits where id = new.deposit_id;
  if deposit.version is distinct from new.version or deposit.status is distinct from new.from_status then
    raise exception 'deposit % is not what was decided', new.deposit_id using errcode = 'KD001';
  end if;
  if not (case new.decision
      when 'approve' then (new.from_status, new.to_status) in (('in-review', 'second-review'), ('in-review', 'approved'), ('second-review', 'approved'))
      when 'return' then new.from_status in ('in-review', 'second-review') and new.to_status = 'returned'
      when 'reject' then new.from_status in ('in-review', 'second-review') and new.to_status = 'rejected'
      else new.from_status = 'returned' and new.to_status = 'rejected' end) then
    raise exception 'deposit % cannot go from % to %', new.deposit_id, new.from_status, new.to_status using errcode = 'KD001';
  end if;
  if new.decided_by is not null and not exists (select from users where id = new.decided_by and role in ('finance', 'supervisor')) then
    raise exception 'deposits are decided by finance and supervisors' using errcode = 'KD002';
  end if;
  if (new.from_status, new.to_status) = ('in-review', 'approved') and deposit.amount >= second_approval_from() then
    raise exception 'deposit % needs two approvals', new.deposit_id using errcode = 'KD003';
  end if;
  if new.from_status = 'second-review' and new.decision = 'approve' and new.decided_by = deposit.first_approved_by then
    raise exception 'deposit % needs another person', new.deposit_id using errcode = 'KD003';
  end if;
  return new;
end $$;
create trigger guard before insert on deposit_decisions for each row execute function guard_deposit_decision();

-- 2. A deposit moves by decisions and by handing in again, and what was entered changes only with the latter.
create function deposit_entry(d deposits) returns jsonb language sql immutable as $$
  select jsonb_build_array(d.amount, d.paid_on, d.bank_code, d.company_account_id, d.method, d.tracking_number, d.payer, d.slip_file_id)
$$;

create function guard_deposit() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_op = 'DELETE' then
    raise exception 'a deposit is never deleted' using errcode = 'KD004';
  elsif tg_op = 'INSERT' then
    if (new.status, new.version, new.round) <> ('in-review', 1, 1) or coalesce(new.slip_amount::text, new.first_approved_by::text,
        new.decided_by::text, new.decided_at::text, new.undone_at::text, new.escalated_at::text) is not null then
      raise exception 'a deposit begins undecided' using errcode = 'KD004';
    end if;
  elsif new.status = old.status then
    -- Only what the process notes beside it.
    if to_jsonb(new) - '{escalated_at,undone_at}'::text[] <> to_jsonb(old) - '{escalated_at,undone_at}'::text[]
        or (old.undone_at is not null and new.undone_at is distinct from old.undone_at) then
      raise exception 'deposit % changes by decisions only', old.id using errcode = 'KD004';
    end if;
    if new.undone_at is distinct from old.undone_at and old.slip_amount <> -(
        select coalesce(sum(amount), 0) from adjustments where deposit_id = old.id and status = 'approved') then
      raise exception 'deposit % is not undone', old.id using errcode = 'KD004';
    end if;
  else
    if (new.id, new.organisation_id, new.created_by, new.created_at) is distinct from (old.id, old.organisation_id, old.created_by, old.created_at)
        or new.version <> old.version + 1 then
      raise exception 'deposit % changes by decisions only', old.id using errcode = 'KD004';
    end if;
    if (old.status, new.status) = ('returned', 'in-review') then
      if new.round <> old.round + 1 or coalesce(new.slip_amount::text, new.first_approved_by::text, new.decided_by::text, new.escalated_at::text) is not null then
        raise exception 'deposit % begins its new round undecided', old.id using errcode = 'KD004';
      end if;
    elsif new.round <> old.round or deposit_entry(new) <> deposit_entry(old)
        or (new.tracking_normalised, new.slip_sha256, new.submitted_at) is distinct from (old.tracking_normalised, old.slip_sha256, old.submitted_at)
        or not exists (select from deposit_decisions d where d.deposit_id = old.id and d.version = old.version and d.to_status = new.status
          and case new.status when 'second-review' then d.decided_by = new.first_approved_by and new.decided_by is null
                when 'approved' then d.decided_by = new.decided_by and new.first_approved_by is not distinct from old.first_approved_by
                else d.decided_by is not distinct from new.decided_by end
          and (d.decision <> 'approve' or d.slip_amount = new.slip_amount)) then
      raise exception 'deposit % changes by decisions only', old.id using errcode = 'KD004';
    end if;
  end if;
  if not exists (select from stored_files f where f.id = new.slip_file_id and f.organisation_id = new.organisation_id and f.sha256 = new.slip_sha256) then
    raise exception 'the slip of deposit % is not its organisation''s', new.id using errcode = 'KD004';
  end if;
  return new;
end $$;
-- A deletion has no new row; what stands above refuses it before that is looked at.
create trigger guard before insert or update or delete on deposits for each row execute function guard_deposit();

-- 3. Exactly this much went from a system account to an organisation's credit.
create function posted_exactly(transaction text, organisation uuid, source text, rial bigint) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select count(*) = 2 and bool_and(case
      when a.kind = 'available' then a.organisation_id = organisation and e.amount = rial
      else a.key = source and e.amount = -rial end)
    from ledger_entries e join ledger_accounts a on a.id = e.account_id where e.transaction_id = transaction
$$;

-- 4. At commit: the current round is on record as it was entered; approved and credited are one.
create function check_deposit() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  deposit deposits;
begin
  select * into deposit from deposits where id = new.id;
  if not exists (
    select from deposit_submissions s where s.deposit_id = deposit.id and s.round = deposit.round and s.submitted_at = deposit.submitted_at
      and jsonb_build_array(s.amount, s.paid_on, s.bank_code, s.company_account_id, s.method, s.tracking_number, s.payer, s.slip_file_id)
        = deposit_entry(deposit)) then
    raise exception 'deposit % is not what was handed in', deposit.id using errcode = 'KD005';
  end if;
  if deposit.status = 'approved' and not posted_exactly('credit:deposit:' || deposit.id, deposit.organisation_id, 'deposits', deposit.slip_amount) then
    raise exception 'deposit % is approved and not credited', deposit.id using errcode = 'KD006';
  end if;
  return null;
end $$;
create constraint trigger check_deposit after insert or update on deposits
  deferrable initially deferred for each row execute function check_deposit();

create function guard_adjustment() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  decided text[] := '{status,version,decided_by,decided_at,decision_reason}';
begin
  if tg_op = 'DELETE' then
    raise exception 'an adjustment is never deleted' using errcode = 'KD007';
  elsif tg_op = 'INSERT' then
    if (new.status, new.version) <> ('proposed', 1) then
      raise exception 'an adjustment begins as a proposal' using errcode = 'KD007';
    end if;
    if new.deposit_id is not null and not exists (
        select from deposits d where d.id = new.deposit_id and d.organisation_id = new.organisation_id and d.status = 'approved') then
      raise exception 'an adjustment names an approved deposit of its organisation' using errcode = 'KD007';
    end if;
  elsif old.status <> 'proposed' or new.status = 'proposed' or new.version <> old.version + 1
      or to_jsonb(new) - decided <> to_jsonb(old) - decided
      or not exists (select from adjustment_decisions d where d.adjustment_id = old.id and d.version = old.version and d.decided_by = new.decided_by
        and d.decision = case new.status when 'approved' then 'approve' else 'reject' end) then
    raise exception 'adjustment % is decided once, by a decision', old.id using errcode = 'KD007';
  end if;
  return new;
end $$;
create trigger guard before insert or update or delete on adjustments for each row execute function guard_adjustment();

create function guard_adjustment_decision() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not exists (select from adjustments a where a.id = new.adjustment_id and a.version = new.version and a.status = 'proposed' and a.proposed_by <> new.decided_by) then
    raise exception 'adjustment % is not open to this person', new.adjustment_id using errcode = 'KD007';
  end if;
  if not exists (select from users where id = new.decided_by and role = 'supervisor') then
    raise exception 'adjustments are decided by supervisors' using errcode = 'KD002';
  end if;
  return new;
end $$;
create trigger guard before insert on adjustment_decisions for each row execute function guard_adjustment_decision();

create function check_adjustment() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  adjustment adjustments;
begin
  select * into adjustment from adjustments where id = new.id;
  if adjustment.status = 'approved' and not posted_exactly('adjustment:' || adjustment.id, adjustment.organisation_id, 'adjustments', adjustment.amount) then
    raise exception 'adjustment % is approved and not posted', adjustment.id using errcode = 'KD006';
  end if;
  return null;
end $$;
create constraint trigger check_adjustment after update on adjustments
  deferrable initially deferred for each row execute function check_adjustment();

-- 5. The other side: no such credit without what was decided.
create function check_reviewed_posting() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  subject uuid := substring(new.id from '[^:]*$')::uuid;
begin
  if not (case when new.id like 'credit:%'
      then exists (select from deposits where id = subject and status = 'approved' and organisation_id = new.organisation_id)
      else exists (select from adjustments where id = subject and status = 'approved' and organisation_id = new.organisation_id) end) then
    raise exception 'ledger transaction % posts what nobody has approved', new.id using errcode = 'KD006';
  end if;
  return null;
end $$;
create constraint trigger check_reviewed_posting after insert on ledger_transactions deferrable initially deferred
  for each row when (new.id like 'credit:deposit:%' or new.id like 'adjustment:%') execute function check_reviewed_posting();

-- 6. An account that slips name stays the account that was paid into; it is closed, and another one made.
create function guard_company_account() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if (new.id, new.bank_code, new.number, new.sheba) is distinct from (old.id, old.bank_code, old.number, old.sheba)
      and exists (select from deposits where company_account_id = old.id) then
    raise exception 'account % has been paid into', old.id using errcode = 'KD008';
  end if;
  return new;
end $$;
create trigger guard before update on company_accounts for each row execute function guard_company_account();
create index deposits_company_account on deposits (company_account_id);
