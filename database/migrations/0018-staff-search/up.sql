-- Staff look for a number over all orders; so far it could only be found within one version. The same index the other way
-- round serves both. PINs have no number.
drop index order_lines_mobile;
create index order_lines_mobile on order_lines (mobile, order_version_id) where mobile is not null;

-- What was never sent is rare, and written by cancelling alone: a run at work never touches this index.
create index charges_cancelled on charges (id) where status = 'cancelled';

-- The story of an organisation, newest first.
create index audit_events_organisation on audit_events (organisation_id, at desc) where organisation_id is not null;
