drop trigger guard_identity on statement_differences;
drop trigger guard_delete on order_occurrences;
drop trigger signed_content on charges;
drop function guard_difference_identity(), refuse_occurrence_deletion(), guard_charge_content();
