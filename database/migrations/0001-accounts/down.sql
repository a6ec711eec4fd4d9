drop table one_time_codes, sessions, users, organisations;
drop function new_id();
