create schema bank;

-- An account of the association, and what the columns of its statements were found to be.
create table bank.account (
    id      uuid        primary key,
    bank    text        not null check (bank <> ''),
    number  text        not null unique check (number <> ''),
    columns jsonb       not null,
    at      timestamptz not null
);

-- A file that was sent; its lines count only once it is accepted.
create table bank.import (
    id          uuid        primary key,
    account     uuid        not null references bank.account,
    file        uuid        not null,
    file_name   text        not null,
    version     integer     not null,
    stage       text        not null check (stage in ('Unassigned', 'Checked', 'Accepted', 'Discarded')),
    heading_row integer     not null check (heading_row > 0),
    headings    jsonb       not null,
    columns     jsonb       not null,
    lines       integer     not null,
    skipped     integer     not null,
    wrong       integer     not null,
    sent_at     timestamptz not null,
    sent_by     text        not null,
    ended_at    timestamptz,
    ended_by    text,
    added       integer,
    check ((stage in ('Unassigned', 'Checked')) = (ended_at is null and ended_by is null)),
    check ((stage = 'Accepted') = (added is not null))
);
create index import_sent on bank.import (sent_at desc);

-- What a file that is not accepted yet holds.
create table bank.draft (
    import        uuid    not null references bank.import,
    row           integer not null,
    booked_on     date    not null,
    booked_time   text    not null,
    fen           bigint  not null check (fen <> 0),
    payer         text    not null,
    payer_key     text    not null,
    payer_account text    not null,
    remark        text    not null,
    serial        text    not null,
    codes         text[]  not null,
    key           text    not null,
    primary key (import, row)
);

create index draft_key on bank.draft (import, key);

-- What cannot be read, by row and column; `said` is a text that takes the heading and the value.
create table bank.fault (
    import  uuid    not null references bank.import,
    row     integer not null,
    heading text    not null,
    value   text    not null,
    said    text    not null
);
create index fault_import on bank.fault (import, row);

-- A line of a statement, for ever. `key` is the same whenever the bank sends the line again.
create table bank.line (
    id            uuid        primary key,
    account       uuid        not null references bank.account,
    key           text        not null,
    import        uuid        not null references bank.import,
    row           integer     not null,
    booked_on     date        not null,
    booked_time   text        not null,
    fen           bigint      not null check (fen <> 0),
    payer         text        not null,
    payer_key     text        not null,
    payer_account text        not null,
    remark        text        not null,
    serial        text        not null,
    codes         text[]      not null,
    at            timestamptz not null,
    unique (account, key)
);
create index line_day on bank.line (booked_on desc, id desc);
create index line_import on bank.line (import, row);
create index line_alike on bank.line (account, booked_on, fen, payer_key);

create function bank.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'lines of a statement are only ever added: % of %', tg_op, tg_table_name;
end
$$;

create trigger kept before update or delete or truncate on bank.line
    for each statement execute function bank.refuse_change();
