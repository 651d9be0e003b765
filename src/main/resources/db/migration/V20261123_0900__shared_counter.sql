create schema shared;

create table shared.counter (
    kind text   primary key,
    last bigint not null check (last > 0)
);
