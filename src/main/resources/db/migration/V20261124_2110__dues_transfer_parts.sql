-- A transfer may come in parts, and large ones are looked at by two people.
alter table dues.transfer
    drop constraint transfer_stage_check,
    drop constraint transfer_check,
    drop constraint transfer_check1,
    drop constraint transfer_check2,
    drop constraint transfer_check3,
    add column proposal jsonb,
    add column proposed_by uuid,
    add column proposed_name text;
alter table dues.transfer
    add check (stage in ('Reported', 'Partly', 'Proposed', 'Confirmed', 'Refused')),
    add check ((stage in ('Reported', 'Partly', 'Proposed')) = (decided_at is null and decided_by is null)),
    add check ((stage = 'Proposed')
               = (proposal is not null and proposed_by is not null and proposed_name is not null)),
    add check (num_nulls(received_fen, received_on, received_payer) in (0, 3)),
    add check (stage not in ('Partly', 'Confirmed') or received_fen is not null),
    add check (stage not in ('Reported', 'Refused') or received_fen is null),
    add check ((stage = 'Refused') = (why is not null and explanation is not null));

drop index dues.one_reported_transfer;
drop index dues.transfer_promised;
create unique index one_waiting_transfer on dues.transfer (case_id) where stage in ('Reported', 'Partly', 'Proposed');
create index transfer_promised on dues.transfer (promised_on) where stage in ('Reported', 'Partly', 'Proposed');

-- What was booked on it, and by which line of a statement it was seen.
create table dues.transfer_part (
    transfer  uuid        not null references dues.transfer,
    position  integer     not null check (position >= 0),
    payment   uuid        not null,
    line      uuid,
    fen       bigint      not null check (fen > 0),
    at        timestamptz not null,
    undone_at timestamptz,
    primary key (transfer, position)
);

