drop table idempotency_keys, audit_seals, audit_events, notifications, tasks, notices, message_reads, messages,
  operator_breakers, operator_leases, outbox;
