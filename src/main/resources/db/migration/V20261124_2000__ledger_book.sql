create schema ledger;

-- A movement of money. `booked_on` is the day it counts from. A cause books again only after what it booked was taken
-- back: `turn` counts. `tx` is the transaction it was written in: later no line joins it.
create table ledger.entry (
    id         uuid        primary key,
    number     bigint      generated always as identity unique,
    cause_kind text        not null check (cause_kind ~ '^[A-Z_]+$'),
    cause      text        not null check (cause <> ''),
    turn       integer     not null check (turn >= 0),
    reverses   uuid        unique references ledger.entry,
    booked_on  date        not null,
    words      text        not null,
    at         timestamptz not null,
    actor_kind text        not null,
    actor_id   uuid,
    actor_name text        not null,
    tx         xid8        not null default pg_current_xact_id(),

    unique (cause_kind, cause, turn),
    check ((cause_kind = 'REVERSAL') = (reverses is not null))
);
create index entry_day on ledger.entry (booked_on);

-- Above zero: what the association has. Below: what it owes or earned. `payment` is the entry that brought the money.
create table ledger.line (
    entry    uuid    not null references ledger.entry,
    position integer not null,
    account  text    not null check (account in ('BANK', 'WECHAT', 'RECEIVABLE', 'CREDIT', 'UNALLOCATED',
                                                 'REFUND_DUE', 'INCOME_DUES', 'INCOME_OTHER')),
    unit     uuid,
    charge   uuid,
    payment  uuid references ledger.entry,
    refund   uuid,
    fen      bigint  not null check (fen <> 0),

    primary key (entry, position),
    check (account not in ('RECEIVABLE', 'CREDIT', 'INCOME_DUES', 'INCOME_OTHER') or unit is not null),
    check ((account in ('RECEIVABLE', 'INCOME_DUES', 'INCOME_OTHER')) = (charge is not null)),
    check (account not in ('BANK', 'WECHAT', 'CREDIT', 'UNALLOCATED', 'REFUND_DUE') or payment is not null),
    check ((account = 'REFUND_DUE') = (refund is not null))
);
create index line_unit on ledger.line (unit) where unit is not null;
create index line_charge on ledger.line (charge) where charge is not null;
create index line_payment on ledger.line (payment) where payment is not null;
create index line_refund on ledger.line (refund) where refund is not null;
create index line_unallocated on ledger.line (payment) where account = 'UNALLOCATED';

create function ledger.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'the ledger is only ever added to: % of %', tg_op, tg_table_name;
end
$$;

create trigger kept before update or delete or truncate on ledger.entry
    for each statement execute function ledger.refuse_change();
create trigger kept before update or delete or truncate on ledger.line
    for each statement execute function ledger.refuse_change();

-- A cause that booked before must have been taken back, and what takes back is not taken back itself.
create function ledger.refuse_twice() returns trigger language plpgsql as $$
begin
    if new.turn > 0 and not exists (select from ledger.entry e
                                      join ledger.entry r on r.reverses = e.id
                                     where e.cause_kind = new.cause_kind
                                       and e.cause = new.cause
                                       and e.turn = new.turn - 1) then
        raise exception '% % has booked before', new.cause_kind, new.cause;
    end if;
    if exists (select from ledger.entry where id = new.reverses and reverses is not null) then
        raise exception 'entry % is a correction itself', new.reverses;
    end if;
    return new;
end
$$;

create trigger once before insert on ledger.entry
    for each row execute function ledger.refuse_twice();

create function ledger.refuse_later() returns trigger language plpgsql as $$
begin
    if (select tx from ledger.entry where id = new.entry) is distinct from pg_current_xact_id() then
        raise exception 'entry % was closed with its transaction', new.entry;
    end if;
    return new;
end
$$;

create trigger closed before insert on ledger.line
    for each row execute function ledger.refuse_later();

-- At the end of a transaction an entry is whole: it sums to zero, and a correction is exactly the opposite.
create function ledger.refuse_unbalanced() returns trigger language plpgsql as $$
declare
    written ledger.entry;
begin
    if tg_table_name = 'entry' then
        written := new;
    else
        select * into written from ledger.entry where id = new.entry;
    end if;
    if (select count(*) < 2 or sum(fen) <> 0 from ledger.line where entry = written.id) then
        raise exception 'entry % is not balanced', written.id;
    end if;
    if exists (select from ledger.line
                where entry in (written.id, written.reverses)
                  and written.reverses is not null
                group by account, unit, charge, payment, refund
               having sum(fen) <> 0) then
        raise exception 'entry % is not the opposite of what it takes back', written.id;
    end if;
    return null;
end
$$;

create constraint trigger balanced after insert on ledger.entry deferrable initially deferred
    for each row execute function ledger.refuse_unbalanced();
create constraint trigger balanced after insert on ledger.line deferrable initially deferred
    for each row execute function ledger.refuse_unbalanced();

-- Money is spent once, and nothing is paid beyond what was owed. Whoever else moves the same money waits until we
-- commit and then sees what we wrote.
create function ledger.refuse_overdrawn() returns trigger language plpgsql as $$
begin
    if new.account = 'RECEIVABLE' then
        perform pg_advisory_xact_lock(hashtextextended('ledger.' || new.charge, 0));
        if (select sum(fen) < 0 from ledger.line where account = 'RECEIVABLE' and charge = new.charge) then
            raise exception 'charge % does not owe that much', new.charge;
        end if;
    elsif new.account in ('CREDIT', 'UNALLOCATED') then
        perform pg_advisory_xact_lock(hashtextextended('ledger.' || new.payment, 0));
        if (select sum(fen) > 0 from ledger.line where account = new.account and payment = new.payment) then
            raise exception 'payment % has not that much left', new.payment;
        end if;
    elsif new.account = 'REFUND_DUE' then
        perform pg_advisory_xact_lock(hashtextextended('ledger.' || new.refund, 0));
        if (select sum(fen) > 0 from ledger.line where account = 'REFUND_DUE' and refund = new.refund) then
            raise exception 'refund % has not that much set aside', new.refund;
        end if;
    end if;
    return null;
end
$$;

create constraint trigger enough after insert on ledger.line deferrable initially deferred
    for each row execute function ledger.refuse_overdrawn();
