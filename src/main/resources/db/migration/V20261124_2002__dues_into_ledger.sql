-- Charges, money and what was paid with it become entries of the book; the rows they were are dropped.
do $$
declare
    moved record;
begin
    for moved in select * from dues.obligation order by at, id loop
        perform ledger.move_lines(
            ledger.move_entry(gen_random_uuid(), 'CHARGE', moved.id::text, null,
                              (moved.at at time zone 'Asia/Shanghai')::date, moved.notice_number, moved.at,
                              'system', null, ''),
            moved.case_id, moved.id, null, 'RECEIVABLE', 'INCOME_DUES', moved.fen);
    end loop;
    for moved in select * from dues.payment order by at, id loop
        perform ledger.move_lines(
            ledger.move_entry(moved.id, moved.way, moved.source::text, null, moved.paid_on, moved.payer, moved.at,
                              moved.actor_kind, moved.actor_id, moved.actor_name),
            moved.case_id, null, moved.id, 'BANK', 'CREDIT', moved.fen);
    end loop;
    for moved in select a.*, p.case_id, p.actor_kind, p.actor_id, p.actor_name
                   from dues.allocation a
                   join dues.payment p on p.id = a.payment
                  order by a.at, a.id loop
        perform ledger.move_lines(
            ledger.move_entry(moved.id, 'ALLOCATION', moved.id::text, null,
                              (moved.at at time zone 'Asia/Shanghai')::date, '', moved.at,
                              moved.actor_kind, moved.actor_id, moved.actor_name),
            moved.case_id, moved.obligation, moved.payment, 'CREDIT', 'RECEIVABLE', moved.fen);
    end loop;
    for moved in select a.id, c.at
                   from dues.allocation a
                   join dues.cancellation c on c.obligation = a.obligation
                  order by c.at, a.id loop
        perform ledger.move_reversal(moved.id, moved.at, '');
    end loop;
    for moved in select ledger.standing_entry('CHARGE', c.obligation::text) as id, c.at
                   from dues.cancellation c
                  order by c.at loop
        perform ledger.move_reversal(moved.id, moved.at, '');
    end loop;
end
$$;

drop table dues.allocation;
drop table dues.payment;
drop table dues.cancellation;
drop function dues.refuse_too_much();
drop function ledger.move_entry;
drop function ledger.move_lines;
drop function ledger.move_reversal;
drop function ledger.standing_entry;

-- Dues come from the fee standard; whatever else is charged says what it is for.
alter table dues.obligation
    alter column level drop not null,
    alter column standard drop not null,
    alter column standard_from drop not null,
    alter column resolution drop not null,
    alter column resolution_en drop not null,
    add column kind text not null default 'DUES' check (kind in ('DUES', 'MEETING', 'TRAINING', 'OTHER')),
    add column what text,
    add column what_en text,
    add constraint dues_have_a_standard check (
        (kind = 'DUES') = (num_nulls(level, standard, standard_from, resolution, resolution_en) = 0)),
    add constraint others_say_what check ((kind = 'DUES') = (num_nulls(what, what_en) = 2));
alter table dues.obligation alter column kind drop default;
