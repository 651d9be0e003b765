-- I9 WeChat Pay took money that the book does not have
select p.transaction_id, p.fen || ' there, ' || coalesce(b.fen::text, 'nothing') || ' here'
  from wechatpay.payment p
  left join lateral (select l.fen
                       from ledger.entry e
                       join ledger.line l on l.entry = e.id and l.account = 'WECHAT'
                      where e.cause_kind = 'WECHAT'
                        and e.cause = p.transaction_id
                        and not exists (select from ledger.entry r where r.reverses = e.id)) b on true
 where b.fen is distinct from p.fen;

-- I9 the book has money that WeChat Pay did not take
select e.cause, e.booked_on::text
  from ledger.entry e
 where e.cause_kind = 'WECHAT'
   and not exists (select from ledger.entry r where r.reverses = e.id)
   and not exists (select from wechatpay.payment p where p.transaction_id = e.cause)
   and not exists (select from wechatpay.doubt d where d.transaction_id = e.cause);

-- I9 a refund of WeChat Pay and the book disagree whether the money went
select r.number, r.stage
  from wechatpay.refund r
 where (r.stage = 'Done')
       <> exists (select from ledger.entry e
                    join ledger.line l on l.entry = e.id and l.account = 'WECHAT' and l.fen = -r.fen
                   where e.cause_kind = 'REFUNDED'
                     and e.cause = r.id::text
                     and not exists (select from ledger.entry b where b.reverses = e.id));

-- I9 a refund is on its way and nothing is set aside for it
select r.number, r.stage
  from wechatpay.refund r
 where r.stage in ('Sending', 'Processing', 'Abnormal', 'Refused', 'Done')
   and not exists (select from ledger.entry e
                     join ledger.line l on l.entry = e.id and l.account = 'REFUND_DUE' and l.fen = -r.fen
                    where e.cause_kind = 'REFUND'
                      and e.cause = r.id::text
                      and not exists (select from ledger.entry b where b.reverses = e.id));
