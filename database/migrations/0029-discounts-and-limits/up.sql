-- What is taken off list prices. A day is Tehran's, both ends belong to it; `ended_at`: ended by a person before its last day.
create table discounts (
  id uuid primary key default new_id(),
  basis_points int not null check (basis_points between 1 and 10000),
  -- Null: of every one.
  operator_code smallint references operators,
  product_type text check (product_type in ('direct-charge', 'pin-charge', 'internet-package')),
  organisation_id uuid references organisations,
  from_date date not null,
  until_date date,
  ended_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check (until_date >= from_date)
);
create index discounts_organisation on discounts (organisation_id, from_date);

-- What was taken off one item, in rial: `price` is what is paid, price and discount together the list price.
alter table order_lines add column discount bigint not null default 0 check (discount >= 0);

-- What an organisation (`user_id` null) or one of its people may spend; null: without limit. Its own row is locked by every
-- hold that is counted, so that holds of many at once are judged one after the other.
create table spending_limits (
  id uuid primary key default new_id(),
  organisation_id uuid not null references organisations,
  user_id uuid references users,
  daily_rial bigint check (daily_rial >= 0),
  monthly_rial bigint check (monthly_rial >= 0),
  -- From here on what a buyer prepares is confirmed by an owner.
  approval_from_rial bigint check (approval_from_rial > 0),
  updated_by uuid not null references users,
  updated_at timestamptz not null default now(),
  check (user_id is null or approval_from_rial is null)
);
create unique index spending_limits_organisation on spending_limits (organisation_id) where user_id is null;
create unique index spending_limits_user on spending_limits (organisation_id, user_id) where user_id is not null;

-- What was held on a day of Tehran by orders that this person confirmed, less what was released of it since, whenever that was.
create table spending_days (
  organisation_id uuid not null references organisations,
  user_id uuid not null references users,
  day date not null,
  spent_rial bigint not null constraint spending_not_negative check (spent_rial >= 0),
  primary key (organisation_id, day, user_id)
);
insert into spending_days (organisation_id, user_id, day, spent_rial)
  select r.organisation_id, coalesce(v.confirmed_by, o.created_by), (r.held_at at time zone 'Asia/Tehran')::date,
         sum(r.price_total - coalesce(s.released, 0))
    from runs r join order_versions v on v.id = r.order_version_id join orders o on o.id = r.order_id
    left join (select run_id, sum(price) as released from settlements where kind = 'released' group by 1) s on s.run_id = r.id
    where r.held_at is not null group by 1, 2, 3;

-- The limit that keeps a run waiting; null: it waits for credit.
alter table runs add column waits_for_limit text;

-- What buyers asked owners to confirm. While one is `asked` or `approved` the order's content is frozen.
create table order_approvals (
  id uuid primary key default new_id(),
  order_id uuid not null references orders on delete cascade,
  organisation_id uuid not null references organisations,
  status text not null default 'asked' check (status in ('asked', 'approved', 'returned', 'withdrawn', 'confirmed')),
  asked_by uuid not null references users,
  asked_at timestamptz not null default now(),
  note text check (length(note) between 1 and 1000),
  -- When the buyer wants it to run, as the form of final confirmation takes it; null: at once.
  wish jsonb,
  decided_by uuid references users,
  decided_at timestamptz,
  reason text check (length(reason) between 1 and 1000),
  check ((status = 'asked') = (decided_by is null)),
  check ((decided_by is null) = (decided_at is null)),
  check (status <> 'returned' or reason is not null),
  constraint nobody_approves_their_own check (status not in ('approved', 'confirmed') or decided_by <> asked_by)
);
create unique index order_approvals_open on order_approvals (order_id) where status in ('asked', 'approved');
create index order_approvals_order on order_approvals (order_id, asked_at desc);

-- Owners are told when the available credit falls below it.
create table balance_alerts (
  organisation_id uuid primary key references organisations,
  threshold_rial bigint not null check (threshold_rial > 0),
  updated_by uuid not null references users,
  updated_at timestamptz not null default now()
);
