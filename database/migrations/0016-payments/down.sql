drop table payment_events, payments;
drop function guard_payment, guard_new_payment, check_payment_credit;
