-- I3 a charge and its entry differ
select o.id::text, o.fen || ' in the list, ' || coalesce(l.fen::text, 'nothing') || ' in the book'
  from dues.obligation o
  left join lateral (select l.fen, l.unit
                       from ledger.entry e
                       join ledger.line l on l.entry = e.id and l.account = 'RECEIVABLE'
                      where e.cause_kind = 'CHARGE'
                        and e.cause = o.id::text
                      order by e.turn desc
                      limit 1) l on true
 where l.fen is distinct from o.fen
    or l.unit is distinct from o.case_id;

-- I3 the book charges what nobody listed
select l.charge::text, l.fen::text
  from ledger.line l
  left join dues.obligation o on o.id = l.charge
 where l.charge is not null and o.id is null;

-- I3 a charge has no deadline
select o.id::text, o.notice_number from dues.obligation o where not exists (select from dues.deadline where obligation = o.id);

-- I3 a transfer has no history
select t.id::text, t.stage
  from dues.transfer t
 where (select to_stage from dues.step s where s.transfer = t.id order by s.id desc limit 1) is distinct from t.stage;
