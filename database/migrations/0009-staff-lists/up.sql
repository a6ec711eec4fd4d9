-- The finance team reads the ledger newest first, over all organisations.
create index ledger_transactions_created on ledger_transactions (created_at desc, id desc);
