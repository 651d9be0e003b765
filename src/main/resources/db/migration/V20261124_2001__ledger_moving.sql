-- For the rows other modules kept before there was a book. Whoever moved in last drops both.
create function ledger.move_entry(id uuid, kind text, cause text, reverses uuid, booked_on date, words text,
                                  at timestamptz, actor_kind text, actor_id uuid, actor_name text)
returns uuid language sql as $$
    insert into ledger.entry
           (id, cause_kind, cause, turn, reverses, booked_on, words, at, actor_kind, actor_id, actor_name)
    values ($1, $2, $3, 0, $4, $5, $6, $7, $8, $9, $10)
    returning id
$$;

create function ledger.move_lines(entry uuid, unit uuid, charge uuid, payment uuid, debit text, credit text, fen bigint)
returns void language sql as $$
    insert into ledger.line (entry, position, account, unit, charge, payment, fen)
    values ($1, 0, $5, $2,
            case when $5 in ('RECEIVABLE', 'INCOME_DUES') then $3 end,
            case when $5 <> 'INCOME_DUES' then $4 end, $7),
           ($1, 1, $6, $2,
            case when $6 in ('RECEIVABLE', 'INCOME_DUES') then $3 end,
            case when $6 <> 'INCOME_DUES' then $4 end, -$7)
$$;

create function ledger.move_reversal(entry uuid, at timestamptz, words text)
returns void language sql as $$
    insert into ledger.entry
           (id, cause_kind, cause, turn, reverses, booked_on, words, at, actor_kind, actor_id, actor_name)
    values (gen_random_uuid(), 'REVERSAL', $1::text, 0, $1, ($2 at time zone 'Asia/Shanghai')::date, $3, $2, 'system',
            null, '');
    insert into ledger.line (entry, position, account, unit, charge, payment, refund, fen)
    select r.id, l.position, l.account, l.unit, l.charge, l.payment, l.refund, -l.fen
      from ledger.line l
      join ledger.entry r on r.reverses = l.entry
     where l.entry = $1
$$;

create function ledger.standing_entry(kind text, cause text)
returns uuid language sql as $$
    select id from ledger.entry where cause_kind = $1 and cause = $2
$$;

-- Lists of what is owed and of what lies free read these alone.
create index line_owed on ledger.line (charge, fen) where account = 'RECEIVABLE';
create index line_free on ledger.line (payment, fen) where account = 'CREDIT';
