create schema association;

create table association.profile (
    one               boolean primary key default true check (one),
    name_zh           text not null check (name_zh <> ''),
    name_en           text not null,
    short_zh          text not null,
    short_en          text not null,
    address_zh        text not null,
    address_en        text not null,
    postcode          text not null,
    recipient_zh      text not null,
    recipient_en      text not null,
    recipient_phone   text not null,
    help_phone        text not null,
    help_email        text not null,
    help_hours_zh     text not null,
    help_hours_en     text not null,
    bank_account_name text not null,
    bank_name         text not null,
    bank_account      text not null,
    website           text not null,
    icp               text not null,
    police_filing     text not null,
    about_zh          text not null,
    about_en          text not null
);

create table association.promises (
    one                   boolean primary key default true check (one),
    preliminary_min       integer not null check (preliminary_min > 0),
    preliminary_max       integer not null check (preliminary_max >= preliminary_min),
    formal_days           integer not null check (formal_days > 0),
    transfer_days         integer not null check (transfer_days > 0),
    mailing_min           integer not null check (mailing_min > 0),
    mailing_max           integer not null check (mailing_max >= mailing_min),
    pay_within_days       integer not null check (pay_within_days > 0),
    papers_within_days    integer not null check (papers_within_days > 0),
    correct_within_days   integer not null check (correct_within_days > 0),
    initial_password_days integer not null check (initial_password_days > 0)
);

create table association.notice (
    one boolean primary key default true check (one),
    zh  text not null,
    en  text not null
);

-- The congress sets a standard as a whole: a new one begins on a day of its own, an old one is never touched.
create table association.fee_standard (
    id            uuid primary key,
    valid_from    date not null unique,
    resolution    text not null check (resolution <> ''),
    resolution_en text not null
);

create table association.fee (
    standard uuid   not null references association.fee_standard,
    level    text   not null check (level in ('MEMBER', 'DIRECTOR', 'STANDING_DIRECTOR', 'VICE_PRESIDENT')),
    fen      bigint not null check (fen > 0),
    primary key (standard, level)
);

-- What stood there, what stands there now, why, and who did it.
create table association.change (
    id         uuid        primary key,
    at         timestamptz not null,
    actor_id   uuid        not null,
    actor_name text        not null,
    what       text        not null,
    was        jsonb       not null,
    is_now     jsonb       not null,
    reason     text        not null
);
create index on association.change (what, at desc);

-- The one-time link of the first start, as a hash; a new start makes a new one.
create table association.setup_key (
    hash    bytea       primary key,
    made_at timestamptz not null
);
