create schema accounts;

create table accounts.account (
    id              uuid        primary key,
    kind            text        not null check (kind in ('person', 'unit', 'staff')),
    unit            uuid        unique,
    name            text        not null,
    lang            text        not null check (lang in ('ZH', 'EN')),
    login           text,
    mobile          text,
    email           text,
    password        text,
    -- The initial password: wanted until one was minted, then its hash, its end and whether it was used.
    initial         text,
    initial_until   timestamptz,
    initial_used    boolean     not null default false,
    totp_secret     bytea,
    totp_since      timestamptz,
    totp_last       bigint      not null default -1,
    consent         text,
    consent_at      timestamptz,
    created_at      timestamptz not null,
    seen_at         timestamptz,
    disabled_at     timestamptz,
    check ((kind = 'unit') = (unit is not null)),
    check (kind = 'person' or login is not null),
    check (kind <> 'person' or (mobile is not null and email is not null and consent_at is not null))
);
create unique index account_login on accounts.account (lower(login));
-- A unit may be reached at the mobile and mailbox of the person who applied for it.
create unique index account_mobile on accounts.account (mobile) where kind <> 'unit';
create unique index account_email on accounts.account (email) where kind <> 'unit';
create index account_unit_mobile on accounts.account (mobile) where kind = 'unit';
create index account_unit_email on accounts.account (email) where kind = 'unit';

create table accounts.role (
    account uuid not null references accounts.account,
    role    text not null,
    primary key (account, role)
);

create table accounts.recovery (
    account uuid  not null references accounts.account,
    hash    bytea not null,
    primary key (account, hash)
);

-- Under the SHA-256 of the token, so that whoever reads this table can sign in as nobody.
create table accounts.session (
    hash    bytea       primary key,
    account uuid        not null references accounts.account,
    at      timestamptz not null,
    seen    timestamptz not null,
    duty    text        not null,
    device  text        not null,
    address text        not null
);
create index session_account on accounts.session (account, at);

-- One row for each code asked for, also where the number turned out to be taken: so the limits tell nobody which it was.
create table accounts.code (
    id      uuid        primary key,
    purpose text        not null,
    channel text        not null check (channel in ('SMS', 'EMAIL')),
    sent_to text        not null,
    lang    text        not null,
    at      timestamptz not null,
    address text        not null,
    hash    bytea,
    until   timestamptz,
    tries   int         not null default 0,
    used_at timestamptz
);
create index code_sent_to on accounts.code (sent_to, at);
create index code_address on accounts.code (address, at);

-- Somebody who asked for an account and still has to prove both contacts; under the hash of the visitor's cookie.
create table accounts.registration (
    visitor     bytea       primary key,
    name        text        not null,
    lang        text        not null,
    mobile      text        not null,
    email       text        not null,
    password    text        not null,
    consent     text        not null,
    consent_at  timestamptz not null,
    mobile_code uuid        not null references accounts.code,
    email_code  uuid        not null references accounts.code,
    at          timestamptz not null,
    done_at     timestamptz
);

create table accounts.reset (
    id      uuid        primary key,
    account uuid        not null references accounts.account,
    at      timestamptz not null,
    hash    bytea       unique,
    until   timestamptz,
    code    uuid        references accounts.code,
    used_at timestamptz
);
create index reset_account on accounts.reset (account, at);

-- A new mobile or mailbox that waits for its code.
create table accounts.new_contact (
    account uuid not null references accounts.account,
    channel text not null,
    sent_to text not null,
    code    uuid not null references accounts.code,
    primary key (account, channel)
);

-- Failures under the hash of what failed: an account typed, an address.
create table accounts.throttle (
    key    bytea       primary key,
    count  int         not null,
    at     timestamptz not null,
    until  timestamptz
);
