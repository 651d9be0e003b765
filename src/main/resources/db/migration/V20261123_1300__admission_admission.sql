create schema admission;

-- Name, number and code stand here too, because lists of admissions show and find them.
create table admission.admission (
    id          uuid primary key,
    number      text        not null unique,
    unit_name   text        not null,
    credit_code text        not null,
    version     integer     not null,
    stage       text        not null,
    since       timestamptz not null,
    due_on      date,
    pay_until   date,
    carrier     text,
    parcel      text,
    sent_on     date,
    missing     jsonb,
    paid_on     date,
    reason      text,

    constraint known_stage check (stage in ('AwaitingActivation', 'AwaitingPapers', 'PapersSent', 'PapersMissing',
        'FormalReview', 'Corrections', 'AwaitingPayment', 'ConfirmingTransfer', 'Joined', 'Welcomed', 'Rejected',
        'Withdrawn')),
    constraint due_where_timed check ((due_on is not null) = (stage in ('AwaitingActivation', 'AwaitingPapers',
        'PapersMissing', 'FormalReview', 'AwaitingPayment', 'ConfirmingTransfer', 'Joined'))),
    constraint parcel_where_sent check (stage <> 'PapersSent' or num_nulls(carrier, parcel, sent_on) = 0),
    constraint missing_where_asked check ((missing is not null) = (stage = 'PapersMissing')),
    constraint paid_where_joined check (stage <> 'Joined' or paid_on is not null),
    constraint sent_where_welcomed check (stage <> 'Welcomed' or sent_on is not null),
    constraint reason_where_rejected check ((reason is not null) = (stage = 'Rejected'))
);

create index admission_by_stage on admission.admission (stage, due_on);

create table admission.step (
    id         uuid primary key,
    case_id    uuid        not null references admission.admission,
    version    integer     not null,
    at         timestamptz not null,
    actor_kind text        not null,
    actor_id   uuid,
    actor_name text        not null,
    command    text        not null,
    from_stage text,
    to_stage   text        not null,
    promised   date,
    reason     text,
    detail     jsonb,

    unique (case_id, version)
);

-- What a unit printed, once for each content: the same data give the same fingerprint and the same row.
create table admission.printed_form (
    case_id     uuid        not null references admission.admission,
    fingerprint text        not null,
    sheet       jsonb       not null,
    at          timestamptz not null,

    primary key (case_id, fingerprint)
);

-- What was found when papers were looked through; the latest of a case counts.
create table admission.paper_check (
    id              uuid primary key,
    case_id         uuid        not null references admission.admission,
    at              timestamptz not null,
    by_id           uuid        not null,
    by_name         text        not null,
    fingerprint     text        not null,
    form_stamped    boolean     not null,
    licence_stamped boolean     not null,
    pages_complete  boolean     not null,
    equals_data     boolean     not null,
    missing         jsonb       not null
);

create index paper_check_by_case on admission.paper_check (case_id, id);

-- Every case that was ever submitted, to be found by number, name or code; kept by hearing how applications move.
create table admission.found_case (
    id          uuid primary key,
    number      text        not null,
    unit_name   text        not null,
    credit_code text        not null,
    grams       text[]      not null,
    moved_at    timestamptz not null
);

create index found_case_by_number on admission.found_case (number text_pattern_ops);
create index found_case_by_code on admission.found_case (credit_code text_pattern_ops);
create index found_case_by_gram on admission.found_case using gin (grams);
