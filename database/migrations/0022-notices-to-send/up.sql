-- The sweep asks each minute which SMS still wait; those that were sent stay for ever.
create index notices_to_send on notices (created_at) where sent_at is null and refused_at is null;
