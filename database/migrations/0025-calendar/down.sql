drop table calendar_feeds;
drop table calendar_events;
alter table notices drop column staff_message_id;
alter table messages drop column staff_message_id;
drop table staff_messages;
drop table holiday_years;
