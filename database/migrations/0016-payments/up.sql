-- A payment at the bank's gateway, from the request to credit or reversal. Signs of life and of money:
-- `status` is what the customer sees, `outcome` is what becomes of the money and is chosen once, `closed_at` ends the
-- following of its authority: a payment that expired or failed is followed until then, and money that comes all the
-- same is credited.
create table payments (
  id uuid primary key default new_id(),
  organisation_id uuid not null references organisations,
  created_by uuid not null references users,
  amount bigint not null check (amount > 0),
  status text not null default 'pending' check (status in ('pending', 'verified', 'failed', 'expired', 'reversed')),
  -- The bank's name for it; null until the bank has given one.
  authority text unique check (length(authority) between 1 and 64),
  redirect_url text,
  outcome text check (outcome in ('credit', 'reversal')),
  failure_code text,
  -- Written in the transaction that posts it.
  ledger_transaction_id text unique references ledger_transactions deferrable initially deferred,
  -- What the bank said when it verified: its tracking number, the card as the bank masks it, its fee in rial.
  reference_id text,
  card_pan text,
  fee bigint,
  callback_count int not null default 0,
  created_at timestamptz not null default now(),
  opened_at timestamptz,
  settled_at timestamptz,
  closed_at timestamptz,
  constraint opened_payments check ((authority is null) = (redirect_url is null) and (authority is null) = (opened_at is null)),
  constraint verified_is_credited check ((status = 'verified') = (outcome is not distinct from 'credit')),
  constraint reversed_was_decided check (status <> 'reversed' or outcome is not distinct from 'reversal'),
  constraint credit_of_its_authority check (
    ledger_transaction_id is not distinct from case when outcome = 'credit' then 'credit:' || authority end),
  constraint outcome_of_an_authority check (outcome is null or authority is not null),
  constraint settled_is_closed check (status not in ('verified', 'reversed') or (settled_at is not null and closed_at is not null))
);
create index payments_organisation on payments (organisation_id, id desc);
create index payments_created on payments (created_at desc, id desc);
create index payments_open on payments (id) where closed_at is null;

-- The story of a payment at the gateway: what was asked, and what was heard.
create table payment_events (
  id bigint generated always as identity primary key,
  payment_id uuid not null references payments,
  kind text not null check (kind in ('request', 'callback', 'inquiry', 'verify', 'reverse')),
  -- `created, paid, not-paid, amount-differs, in-bank, verified, failed, reversed, refused, silence`; of a callback its
  -- hint: `ok, not-ok, none`.
  result text not null,
  -- The bank's number, where it gave one.
  code int,
  -- Of a callback: who came.
  address inet,
  at timestamptz not null default clock_timestamp()
);
create index payment_events_payment on payment_events (payment_id, id);
create trigger append_only before update or delete on payment_events for each row execute function refuse_change();
create trigger no_truncate before truncate on payment_events for each statement execute function refuse_change();

-- What was asked never changes, what was chosen stays chosen, and a status moves only along its edges.
create function guard_payment() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    raise exception 'a payment is never deleted' using errcode = 'KP001';
  end if;
  if (new.id, new.organisation_id, new.created_by, new.amount, new.created_at)
      is distinct from (old.id, old.organisation_id, old.created_by, old.amount, old.created_at)
    or (old.authority is not null and (new.authority, new.redirect_url) is distinct from (old.authority, old.redirect_url))
    or (old.outcome is not null and (new.outcome, new.ledger_transaction_id) is distinct from (old.outcome, old.ledger_transaction_id)) then
    raise exception 'payment %: what was asked and chosen never changes', old.id using errcode = 'KP002';
  end if;
  if new.status <> old.status and (old.status, new.status) not in (
      ('pending', 'verified'), ('pending', 'failed'), ('pending', 'expired'), ('pending', 'reversed'),
      ('failed', 'verified'), ('failed', 'reversed'),
      ('expired', 'verified'), ('expired', 'failed'), ('expired', 'reversed')) then
    raise exception 'payment %: no way from % to %', old.id, old.status, new.status using errcode = 'KP003';
  end if;
  if old.closed_at is not null then
    raise exception 'payment %: it is closed', old.id using errcode = 'KP004';
  end if;
  return new;
end $$;
create trigger guard before update or delete on payments for each row execute function guard_payment();
create trigger no_truncate before truncate on payments for each statement execute function refuse_change();

create function guard_new_payment() returns trigger language plpgsql as $$
begin
  if new.status <> 'pending' or new.outcome is not null or new.closed_at is not null then
    raise exception 'a payment begins as pending' using errcode = 'KP003';
  end if;
  return new;
end $$;
create trigger guard_new before insert on payments for each row execute function guard_new_payment();

-- At commit: a verified payment has moved exactly its amount from the bank's account to its organisation's credit.
create function check_payment_credit() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if (select count(*) from ledger_transactions t join ledger_entries e on e.transaction_id = t.id join ledger_accounts a on a.id = e.account_id
        where t.id = new.ledger_transaction_id and t.organisation_id = new.organisation_id
          and ((a.kind = 'available' and e.amount = new.amount) or (a.kind = 'bank' and e.amount = -new.amount))) <> 2 then
    raise exception 'payment % is verified without its credit', new.id using errcode = 'KP005';
  end if;
  return null;
end $$;
create constraint trigger payments_credit after update on payments deferrable initially deferred
  for each row when (new.outcome = 'credit') execute function check_payment_credit();
