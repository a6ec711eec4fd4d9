alter table audit_seals drop column sealed_at;
drop index audit_events_at;
drop table notification_reads;
drop index notices_unanswered;
alter table notices
  drop column kind, drop column organisation_id, drop column user_id, drop column refused_at, drop column last_error,
  drop column delivery, drop column delivery_checked_at, drop column delivery_checks;
drop table webhook_attempts;
drop table webhook_deliveries;
drop table webhook_messages;
drop table webhook_secrets;
drop table webhooks;
