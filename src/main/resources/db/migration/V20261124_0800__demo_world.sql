create schema demo;

-- One row marks the database as a demo's; `told` says the story came to its end.
create table demo.world (
    one  boolean     primary key default true check (one),
    at   timestamptz not null,
    told boolean     not null default false
);

-- Who can log in, for the list shown at each start.
create table demo.person (
    account text primary key,
    stage   text not null
);
