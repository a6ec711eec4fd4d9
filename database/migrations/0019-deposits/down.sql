drop trigger check_reviewed_posting on ledger_transactions;
drop table adjustment_decisions, adjustments, deposit_decisions, deposit_submissions;
drop function deposit_entry(deposits);
drop table deposits, company_accounts, banks;
drop function guard_deposit_decision(), guard_deposit(), check_deposit(), guard_adjustment(), guard_adjustment_decision(), check_adjustment(),
  check_reviewed_posting(), guard_company_account(), posted_exactly(text, uuid, text, bigint), second_approval_from();
