-- Money on its way back. Its number is one for ever, however often it has to be sent; who asks never approves.
create table wechatpay.refund (
    id             uuid        primary key,
    number         text        not null unique check (number ~ '^[0-9A-Za-z_|*@-]{6,64}$'),
    transaction_id text        not null references wechatpay.payment,
    unit           uuid        not null,
    booked         uuid        not null,
    order_number   text        not null,
    fen            bigint      not null check (fen > 0),
    of_fen         bigint      not null check (of_fen >= fen),
    reason         text        not null check (char_length(reason) between 1 and 80),
    requested_at   timestamptz not null,
    requested_by   uuid        not null,
    requested_name text        not null,
    decided_at     timestamptz,
    decided_by     uuid,
    decided_name   text,
    version        integer     not null,
    stage          text        not null
                   check (stage in ('Requested', 'Declined', 'Sending', 'Processing', 'Abnormal', 'Refused', 'Done', 'Kept')),
    since          timestamptz not null,
    said           text        not null default '',
    account        text        not null default '',
    done_on        date,
    next_at        timestamptz,
    busy_until     timestamptz,

    check (decided_by <> requested_by),
    check ((stage = 'Requested') = (decided_by is null)),
    check ((stage = 'Done') = (done_on is not null))
);
create index refund_next on wechatpay.refund (next_at) where next_at is not null;
create index refund_payment on wechatpay.refund (transaction_id);
create index refund_open on wechatpay.refund (requested_at) where stage not in ('Declined', 'Done', 'Kept');

-- Money that pays for nothing waits for finance: send it back, or leave it as the unit's credit.
create table wechatpay.surplus (
    booked     uuid        primary key,
    unit       uuid        not null,
    fen        bigint      not null check (fen > 0),
    at         timestamptz not null,
    settled_at timestamptz,
    settled_by text,

    check ((settled_at is null) = (settled_by is null))
);
create index surplus_open on wechatpay.surplus (at) where settled_at is null;
