-- Years of the Jalali calendar whose public holidays a person has looked through. Until then its lunar ones are computed
-- and only proposed, and a plan that crosses the year says so.
create table holiday_years (
  year int primary key check (year between 1300 and 1500),
  confirmed_by uuid not null references users,
  confirmed_at timestamptz not null default now()
);

-- What staff wrote to one organisation or to many; `messages` holds a copy for each organisation.
create table staff_messages (
  id uuid primary key default new_id(),
  audience text not null check (audience in ('one', 'applicants', 'all')),
  organisation_id uuid references organisations,
  check ((audience = 'one') = (organisation_id is not null)),
  title text not null check (length(title) between 1 and 200),
  body text not null check (length(body) between 1 and 4000),
  -- Owners get an SMS beside it, in the allowed hours.
  by_sms boolean not null,
  created_by uuid not null references users,
  created_at timestamptz not null default now()
);
create index staff_messages_organisation on staff_messages (organisation_id, id) where organisation_id is not null;

alter table messages add column staff_message_id uuid references staff_messages;
-- Each organisation once, whatever the sender's process goes through.
create unique index messages_staff_message on messages (staff_message_id, organisation_id) where staff_message_id is not null;
alter table notices add column staff_message_id uuid references staff_messages;
create index notices_staff_message on notices (staff_message_id) where staff_message_id is not null;

-- An organisation's own notes on dates.
create table calendar_events (
  id uuid primary key default new_id(),
  organisation_id uuid not null references organisations,
  created_by uuid not null references users,
  date date not null,
  title text not null check (length(title) between 1 and 200),
  text text check (length(text) between 1 and 4000),
  -- The reminder has an id of its own, new with each change of its time: what was begun for an earlier time finds nothing.
  reminder_id uuid unique,
  remind_at timestamptz,
  reminded_at timestamptz,
  check ((reminder_id is null) = (remind_at is null)),
  check (reminded_at is null or remind_at is not null),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index calendar_events_organisation on calendar_events (organisation_id, date, id);
create index calendar_events_to_remind on calendar_events (reminder_id) where remind_at is not null and reminded_at is null;

-- The secret in a person's calendar address is derived from this and the server's key; a new generation ends the old address.
create table calendar_feeds (
  user_id uuid primary key references users on delete cascade,
  generation uuid not null,
  rotated_at timestamptz not null default now()
);
