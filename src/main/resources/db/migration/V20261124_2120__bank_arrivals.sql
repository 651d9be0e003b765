-- What becomes of a line that brought money. `known` is the payment booked before the statement came; `pool` is what the book of the association calls it until it has a unit.
create table bank.arrival (
    line          uuid        primary key references bank.line,
    pool          uuid        not null unique,
    version       integer     not null,
    stage         text        not null check (stage in ('Open', 'Parked', 'Proposed', 'Spent', 'Known')),
    booked_on     date        not null,
    fen           bigint      not null check (fen > 0),
    note          text,
    known         uuid        unique,
    proposal      jsonb,
    proposed_by   uuid,
    proposed_name text,
    at            timestamptz not null,
    check ((stage = 'Parked') = (note is not null)),
    check ((stage = 'Known') = (known is not null)),
    check ((stage = 'Proposed') = (proposal is not null and proposed_by is not null and proposed_name is not null))
);
create index arrival_open on bank.arrival (booked_on, line) where stage in ('Open', 'Proposed');
create index arrival_parked on bank.arrival (booked_on, line) where stage = 'Parked';
create index line_arrived on bank.line (import, row) where fen > 0;

-- Where its money went. `payment` is null for what went back.
create table bank.share (
    id        uuid        primary key,
    line      uuid        not null references bank.arrival,
    kind      text        not null check (kind in ('GIVEN', 'RETURNED')),
    unit      uuid,
    unit_name text        not null,
    payment   uuid        unique,
    transfer  uuid,
    fen       bigint      not null check (fen > 0),
    words     text        not null,
    at        timestamptz not null,
    by_name   text        not null,
    undone_at timestamptz,
    check ((kind = 'GIVEN') = (unit is not null and payment is not null))
);
create index share_line on bank.share (line);

create table bank.step (
    id         bigint      generated always as identity primary key,
    line       uuid        not null references bank.line,
    at         timestamptz not null,
    actor_kind text        not null,
    actor_id   uuid,
    actor_name text        not null,
    command    text        not null,
    from_stage text        not null,
    to_stage   text        not null,
    said       text        not null
);
create index step_line on bank.step (line);

-- No share beyond what came in, whoever else gives some away at the same time.
create function bank.refuse_too_much() returns trigger language plpgsql as $$
begin
    perform 1 from bank.arrival where line = new.line for update;
    if (select sum(s.fen) > max(a.fen)
          from bank.share s
          join bank.arrival a on a.line = s.line
         where s.line = new.line
           and s.undone_at is null) then
        raise exception 'line % has not that much left', new.line;
    end if;
    return null;
end
$$;

create trigger enough after insert or update on bank.share
    for each row execute function bank.refuse_too_much();
