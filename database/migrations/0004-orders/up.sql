create table orders (
  id uuid primary key default new_id(),
  organisation_id uuid not null references organisations,
  name text not null check (length(name) between 1 and 200),
  sale_type text not null default 'charge-and-package' check (sale_type in ('charge-and-package', 'charge', 'internet-package')),
  status text not null default 'draft' check (status in
    ('draft', 'awaiting-approval', 'scheduled', 'active', 'paused', 'finished', 'cancelled')),
  -- Grows with every edit of content, name or plan; a code signs one value of it.
  version int not null default 1,
  draft_version_id uuid,
  confirmed_version_id uuid,
  plan jsonb,
  next_occurrence_at timestamptz,
  created_by uuid not null references users,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index orders_organisation on orders (organisation_id, created_at desc);
create index orders_open on orders (id) where status in ('scheduled', 'active', 'paused');

-- What a code signed: lines, prices and plan. Immutable from its confirmation on.
create table order_versions (
  id uuid primary key default new_id(),
  order_id uuid not null references orders on delete cascade,
  organisation_id uuid not null references organisations,
  number int not null,
  -- Kept by the operations that edit lines, under the order's row lock.
  line_count int not null default 0,
  product_count bigint not null default 0,
  total bigint not null default 0,
  payable bigint not null default 0,
  last_position int not null default 0,
  plan jsonb,
  content_hash text,
  confirmed_at timestamptz,
  confirmed_by uuid references users,
  challenge_id uuid unique references one_time_codes,
  created_at timestamptz not null default now(),
  unique (order_id, number),
  check ((confirmed_at is null) = (content_hash is null))
);
alter table orders
  add foreign key (draft_version_id) references order_versions deferrable initially deferred,
  add foreign key (confirmed_version_id) references order_versions deferrable initially deferred;

create table uploads (
  id uuid primary key default new_id(),
  order_id uuid not null references orders on delete cascade,
  organisation_id uuid not null references organisations,
  created_by uuid not null references users,
  kind text not null check (kind in ('charge', 'internet-package')),
  operator_code smallint references operators,
  product_id uuid references products,
  mode text not null check (mode in ('append', 'replace')),
  file_name text not null,
  content_hash text not null,
  status text not null default 'judged' check (status in ('judged', 'applied', 'withdrawn')),
  rows int not null,
  accepted int not null,
  rejected int not null,
  warnings int not null,
  total bigint not null,
  applied_at timestamptz,
  created_at timestamptz not null default now()
);
create index uploads_order on uploads (order_id, content_hash);
create index uploads_age on uploads (created_at);

create table upload_rows (
  upload_id uuid not null references uploads on delete cascade,
  -- Excel's own row number.
  row int not null,
  verdict text not null check (verdict in ('accepted', 'warning', 'rejected', 'skipped')),
  codes text[] not null default '{}',
  raw_mobile text,
  raw_amount text,
  raw_operator text,
  mobile text,
  amount bigint,
  operator_code smallint,
  operator_source text,
  primary key (upload_id, row)
);
create index upload_rows_verdict on upload_rows (upload_id, verdict, row) where verdict <> 'accepted';

create table order_lines (
  id uuid primary key default new_id(),
  order_id uuid not null references orders on delete cascade,
  order_version_id uuid not null references order_versions on delete cascade,
  -- Order of entry; what customers see as the line's number.
  position int not null,
  product_type text not null check (product_type in ('direct-charge', 'pin-charge', 'internet-package')),
  product_id uuid not null references products,
  operator_code smallint not null references operators,
  operator_source text not null check (operator_source in ('prefix', 'customer', 'learned')),
  mobile text check (mobile ~ '^\+989[0-9]{9}$'),
  -- Face value and price of one item, in rial; a line of n PINs has n items.
  amount bigint not null check (amount > 0),
  price bigint not null check (price > 0),
  item_count int not null default 1 check (item_count between 1 and 10000),
  warnings text[] not null default '{}',
  upload_id uuid references uploads on delete set null,
  unique (order_version_id, position),
  check (product_type = 'pin-charge' or (mobile is not null and item_count = 1))
);
create index order_lines_mobile on order_lines (order_version_id, mobile);

-- Lines of a confirmed version are what somebody signed.
create function guard_confirmed_version() returns trigger language plpgsql as $$
begin
  if exists (select 1 from order_versions v join changed c on c.order_version_id = v.id where v.confirmed_at is not null) then
    raise exception 'lines of a confirmed version never change' using errcode = 'KO001';
  end if;
  return null;
end $$;
create trigger guard_insert after insert on order_lines referencing new table as changed
  for each statement execute function guard_confirmed_version();
create trigger guard_update after update on order_lines referencing old table as changed
  for each statement execute function guard_confirmed_version();
create trigger guard_delete after delete on order_lines referencing old table as changed
  for each statement execute function guard_confirmed_version();

create function guard_order_version() returns trigger language plpgsql as $$
begin
  if old.confirmed_at is not null then
    raise exception 'a confirmed version never changes' using errcode = 'KO001';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger guard before update or delete on order_versions
  for each row execute function guard_order_version();

-- Operators that earlier successes taught us; number and operator only.
create table learned_operators (
  mobile text primary key,
  operator_code smallint not null references operators,
  learned_at timestamptz not null default now()
);
