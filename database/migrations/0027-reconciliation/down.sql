drop index orders_retry_of;
alter table orders drop column retry_version, drop column retry_of_run_id;
drop table dismissed_operators;
alter table learned_operators drop column id;
drop index runs_to_learn;
alter table runs drop column learned_at;
drop index charge_attempts_created;
drop table book_audits, statement_differences, statement_lines, reconciliations;
drop function guard_statement_difference(), guard_reconciliation();
