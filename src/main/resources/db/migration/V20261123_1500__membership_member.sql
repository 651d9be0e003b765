create schema membership;

create table membership.member (
    unit       uuid primary key,
    number     text not null unique,
    name       text not null check (name <> ''),
    level      text not null check (level in ('MEMBER', 'DIRECTOR', 'STANDING_DIRECTOR', 'VICE_PRESIDENT')),
    joined_on  date not null,
    -- The end of the last period, kept here for lists; whoever adds a period writes both.
    paid_until date not null
);

create index member_paid_until on membership.member (paid_until);

-- `cause` is what was paid: the case for the first year. One payment is one period, however often it is told.
create table membership.period (
    id       uuid primary key,
    member   uuid not null references membership.member,
    from_day date not null,
    to_day   date not null,
    paid_on  date not null,
    cause    uuid not null unique,

    constraint a_year_or_so check (to_day > from_day),
    constraint one_after_the_other unique (member, from_day)
);

-- The number is the key and rows are never deleted: no number comes back.
create table membership.certificate (
    number     text        primary key check (number ~ '^ZS-\d{4}-\d{5,}$'),
    period     uuid        not null unique references membership.period,
    member     uuid        not null references membership.member,
    name       text        not null,
    level      text        not null,
    from_day   date        not null,
    to_day     date        not null,
    issued_on  date        not null,
    issued_at  timestamptz not null,
    actor_id   uuid        not null,
    actor_name text        not null,
    file       uuid        not null
);

create index certificate_member on membership.certificate (member);
