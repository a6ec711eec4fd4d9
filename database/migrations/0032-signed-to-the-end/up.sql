-- What is sent to the operator, for how much and for whom, is what a line said when it was signed. Named columns: the updates by which
-- a charge moves on never set them and cost nothing more.
create function guard_charge_content() returns trigger language plpgsql as $$
begin
  raise exception 'a charge stays what was signed' using errcode = 'KC008';
end $$;
create trigger signed_content before update of run_id, organisation_id, line_id, line, item, product_type, product_id, product_code,
    operator_code, mobile, amount, price
  on charges for each row execute function guard_charge_content();

-- Without its row nobody would know that a time was missed, and it could come again.
create function refuse_occurrence_deletion() returns trigger language plpgsql as $$
begin
  raise exception 'occurrence % of order % is decided', old.nominal_at, old.order_id using errcode = 'KO002';
end $$;
create trigger guard_delete before delete on order_occurrences for each row when (old.outcome <> 'waiting')
  execute function refuse_occurrence_deletion();

-- An open difference may be looked at again, but never become another one, or vanish by a look at something else.
create function guard_difference_identity() returns trigger language plpgsql as $$
begin
  if (new.operator_code, new.day, new.kind, new.reference, new.charge_id, new.organisation_id, new.first_seen_in)
      is distinct from (old.operator_code, old.day, old.kind, old.reference, old.charge_id, old.organisation_id, old.first_seen_in)
    or (new.closed_in is not null and not exists (
      select from reconciliations r where r.id = new.closed_in and r.operator_code = new.operator_code and r.day = new.day)) then
    raise exception 'a difference stays what it was found as' using errcode = 'KR002';
  end if;
  return new;
end $$;
create trigger guard_identity before update on statement_differences for each row execute function guard_difference_identity();
