delete from review_claims where kind = 'statement-difference';
alter table review_claims drop constraint review_claims_kind_check,
  add constraint review_claims_kind_check check (kind in ('registration', 'deposit', 'charge', 'task'));
