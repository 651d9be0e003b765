-- I3 dues are settled and no membership covers them
select s.unit::text, 'settled on ' || s.paid_on
  from (select l.unit, l.charge, max(p.booked_on) as paid_on
          from ledger.line l
          join ledger.entry p on p.id = l.payment
         where l.account = 'RECEIVABLE'
           and l.charge in (select charge from ledger.line where account = 'RECEIVABLE' group by charge having sum(fen) = 0)
           and l.charge in (select charge from ledger.line where account = 'INCOME_DUES' group by charge having sum(fen) < 0)
           and l.payment in (select o.payment from ledger.line o where o.account = 'RECEIVABLE' and o.charge = l.charge
                              and o.payment is not null group by o.payment having sum(o.fen) < 0)
         group by l.unit, l.charge) s
 where not exists (select from membership.period p
                    where p.member = s.unit and p.paid_on = s.paid_on and p.taken_back_at is null);

-- I3 a membership counts that no settled dues pay for
select p.member::text, p.from_day || ' – ' || p.to_day
  from membership.period p
 where p.taken_back_at is null
   and not exists (select from ledger.line l
                    where l.unit = p.member
                      and l.account = 'INCOME_DUES'
                    group by l.charge
                   having sum(l.fen) < 0
                      and (select sum(o.fen) from ledger.line o where o.account = 'RECEIVABLE' and o.charge = l.charge) = 0);

-- I3 a member's list says another end than its periods
select m.unit::text, m.paid_until::text
  from membership.member m
 where m.paid_until is distinct from
       (select max(to_day) from membership.period p where p.member = m.unit and p.taken_back_at is null);
