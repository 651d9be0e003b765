-- Each check begins with a line naming its invariant; each row it finds is a fault: what it is about, and what is seen.

-- I3 an entry does not sum to zero
select entry::text, sum(fen)::text from ledger.line group by entry having sum(fen) <> 0 or count(*) < 2;

-- I3 an entry has no lines
select id::text, cause_kind || ' ' || cause from ledger.entry e where not exists (select from ledger.line where entry = e.id);

-- I2 a cause has booked twice
select cause_kind || ' ' || cause, count(*)::text
  from ledger.entry e
 where not exists (select from ledger.entry r where r.reverses = e.id)
 group by cause_kind, cause
having count(*) > 1;

-- I3 a correction is not the opposite of what it takes back
select r.id::text, sum(l.fen)::text
  from ledger.entry r
  join ledger.line l on l.entry in (r.id, r.reverses)
 where r.reverses is not null
 group by r.id, l.account, l.unit, l.charge, l.payment, l.refund
having sum(l.fen) <> 0;

-- I3 a correction was corrected
select r.id::text, r.reverses::text from ledger.entry r join ledger.entry e on e.id = r.reverses where e.reverses is not null;

-- I2 more was paid than charged
select charge::text, sum(fen)::text from ledger.line where account = 'RECEIVABLE' group by charge having sum(fen) < 0;

-- I2 a charge was charged twice
select charge::text, count(*)::text
  from ledger.line l
 where account = 'RECEIVABLE'
   and payment is null
   and fen > 0
   and not exists (select from ledger.entry r where r.reverses = l.entry or (r.id = l.entry and r.reverses is not null))
 group by charge
having count(*) > 1;

-- I2 more was spent than arrived
select payment::text, account || ' ' || sum(fen)
  from ledger.line
 where account in ('CREDIT', 'UNALLOCATED')
 group by payment, account
having sum(fen) > 0;

-- I2 more was sent back than set aside
select refund::text, sum(fen)::text from ledger.line where account = 'REFUND_DUE' group by refund having sum(fen) > 0;

-- I2 one unit's money paid for another
select payment::text, string_agg(distinct unit::text, ' ')
  from ledger.line
 where payment is not null and unit is not null
 group by payment
having count(distinct unit) > 1;

-- I3 a charge is in the books of two units
select charge::text, string_agg(distinct unit::text, ' ') from ledger.line where charge is not null group by charge having count(distinct unit) > 1;

-- I3 money lies idle while something is owed
select unit::text, 'owed ' || sum(fen) filter (where account = 'RECEIVABLE') || ' free ' || -sum(fen) filter (where account = 'CREDIT')
  from ledger.line
 where account in ('RECEIVABLE', 'CREDIT')
 group by unit
having sum(fen) filter (where account = 'RECEIVABLE') > 0 and sum(fen) filter (where account = 'CREDIT') < 0;

-- I3 money that is used arrived nowhere
select l.payment::text, l.account
  from ledger.line l
 where l.payment is not null
   and not exists (select from ledger.line a where a.entry = l.payment and a.payment = l.payment and a.account in ('CREDIT', 'UNALLOCATED') and a.fen < 0);

-- I3 the book is not guarded
select wanted.on_table || ' ' || wanted.guard, coalesce(t.tgenabled::text, 'missing')
  from (values ('entry', 'kept'), ('line', 'kept'), ('entry', 'once'), ('line', 'closed'), ('entry', 'balanced'),
               ('line', 'balanced'), ('line', 'enough')) wanted (on_table, guard)
  left join pg_trigger t on t.tgname = wanted.guard and t.tgrelid = ('ledger.' || wanted.on_table)::regclass
 where t.tgenabled is distinct from 'O';
