-- The invoice of a run: issued once, and kept as it stood on that day. A later change of a name, an address or a
-- setting does not reach it.
create table invoices (
  run_id uuid primary key references runs,
  organisation_id uuid not null references organisations,
  -- Together the serial, counted within the Jalali year. The database hands out the number.
  jalali_year smallint not null check (jalali_year between 1400 and 1500),
  number int not null check (number > 0),
  issued_at timestamptz not null,
  issued_by uuid not null references users,
  -- As domain/selling/invoice.ts has it; rials as decimal strings.
  content jsonb not null check (jsonb_typeof(content -> 'rows') = 'array' and jsonb_array_length(content -> 'rows') > 0),
  unique (jalali_year, number)
);
create index invoices_organisation on invoices (organisation_id, issued_at desc);

-- No gap and no number twice: whoever issues waits for who issues at the moment, and a transaction that fails gives its
-- number back.
create function number_invoice() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not exists (
    select 1 from runs r where r.id = new.run_id and r.organisation_id = new.organisation_id and r.ended_at is not null and r.succeeded_count > 0) then
    raise exception 'run % has nothing to invoice', new.run_id using errcode = 'KI001';
  end if;
  perform pg_advisory_xact_lock(4805020);
  new.number := coalesce((select max(number) from invoices where jalali_year = new.jalali_year), 0) + 1;
  return new;
end $$;
create trigger number before insert on invoices for each row execute function number_invoice();

create trigger append_only before update or delete on invoices for each row execute function refuse_change();
create trigger no_truncate before truncate on invoices for each statement execute function refuse_change();
