drop table balance_alerts;
drop table order_approvals;
alter table runs drop column waits_for_limit;
drop table spending_days;
drop table spending_limits;
alter table order_lines drop column discount;
drop table discounts;
