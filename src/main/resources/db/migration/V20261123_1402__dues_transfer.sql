create table dues.transfer (
    id             uuid        primary key,
    case_id        uuid        not null,
    obligation     uuid        not null references dues.obligation,
    version        integer     not null,
    stage          text        not null check (stage in ('Reported', 'Confirmed', 'Refused')),
    fen            bigint      not null check (fen > 0),
    paid_on        date        not null,
    payer          text        not null check (payer <> ''),
    voucher        uuid        not null,
    reported_at    timestamptz not null,
    promised_on    date        not null,
    decided_at     timestamptz,
    decided_by     text,
    received_fen   bigint      check (received_fen > 0),
    received_on    date,
    received_payer text,
    why            text        check (why in ('NOT_ARRIVED', 'OTHER_ACCOUNT', 'UNREADABLE', 'REPEATED', 'OTHER')),
    explanation    text,

    check ((stage = 'Reported') = (decided_at is null)),
    check ((stage = 'Reported') = (decided_by is null)),
    check ((stage = 'Confirmed') = (received_fen is not null and received_on is not null and received_payer is not null)),
    check ((stage = 'Refused') = (why is not null and explanation is not null))
);
create unique index one_reported_transfer on dues.transfer (case_id) where stage = 'Reported';
create index transfer_promised on dues.transfer (promised_on) where stage = 'Reported';
create index transfer_case on dues.transfer (case_id);

create table dues.step (
    id         bigint      generated always as identity primary key,
    case_id    uuid        not null,
    transfer   uuid        not null references dues.transfer,
    at         timestamptz not null,
    actor_kind text        not null,
    actor_id   uuid,
    actor_name text        not null,
    command    text        not null,
    from_stage text        not null,
    to_stage   text        not null,
    detail     jsonb       not null
);
create index step_transfer on dues.step (transfer);

-- What a unit typed on its way to the page that asks once more.
create table dues.draft (
    case_id uuid        primary key,
    amount  text        not null,
    paid_on text        not null,
    payer   text        not null,
    voucher uuid,
    at      timestamptz not null
);
