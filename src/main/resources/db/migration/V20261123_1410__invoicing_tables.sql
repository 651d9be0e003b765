create schema invoicing;

-- To whom invoices are made out. Applications copy it, so that changes do not reach back.
create table invoicing.title (
    id         uuid        primary key,
    case_id    uuid        not null,
    kind       text        not null check (kind in ('COMPANY', 'INSTITUTION', 'OTHER')),
    name       text        not null check (name <> ''),
    tax_code   text        not null,
    email      text        not null check (email <> ''),
    address    text        not null,
    phone      text        not null,
    bank       text        not null,
    account    text        not null,
    preferred  boolean     not null,
    at         timestamptz not null,
    removed_at timestamptz,

    check (kind = 'OTHER' or tax_code <> ''),
    check (removed_at is null or not preferred)
);
create index title_case on invoicing.title (case_id);
create unique index one_preferred_title on invoicing.title (case_id) where preferred;

create table invoicing.application (
    id             uuid        primary key,
    case_id        uuid        not null,
    number         text        not null unique,
    case_number    text        not null,
    unit_name      text        not null,
    version        integer     not null,
    stage          text        not null check (stage in ('Applied', 'Issued', 'Returned', 'Withdrawn')),
    purpose        text        not null check (purpose in ('MEETING', 'TRAINING', 'MATERIALS', 'OTHER')),
    what           text        not null check (what <> ''),
    fen            bigint      not null check (fen > 0),
    kind           text        not null check (kind in ('ORDINARY', 'SPECIAL')),
    note           text        not null,
    title_kind     text        not null check (title_kind in ('COMPANY', 'INSTITUTION', 'OTHER')),
    title_name     text        not null check (title_name <> ''),
    title_tax_code text        not null,
    title_email    text        not null,
    title_address  text        not null,
    title_phone    text        not null,
    title_bank     text        not null,
    title_account  text        not null,
    applied_at     timestamptz not null,
    promised_on    date        not null,
    decided_at     timestamptz,
    decided_by     text,
    reason         text,
    invoice_number text        unique,
    issued_on      date,
    file           uuid,

    check (kind <> 'SPECIAL' or title_tax_code <> ''),
    check ((stage = 'Applied') = (decided_at is null)),
    check ((stage = 'Applied') = (decided_by is null)),
    check ((stage = 'Returned') = (reason is not null)),
    check ((stage = 'Issued') = (invoice_number is not null and issued_on is not null and file is not null))
);
create index application_case on invoicing.application (case_id);
create index application_promised on invoicing.application (promised_on) where stage = 'Applied';

create table invoicing.step (
    id          bigint      generated always as identity primary key,
    case_id     uuid        not null,
    application uuid        not null references invoicing.application,
    at          timestamptz not null,
    actor_kind  text        not null,
    actor_id    uuid,
    actor_name  text        not null,
    command     text        not null,
    from_stage  text        not null,
    to_stage    text        not null,
    detail      jsonb       not null
);
create index step_application on invoicing.step (application);

-- What somebody of finance typed and uploaded on the way to the page that asks once more.
create table invoicing.prepared (
    application uuid        not null references invoicing.application,
    account     uuid        not null,
    number      text        not null,
    issued_on   text        not null,
    file        uuid,
    at          timestamptz not null,
    primary key (application, account)
);
