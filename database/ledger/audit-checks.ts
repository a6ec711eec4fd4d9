/** Each query returns the rows that break its invariant: none is right. */
export const AUDIT_CHECKS: Record<string, string> = {
  'all accounts sum to zero': `
    select sum(balance) as total from ledger_accounts having sum(balance) <> 0`,

  'each transaction has entries and sums to zero': `
    select t.id, count(e.id) as entries, coalesce(sum(e.amount), 0) as total
      from ledger_transactions t left join ledger_entries e on e.transaction_id = t.id
      group by t.id having count(e.id) < 2 or coalesce(sum(e.amount), 0) <> 0`,

  'each balance is the sum of its entries': `
    select a.key, a.balance, coalesce(sum(e.amount), 0) as entries
      from ledger_accounts a left join ledger_entries e on e.account_id = a.id
      group by a.id having a.balance <> coalesce(sum(e.amount), 0) or a.entry_count <> count(e.id)`,

  'balances chain without a gap': `
    select account_id, account_seq from (
      select account_id, account_seq, balance_before,
             lag(balance_after, 1, 0::bigint) over w as expected_before, row_number() over w as expected_seq
        from ledger_entries window w as (partition by account_id order by account_seq)) chain
      where balance_before <> expected_before or account_seq <> expected_seq`,

  'no negative credit': `
    select key, balance from ledger_accounts where kind in ('available', 'held') and balance < 0`,

  'an organisation holds what its runs hold': `
    select a.organisation_id, a.balance, coalesce(sum(r.held_rial), 0) as runs
      from ledger_accounts a left join runs r on r.organisation_id = a.organisation_id
      where a.kind = 'held' group by a.id having a.balance <> coalesce(sum(r.held_rial), 0)`,

  'a run holds what its entries say': `
    select r.id, r.held_rial, coalesce(e.total, 0) as entries from runs r
      left join (select t.run_id, sum(e.amount) as total from ledger_entries e
        join ledger_transactions t on t.id = e.transaction_id join ledger_accounts a on a.id = e.account_id
        where a.kind = 'held' group by 1) e on e.run_id = r.id
      where r.held_rial <> coalesce(e.total, 0)`,

  'a prepared run holds its unsettled charges': `
    select r.id, r.held_rial, coalesce(sum(c.price) filter (where c.state <> 'settled'), 0) as unsettled
      from runs r left join charges c on c.run_id = r.id
      where r.prepared_at is not null
      group by r.id having r.held_rial <> coalesce(sum(c.price) filter (where c.state <> 'settled'), 0)`,

  'held at start = captured + released + still held': `
    select r.id, r.price_total, r.held_rial, coalesce(s.total, 0) as settled from runs r
      left join (select run_id, sum(price) as total from settlements group by 1) s on s.run_id = r.id
      where r.held_at is not null and r.price_total <> r.held_rial + coalesce(s.total, 0)`,

  'an ended run holds nothing and has no open charge': `
    select r.id from runs r where r.ended_at is not null
      and (r.held_rial <> 0 or exists (select 1 from charges c where c.run_id = r.id and c.state <> 'settled'))`,

  'stored counts and amounts are those of the charges': `
    select r.id from runs r
      left join (select run_id,
          count(*) filter (where status = 'succeeded') as succeeded, count(*) filter (where status = 'failed') as failed,
          count(*) filter (where status = 'cancelled') as cancelled, count(*) as total,
          sum(amount) filter (where status = 'succeeded') as succeeded_amount,
          sum(amount) filter (where status = 'failed') as failed_amount,
          sum(amount) filter (where status = 'cancelled') as cancelled_amount, sum(amount) as amount, sum(price) as price
        from charges group by 1) c on c.run_id = r.id
      where (r.succeeded_count, r.failed_count, r.cancelled_count)
          is distinct from (coalesce(c.succeeded, 0), coalesce(c.failed, 0), coalesce(c.cancelled, 0))
        or (r.succeeded_amount, r.failed_amount, r.cancelled_amount)
          is distinct from (coalesce(c.succeeded_amount, 0), coalesce(c.failed_amount, 0), coalesce(c.cancelled_amount, 0))
        or (r.prepared_at is not null
          and (r.charge_count, r.amount_total, r.price_total) is distinct from (coalesce(c.total, 0), c.amount, c.price))`,

  'a charge is what its line was signed as': `
    select c.id from charges c join runs r on r.id = c.run_id left join order_lines l on l.id = c.line_id
      where l.order_version_id is distinct from r.order_version_id
        or (c.product_type, c.product_id, c.operator_code, c.mobile, c.amount, c.price)
          is distinct from (l.product_type, l.product_id, l.operator_code, l.mobile, l.amount, l.price)`,

  'an occurrence that was started has its run, and no other has one': `
    select o.order_id, o.nominal_at from order_occurrences o left join runs r on r.order_id = o.order_id and r.occurs_at = o.occurs_at
      where (o.outcome = 'started') <> (r.id is not null) or (o.outcome = 'started' and o.run_id <> r.id)`,

  'settled charges and settlements agree': `
    select coalesce(c.id, s.charge_id) as charge_id from (select * from charges where state = 'settled') c
      full join settlements s on s.charge_id = c.id
      where c.id is null or s.charge_id is null or c.price <> s.price
        or (c.status = 'succeeded') <> (s.kind = 'captured')`,

  'settling transactions post the sum of their settlements': `
    select t.id from ledger_transactions t
      left join (select ledger_transaction_id as id, sum(price) as total,
          sum(price) filter (where kind = 'captured') as captured from settlements group by 1) s on s.id = t.id
      left join (select e.transaction_id as id, -sum(e.amount) filter (where a.kind = 'held') as held,
          sum(e.amount) filter (where a.kind = 'operator') as operators
        from ledger_entries e join ledger_accounts a on a.id = e.account_id group by 1) p on p.id = t.id
      where t.kind = 'settle' and (s.total is distinct from p.held or coalesce(s.captured, 0) <> coalesce(p.operators, 0))`,

  'what reports count from is what was settled': `
    select coalesce(x.ledger_transaction_id, c.ledger_transaction_id) as id from (
        select ledger_transaction_id, organisation_id, run_id, settled_at, product_id, product_type, operator_code, status,
            sum(count) as count, sum(amount) as amount, sum(price) as price
          from settled_sums group by 1, 2, 3, 4, 5, 6, 7, 8) x
      full join (
        select s.ledger_transaction_id, c.organisation_id, c.run_id, c.settled_at, c.product_id, c.product_type, c.operator_code, c.status,
            count(*) as count, sum(c.amount) as amount, sum(c.price) as price
          from settlements s join charges c on c.id = s.charge_id where c.status <> 'cancelled' group by 1, 2, 3, 4, 5, 6, 7, 8) c
        using (ledger_transaction_id, organisation_id, run_id, settled_at, product_id, product_type, operator_code, status)
      where (x.count, x.amount, x.price) is distinct from (c.count, c.amount, c.price)`,

  'what counts as spent is what was held and not released, on the day of the hold': `
    select organisation_id, user_id, day, d.spent_rial, x.spent from spending_days d
      full join (
        select r.organisation_id, coalesce(v.confirmed_by, o.created_by) as user_id, (r.held_at at time zone 'Asia/Tehran')::date as day,
            sum(r.price_total - coalesce(s.released, 0)) as spent
          from runs r join order_versions v on v.id = r.order_version_id join orders o on o.id = r.order_id
          left join (select run_id, sum(price) as released from settlements where kind = 'released' group by 1) s on s.run_id = r.id
          where r.held_at is not null group by 1, 2, 3) x using (organisation_id, user_id, day)
      where coalesce(d.spent_rial, 0) <> coalesce(x.spent, 0)`,

  'captured only with evidence of success': `
    select s.charge_id from settlements s where s.kind = 'captured' and not exists (
      select 1 from charge_attempts a join charge_attempt_outcomes o on o.attempt_id = a.id
        where a.id = s.attempt_id and a.charge_id = s.charge_id and o.final and o.kind = 'succeeded')`,

  'released only when every attempt is decided and none succeeded': `
    select s.charge_id from settlements s join charge_attempts a on a.charge_id = s.charge_id
      left join charge_attempt_outcomes o on o.attempt_id = a.id and o.final
      where s.kind = 'released' and (o.id is null or o.kind = 'succeeded')`,

  'at most one success and one unresolved attempt per charge': `
    select a.charge_id from charge_attempts a left join charge_attempt_outcomes o on o.attempt_id = a.id and o.final
      group by a.charge_id
      having count(*) filter (where o.kind = 'succeeded') > 1 or count(*) filter (where o.id is null) > 1
        or (count(*) filter (where o.kind = 'succeeded') > 0 and count(*) filter (where o.id is null) > 0)`,

  'a payment is verified where it is credited, with its amount': `
    select p.id from payments p left join ledger_transactions t on t.id = 'credit:' || p.authority
      where (p.outcome is not distinct from 'credit') <> (t.id is not null)
        or (p.outcome = 'credit' and (select count(*) from ledger_entries e join ledger_accounts a on a.id = e.account_id
              where e.transaction_id = t.id and t.organisation_id = p.organisation_id
                and ((a.kind = 'available' and e.amount = p.amount) or (a.kind = 'bank' and e.amount = -p.amount))) <> 2)`,

  'nothing comes from the bank but payments, each once': `
    select e.transaction_id, count(p.id) as payments from ledger_entries e join ledger_accounts a on a.id = e.account_id
      left join payments p on p.ledger_transaction_id = e.transaction_id
      where a.kind = 'bank' group by e.transaction_id having count(p.id) <> 1`,

  'verified payments of a day are what came from the bank that day': `
    select coalesce(p.day, b.day) as day, p.total as payments, b.total as entries from
      (select (t.created_at at time zone 'Asia/Tehran')::date as day, sum(p.amount) as total
         from payments p join ledger_transactions t on t.id = p.ledger_transaction_id where p.status = 'verified' group by 1) p
      full join (select (t.created_at at time zone 'Asia/Tehran')::date as day, -sum(e.amount) as total
         from ledger_entries e join ledger_accounts a on a.id = e.account_id join ledger_transactions t on t.id = e.transaction_id
         where a.kind = 'bank' group by 1) b on b.day = p.day
      where p.total is distinct from b.total`,

  'a sold PIN has its code': `
    select c.id from charges c left join pins p on p.charge_id = c.id
      where c.product_type = 'pin-charge' and (c.status = 'succeeded') <> (p.charge_id is not null)`,

  'an approved deposit is credited with its slip, and nothing else is': `
    select coalesce('credit:deposit:' || d.id, t.id) as id from (select * from deposits where status = 'approved') d
      full join (select * from ledger_transactions where id like 'credit:deposit:%') t on t.id = 'credit:deposit:' || d.id
      where d.id is null or t.id is null or d.slip_amount <> d.amount or t.kind <> 'credit'
        or not posted_exactly(t.id, d.organisation_id, 'deposits', d.slip_amount)`,

  'a slip is credited once': `
    select bank_code, tracking_normalised, paid_on, count(*) from deposits where status = 'approved' and undone_at is null
      group by 1, 2, 3 having count(*) > 1`,

  'a deposit stands where its decisions have left it, decided by others than its maker, a second time by another': `
    select d.id from deposits d
      left join deposit_decisions last on last.deposit_id = d.id and last.version = d.version - 1
      where (d.status <> 'in-review' and last.to_status is distinct from d.status)
        or (d.status = 'in-review' and d.round > 1 and last.id is not null)
        or exists (select from deposit_decisions x where x.deposit_id = d.id and x.decided_by = d.created_by)
        or (d.status = 'approved' and last.decided_by is not distinct from d.first_approved_by)`,

  'an approved adjustment is posted as it was proposed, decided by another, and nothing else is': `
    select coalesce('adjustment:' || a.id, t.id) as id from (select * from adjustments where status = 'approved') a
      full join (select * from ledger_transactions where id like 'adjustment:%') t on t.id = 'adjustment:' || a.id
      where a.id is null or t.id is null or a.decided_by = a.proposed_by or t.kind <> 'adjustment'
        or not posted_exactly(t.id, a.organisation_id, 'adjustments', a.amount)`,

  'no more is taken back of a deposit than it gave, and undone is what was taken back whole': `
    select d.id from deposits d left join (
        select deposit_id, sum(amount) as total from adjustments where status = 'approved' and deposit_id is not null group by 1) x on x.deposit_id = d.id
      where d.status = 'approved' and (d.slip_amount + coalesce(x.total, 0) < 0
        or (d.undone_at is not null) <> (d.slip_amount + coalesce(x.total, 0) = 0))`,
};
