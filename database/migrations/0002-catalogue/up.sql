create table operators (
  code smallint primary key check (code in (1, 2, 3, 5)),
  key text not null unique,
  persian text not null,
  english text not null,
  min_amount bigint not null default 50000 check (min_amount > 0),
  max_amount bigint not null default 1000000,
  step bigint not null default 1 check (step > 0),
  fixed_amounts bigint[],
  -- Capacity that all workers share: calls in flight at once, numbers per second.
  max_in_flight int not null default 300 check (max_in_flight > 0),
  max_per_second int not null default 20000 check (max_per_second > 0),
  paused_at timestamptz,
  paused_by uuid references users,
  pause_reason text,
  check (max_amount >= min_amount)
);

create table products (
  id uuid primary key default new_id(),
  operator_code smallint not null references operators,
  type text not null check (type in ('direct-charge', 'pin-charge', 'internet-package')),
  -- The operator's own code of the product.
  code text not null,
  persian text not null,
  -- Face value of a PIN or a package; null where the customer chooses the amount.
  face_value bigint check (face_value > 0),
  price bigint check (price > 0),
  duration_days int check (duration_days > 0),
  volume_mb int check (volume_mb > 0),
  is_default boolean not null default false,
  active boolean not null default true,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (operator_code, type, code),
  check ((type = 'direct-charge') = (face_value is null)),
  check ((face_value is null) = (price is null))
);
create unique index products_default on products (operator_code) where is_default;

create table settings (
  key text primary key,
  value jsonb not null,
  updated_at timestamptz not null default now(),
  updated_by uuid references users
);
