-- The provider's bill of a day, and where it and our book part. A difference stays until somebody settled it.
create table wechatpay.bill (
    day      date        primary key,
    stage    text        not null check (stage in ('Awaited', 'Empty', 'Read')),
    tried_at timestamptz,
    next_at  timestamptz not null,
    said     text        not null default '',
    payments integer     not null default 0,
    paid_fen bigint      not null default 0,
    refunds  integer     not null default 0,
    back_fen bigint      not null default 0,
    others   integer     not null default 0,
    file     text,

    check ((stage = 'Read') = (file is not null))
);
create index bill_next on wechatpay.bill (next_at) where stage = 'Awaited';

create table wechatpay.difference (
    id         uuid        primary key,
    day        date        not null references wechatpay.bill,
    kind       text        not null
               check (kind in ('MISSING_HERE', 'MISSING_THERE', 'AMOUNT',
                               'REFUND_MISSING_HERE', 'REFUND_MISSING_THERE', 'REFUND_AMOUNT')),
    number     text        not null,
    subject    text        not null,
    ours_fen   bigint,
    theirs_fen bigint,
    at         timestamptz not null,
    asked_at   timestamptz,
    settled_at timestamptz,
    settled_by text,
    note       text,

    unique (day, kind, subject),
    check ((settled_at is null) = (settled_by is null and note is null))
);
create index difference_open on wechatpay.difference (day) where settled_at is null;

alter table wechatpay.payment add column billed_on date;
alter table wechatpay.refund add column billed_on date;
