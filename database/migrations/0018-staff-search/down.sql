drop index audit_events_organisation, charges_cancelled, order_lines_mobile;
create index order_lines_mobile on order_lines (order_version_id, mobile);
