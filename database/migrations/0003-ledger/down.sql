drop trigger open_accounts on organisations;
drop trigger open_account on operators;
drop table ledger_entries, ledger_transactions, ledger_accounts;
drop function open_operator_account(), open_organisation_accounts(), guard_ledger_account(), refuse_change(),
  ledger_check_transaction(), ledger_check_entries(), ledger_post_entry();
