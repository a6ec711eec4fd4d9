drop index runs_calendar;
