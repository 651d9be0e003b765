create schema dispatch;

-- `cause` is what is sent for: the case for the first year. It brings one mailing, however often it is told.
create table dispatch.mailing (
    id          uuid    primary key,
    unit        uuid    not null,
    cause       uuid    not null unique,
    unit_name   text    not null,
    case_number text    not null,
    opened_on   date    not null,
    due_on      date    not null,
    stage       text    not null check (stage in ('Waiting', 'Certified', 'Receipted', 'Ready', 'Sent')),
    certificate text    unique,
    carrier     text,
    parcel      text,
    sent_on     date,
    version     integer not null,

    constraint certificate_where_needed check ((certificate is not null) = (stage in ('Certified', 'Ready', 'Sent'))),
    constraint parcel_where_needed check ((parcel is not null) = (stage = 'Sent')),
    constraint whole_parcel check (num_nulls(carrier, parcel, sent_on) in (0, 3))
);

create index mailing_unit on dispatch.mailing (unit);
create index mailing_open on dispatch.mailing (due_on, id) where stage <> 'Sent';
create index mailing_sent on dispatch.mailing (sent_on, id) where stage = 'Sent';

-- A wrong receipt stays, with the moment it was replaced at; its number is then free for its true owner.
create table dispatch.receipt (
    id          uuid        primary key,
    mailing     uuid        not null references dispatch.mailing,
    number      text        not null check (number ~ '^[A-Z0-9-]+$'),
    file        uuid        not null,
    at          timestamptz not null,
    replaced_at timestamptz
);

create unique index receipt_number on dispatch.receipt (number) where replaced_at is null;
create unique index receipt_mailing on dispatch.receipt (mailing) where replaced_at is null;

create table dispatch.step (
    id         uuid        primary key,
    case_id    uuid        not null,
    mailing    uuid        not null references dispatch.mailing,
    at         timestamptz not null,
    actor_kind text        not null,
    actor_id   uuid,
    actor_name text        not null,
    command    text        not null,
    from_stage text,
    to_stage   text        not null,
    reason     text,
    detail     jsonb       not null
);

create index step_mailing on dispatch.step (mailing, at);
