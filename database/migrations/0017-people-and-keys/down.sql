drop table api_key_days;
drop table api_keys;
drop table invitations;
alter table organisations drop column disabled_by, drop column disabled_reason;
alter table users drop column national_code, drop column father_name, drop column telephone, drop column disabled_by, drop column disabled_reason;
