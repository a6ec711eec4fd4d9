-- Counters of rate-limiter-flexible, shared by all processes; the layout is the library's own.
-- Unlogged: after a crash of the server the counters begin anew, which costs nobody anything.
create unlogged table rate_limits (
  key varchar(255) primary key,
  points integer not null default 0,
  expire bigint
);
create index rate_limits_expire on rate_limits (expire);
