drop trigger guard_settle on ledger_entries;
alter table ledger_transactions drop constraint ledger_transactions_run_id_fkey;
drop table pins, settlements, charge_attempt_outcomes, charge_attempts, charges, runs;
drop function guard_settle_entries(), guard_settlement(), guard_attempt(), guard_charge(), guard_run_hold();
