-- A difference between a statement and our book is work that one colleague takes in hand, as a stuck charge is.
alter table review_claims drop constraint review_claims_kind_check,
  add constraint review_claims_kind_check check (kind in ('registration', 'deposit', 'charge', 'task', 'statement-difference'));
