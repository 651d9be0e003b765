-- I9 a line of the bank and the book disagree
select a.line::text, a.stage
  from bank.arrival a
 where a.stage <> 'Known'
   and not exists (select from ledger.entry e
                     join ledger.line l on l.entry = e.id and l.account = 'UNALLOCATED' and l.fen = -a.fen
                    where e.id = a.pool
                      and not exists (select from ledger.entry r where r.reverses = e.id));

-- I9 what is left of a line of the bank differs in the book
select a.line::text, a.stage
  from bank.arrival a
 where a.stage <> 'Known'
   and a.fen - (select coalesce(sum(s.fen), 0) from bank.share s where s.line = a.line and s.undone_at is null)
       <> (select coalesce(-sum(l.fen), 0) from ledger.line l where l.account = 'UNALLOCATED' and l.payment = a.pool);

-- I9 a share of a line of the bank is in nobody's book
select s.line::text, s.unit_name
  from bank.share s
 where s.payment is not null
   and (s.undone_at is null)
       <> exists (select from ledger.line l
                   where l.entry = s.payment
                     and l.account = 'CREDIT'
                     and l.fen = -s.fen
                     and l.unit = s.unit
                     and not exists (select from ledger.entry r where r.reverses = l.entry));
