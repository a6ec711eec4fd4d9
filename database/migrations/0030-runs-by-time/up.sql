-- The calendar asks which runs fell into a month.
create index runs_calendar on runs (organisation_id, occurs_at);
