create schema web;

-- One row for each form that had an effect, under the hash of visitor and form token, with where its sender was led.
create table web.once (
    key     bytea       primary key,
    at      timestamptz not null,
    outcome text
);
create index once_at on web.once (at);
