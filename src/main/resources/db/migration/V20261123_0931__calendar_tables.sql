create schema calendar;

-- 'statutory': only the holidays of the law are known, the notice with bridging and make-up days is not out
create table calendar.year (
    year   integer primary key check (year between 2000 and 2999),
    status text not null check (status in ('official', 'statutory'))
);

create table calendar.day (
    day   date primary key,
    works boolean not null,
    name  text not null default '',
    year  integer generated always as (extract(year from day)::integer) stored references calendar.year
);

create index on calendar.day (year);
