package ruhui.dues;

/// What must hold of the ledger at any time; each row it finds is a fault.
final class CheckBooks {

    static final String QUERY = """
            select 'more spent than arrived' as fault, p.id
              from dues.payment p
              join dues.allocation a on a.payment = p.id
             where a.obligation not in (select obligation from dues.cancellation)
             group by p.id
            having sum(a.fen) > p.fen
             union all
            select 'more paid than owed', o.id
              from dues.obligation o
              join dues.allocation a on a.obligation = o.id
             group by o.id
            having sum(a.fen) > o.fen
             union all
            select 'one unit''s money paid for another', a.id
              from dues.allocation a
              join dues.payment p on p.id = a.payment
              join dues.obligation o on o.id = a.obligation
             where p.case_id <> o.case_id
             union all
            select 'money lies idle while something is owed', p.id
              from dues.payment p
             where p.fen > (select coalesce(sum(a.fen), 0)
                              from dues.allocation a
                             where a.payment = p.id
                               and a.obligation not in (select obligation from dues.cancellation))
               and exists (select from dues.obligation o
                            where o.case_id = p.case_id
                              and o.id not in (select obligation from dues.cancellation)
                              and o.fen > (select coalesce(sum(a.fen), 0)
                                             from dues.allocation a
                                            where a.obligation = o.id))
             union all
            select 'a confirmed transfer without its money', t.id
              from dues.transfer t
              left join dues.payment p on p.way = 'TRANSFER' and p.source = t.id
             where (t.stage = 'Confirmed') <> (p.id is not null)
                or p.fen <> t.received_fen
                or p.paid_on <> t.received_on
             union all
            select 'a transfer without its history', t.id
              from dues.transfer t
             where (select to_stage from dues.step s where s.transfer = t.id order by s.id desc limit 1)
                   is distinct from t.stage
            """;

    private CheckBooks() {}
}
