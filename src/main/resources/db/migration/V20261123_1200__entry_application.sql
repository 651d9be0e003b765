create schema entry;

create table entry.application (
    id            uuid primary key,
    number        text unique,
    applicant     uuid        not null,
    lang          text        not null check (lang in ('ZH', 'EN')),
    stage         text        not null check (stage in ('Draft', 'Submitted', 'Returned', 'Passed', 'Correcting',
                                                        'Rejected', 'Withdrawn', 'Closed')),
    due_on        date,
    reason        text,
    profile       jsonb       not null,
    version       integer     not null,
    round         integer     not null,
    days_left     integer     not null,
    submitted_at  timestamptz,
    changed_at    timestamptz not null,
    unit_name     text generated always as (coalesce(profile ->> 'unitName', '')) stored,
    credit_code   text generated always as (profile ->> 'creditCode') stored,
    name_traces   text[]      not null default '{}',
    claimed_by    uuid,
    claimed_name  text,
    claimed_until timestamptz,

    constraint a_day_where_needed check ((due_on is not null) = (stage in ('Submitted', 'Returned', 'Rejected'))),
    constraint a_reason_where_needed check ((reason is not null) = (stage = 'Rejected')),
    constraint a_number_once_sent check (stage = 'Draft' or number is not null)
);

create unique index one_live_application_per_credit_code on entry.application (credit_code)
    where stage in ('Submitted', 'Returned', 'Passed', 'Correcting');

create unique index one_open_application_per_person on entry.application (applicant)
    where stage in ('Draft', 'Submitted', 'Returned');

create index application_queue on entry.application (stage, due_on, id);
create index application_of_person on entry.application (applicant, id);
create index application_by_code on entry.application (credit_code);
create index application_by_name on entry.application using gin (name_traces);

create table entry.picture (
    id      uuid primary key,
    case_id uuid    not null references entry.application on delete cascade,
    file    uuid    not null,
    sha256  text    not null,
    bytes   bigint  not null,
    name    text    not null,
    caption text    not null,
    place   integer not null,
    removed boolean not null default false
);

create index picture_of_case on entry.picture (case_id, place);

create table entry.submission (
    case_id  uuid        not null references entry.application on delete cascade,
    round    integer     not null,
    at       timestamptz not null,
    profile  jsonb       not null,
    pictures jsonb       not null,

    primary key (case_id, round)
);

create table entry.comment (
    case_id uuid        not null references entry.application on delete cascade,
    round   integer     not null,
    key     text        not null,
    said    text        not null,
    by_name text        not null,
    at      timestamptz not null,
    reply   text        not null default '',

    primary key (case_id, round, key)
);

create table entry.step (
    id         uuid primary key,
    case_id    uuid        not null references entry.application on delete cascade,
    at         timestamptz not null,
    actor_kind text        not null,
    actor_id   uuid,
    actor_name text        not null,
    command    text        not null,
    from_stage text        not null,
    to_stage   text        not null,
    reason     text,
    detail     jsonb       not null
);

create index step_of_case on entry.step (case_id, id);

create table entry.claim (
    id          uuid primary key,
    credit_code text        not null,
    claimant    uuid        not null,
    name        text        not null,
    said        text        not null,
    proof       uuid        not null,
    at          timestamptz not null,
    handled_at  timestamptz,
    handled_by  text,
    outcome     text,

    constraint handled_by_somebody check ((handled_at is null) = (handled_by is null))
);

create unique index one_waiting_claim on entry.claim (credit_code, claimant) where handled_at is null;
create index claim_waiting on entry.claim (at) where handled_at is null;
