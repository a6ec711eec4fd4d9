-- The front page asks how each operator did in the last hours, over all organisations.
create index settled_sums_time on settled_sums (settled_at);
