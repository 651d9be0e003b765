create schema dues;

-- What a unit owes. The names stand as they were when it was charged.
create table dues.obligation (
    id            uuid        primary key,
    case_id       uuid        not null,
    occasion      text        not null check (occasion ~ '^[a-z0-9-]+$'),
    case_number   text        not null,
    unit_name     text        not null,
    level         text        not null check (level in ('MEMBER', 'DIRECTOR', 'STANDING_DIRECTOR', 'VICE_PRESIDENT')),
    standard      uuid        not null,
    standard_from date        not null,
    resolution    text        not null,
    resolution_en text        not null,
    fen           bigint      not null check (fen > 0),
    remark_code   text        not null unique,
    notice_number text        not null unique,
    at            timestamptz not null,
    unique (case_id, occasion)
);
create index obligation_at on dues.obligation (at);

-- The last one holds.
create table dues.deadline (
    id         bigint      generated always as identity primary key,
    obligation uuid        not null references dues.obligation,
    until      date        not null,
    at         timestamptz not null
);
create index deadline_obligation on dues.deadline (obligation);

-- No longer owed: what was paid towards it is the unit's credit again.
create table dues.cancellation (
    obligation uuid        primary key references dues.obligation,
    at         timestamptz not null
);

-- Money that arrived. `source` is the reported transfer it was confirmed on: the same one never brings money twice.
create table dues.payment (
    id         uuid        primary key,
    case_id    uuid        not null,
    way        text        not null check (way in ('TRANSFER')),
    source     uuid        not null,
    fen        bigint      not null check (fen > 0),
    paid_on    date        not null,
    payer      text        not null check (payer <> ''),
    at         timestamptz not null,
    actor_kind text        not null,
    actor_id   uuid,
    actor_name text        not null,
    unique (way, source)
);
create index payment_case on dues.payment (case_id);

create table dues.allocation (
    id         uuid        primary key,
    payment    uuid        not null references dues.payment,
    obligation uuid        not null references dues.obligation,
    fen        bigint      not null check (fen > 0),
    at         timestamptz not null
);
create index allocation_payment on dues.allocation (payment);
create index allocation_obligation on dues.allocation (obligation);

create function dues.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'the ledger is only ever added to: % of %', tg_op, tg_table_name;
end
$$;

create trigger kept before update or delete or truncate on dues.obligation
    for each statement execute function dues.refuse_change();
create trigger kept before update or delete or truncate on dues.deadline
    for each statement execute function dues.refuse_change();
create trigger kept before update or delete or truncate on dues.cancellation
    for each statement execute function dues.refuse_change();
create trigger kept before update or delete or truncate on dues.payment
    for each statement execute function dues.refuse_change();
create trigger kept before update or delete or truncate on dues.allocation
    for each statement execute function dues.refuse_change();

-- Money is spent once, and nothing is paid beyond what was owed.
create function dues.refuse_too_much() returns trigger language plpgsql as $$
declare
    arrived bigint;
    owed    bigint;
begin
    select fen into arrived from dues.payment where id = new.payment for update;
    select fen into owed from dues.obligation where id = new.obligation for update;
    if new.fen + (select coalesce(sum(fen), 0)
                    from dues.allocation
                   where payment = new.payment
                     and obligation not in (select obligation from dues.cancellation)) > arrived then
        raise exception 'payment % has not that much left', new.payment;
    end if;
    if new.fen + (select coalesce(sum(fen), 0) from dues.allocation where obligation = new.obligation) > owed then
        raise exception 'obligation % does not owe that much', new.obligation;
    end if;
    return new;
end
$$;

create trigger enough before insert on dues.allocation
    for each row execute function dues.refuse_too_much();
