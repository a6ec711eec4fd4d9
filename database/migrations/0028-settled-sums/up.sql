-- What each settling transaction did, by product and outcome: reports count and page by these rows, some ten for five hundred
-- charges, and find the charges themselves through the transaction's settlements. Written in the statement that settles;
-- the audit derives them again from the charges. What was cancelled was never sent, and is in no report.
create table settled_sums (
  id bigint generated always as identity primary key,
  organisation_id uuid not null,
  run_id uuid not null,
  -- One moment for all charges of a transaction.
  settled_at timestamptz not null,
  ledger_transaction_id text not null references ledger_transactions,
  product_id uuid not null,
  product_type text not null,
  operator_code smallint not null,
  status text not null check (status in ('succeeded', 'failed')),
  count int not null check (count > 0),
  amount bigint not null check (amount > 0),
  price bigint not null check (price > 0)
);
-- The order of a report: newest first, transaction by transaction.
create index settled_sums_report on settled_sums (organisation_id, settled_at, ledger_transaction_id);

insert into settled_sums (organisation_id, run_id, settled_at, ledger_transaction_id, product_id, product_type, operator_code, status, count, amount, price)
  select c.organisation_id, c.run_id, c.settled_at, s.ledger_transaction_id, c.product_id, c.product_type, c.operator_code, c.status,
      count(*), sum(c.amount), sum(c.price)
    from settlements s join charges c on c.id = s.charge_id where c.status in ('succeeded', 'failed')
    group by 1, 2, 3, 4, 5, 6, 7, 8;

create trigger append_only before update or delete on settled_sums for each row execute function refuse_change();
create trigger no_truncate before truncate on settled_sums for each statement execute function refuse_change();
