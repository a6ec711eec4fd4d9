-- Sets of people that an organisation charges again and again: a number stands in a group once.
create table recipient_groups (
  id uuid primary key default new_id(),
  organisation_id uuid not null references organisations,
  name text not null check (length(name) between 1 and 100),
  -- Both kept by the operations that edit members, under the group's row lock; the version says what an order was filled from.
  member_count int not null default 0 constraint recipient_groups_size check (member_count between 0 and 100000),
  version int not null default 1,
  created_by uuid not null references users,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (organisation_id, name)
);

create table group_members (
  id uuid primary key default new_id(),
  group_id uuid not null,
  organisation_id uuid not null,
  mobile text collate "C" not null check (length(mobile) = 13 and mobile between '+989000000000' and '+989999999999'),
  name text check (length(name) between 1 and 100),
  -- Only where the customer said it; without it each order looks at the number anew.
  operator_code smallint,
  -- What this member gets unless an order says otherwise; rial.
  amount bigint check (amount > 0),
  -- The list that wrote it last.
  upload_id uuid,
  unique (group_id, mobile)
);
create index group_members_entry on group_members (group_id, id);

-- As with lines of orders: 100,000 members name one group, so what they name is looked at once a statement.
create function guard_member_references() returns trigger language plpgsql as $$
declare
  named record;
begin
  for named in select distinct group_id, organisation_id, operator_code from added loop
    perform 1 from recipient_groups where id = named.group_id and organisation_id = named.organisation_id for key share;
    if not found then
      raise exception 'a member names a group that its organisation does not have' using errcode = 'foreign_key_violation';
    end if;
    if named.operator_code is not null then
      perform 1 from operators where code = named.operator_code for key share;
      if not found then
        raise exception 'a member names an operator that does not exist' using errcode = 'foreign_key_violation';
      end if;
    end if;
  end loop;
  return null;
end $$;
create trigger guard_references_insert after insert on group_members referencing new table as added
  for each statement execute function guard_member_references();
create trigger guard_references_update after update on group_members referencing new table as added
  for each statement execute function guard_member_references();

create function drop_members_of_group() returns trigger language plpgsql as $$
begin
  delete from group_members where group_id = old.id;
  return old;
end $$;
create trigger drop_members before delete on recipient_groups for each row execute function drop_members_of_group();

-- A list is handed in for an order or for a group, and judged and staged alike. `from_group_id` and `amount_for_all`:
-- the order's list was not a file but a group, at one amount for all of its members where there is one.
alter table uploads
  alter column order_id drop not null,
  add column group_id uuid references recipient_groups on delete cascade,
  add column from_group_id uuid references recipient_groups on delete set null,
  add column amount_for_all bigint check (amount_for_all > 0),
  drop constraint uploads_kind_check,
  add constraint uploads_kind_check check (kind in ('charge', 'internet-package', 'group')),
  add constraint uploads_of_one check (num_nonnulls(order_id, group_id) = 1 and (kind = 'group') = (group_id is not null));
create index uploads_group on uploads (group_id, content_hash) where group_id is not null;
create index uploads_from_group on uploads (from_group_id) where from_group_id is not null;
-- Only lists of groups have names.
alter table upload_rows add column name text;

-- What an order was, to be made again: its settings, and where its numbers come from.
create table order_templates (
  id uuid primary key default new_id(),
  organisation_id uuid not null references organisations,
  name text not null check (length(name) between 1 and 200),
  sale_type text not null check (sale_type in ('charge-and-package', 'charge', 'internet-package')),
  plan jsonb,
  created_by uuid not null references users,
  created_at timestamptz not null default now(),
  unique (organisation_id, name)
);

-- One way of filling an order of the template: a group, or none (a list that is handed in each time), with what its
-- members get.
create table template_fills (
  template_id uuid not null references order_templates on delete cascade,
  position int not null,
  kind text not null check (kind in ('charge', 'internet-package')),
  group_id uuid references recipient_groups on delete set null,
  product_id uuid references products,
  amount bigint check (amount > 0),
  primary key (template_id, position)
);
create index template_fills_group on template_fills (group_id) where group_id is not null;
