drop index settled_sums_time;
