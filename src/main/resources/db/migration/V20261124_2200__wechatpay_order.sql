create schema wechatpay;

-- One attempt to pay one charge: its number is known to the provider and never used again. What was asked for stays,
-- because an order whose answer was lost is repeated in the very same words.
create table wechatpay.pay_order (
    id             uuid        primary key,
    unit           uuid        not null,
    charge         uuid        not null,
    number         text        not null unique check (number ~ '^[0-9A-Za-z_|*-]{6,32}$'),
    fen            bigint      not null check (fen > 0),
    description    text        not null check (char_length(description) between 1 and 127),
    expires_at     timestamptz not null,
    asked_at       timestamptz not null,
    version        integer     not null,
    stage          text        not null
                   check (stage in ('Asked', 'Open', 'Checking', 'Closing', 'Paid', 'Closed', 'Failed', 'Doubtful')),
    since          timestamptz not null,
    code_url       text,
    shown          boolean     not null default false,
    why            text        check (why in ('EXPIRED', 'NEW_CODE', 'TRANSFER', 'CHANGED', 'PROVIDER', 'FINANCE')),
    transaction_id text,
    paid_fen       bigint      check (paid_fen > 0),
    paid_at        timestamptz,
    reason         text,
    next_at        timestamptz,
    busy_until     timestamptz,
    queried_at     timestamptz,
    answered_at    timestamptz,
    seen_at        timestamptz,

    check ((stage in ('Open', 'Checking')) = (code_url is not null)),
    check ((stage in ('Closing', 'Closed')) = (why is not null)),
    check ((stage = 'Paid') = (transaction_id is not null and paid_fen is not null and paid_at is not null)),
    check ((stage in ('Failed', 'Doubtful')) = (reason is not null))
);
create unique index one_live_order on wechatpay.pay_order (charge)
 where stage in ('Asked', 'Open', 'Checking', 'Closing', 'Doubtful');
create index pay_order_next on wechatpay.pay_order (next_at) where next_at is not null;
create index pay_order_unit on wechatpay.pay_order (unit);

create table wechatpay.step (
    id         bigint      generated always as identity primary key,
    subject    uuid        not null,
    at         timestamptz not null,
    actor_kind text        not null,
    actor_id   uuid,
    actor_name text        not null,
    command    text        not null,
    from_stage text        not null,
    to_stage   text        not null,
    detail     jsonb       not null
);
create index step_subject on wechatpay.step (subject);

-- Money the provider took and we booked; an order may see more than one.
create table wechatpay.payment (
    transaction_id text        primary key,
    pay_order      uuid        not null references wechatpay.pay_order,
    fen            bigint      not null check (fen > 0),
    paid_at        timestamptz not null,
    bank           text        not null,
    booked         uuid        not null,
    at             timestamptz not null
);
create index payment_order on wechatpay.payment (pay_order);
create index payment_paid_at on wechatpay.payment (paid_at);

create table wechatpay.notification (
    id   text        primary key,
    kind text        not null,
    at   timestamptz not null
);

-- Money that fits no order of ours, or not as it was asked for: finance looks before anything is booked.
create table wechatpay.doubt (
    id             uuid        primary key,
    transaction_id text        not null unique,
    pay_order      uuid        references wechatpay.pay_order,
    reason         text        not null
                   check (reason in ('MERCHANT', 'UNKNOWN_ORDER', 'AMOUNT', 'CURRENCY')),
    number         text        not null,
    mchid          text        not null,
    appid          text        not null,
    fen            bigint      not null,
    currency       text        not null,
    paid_at        timestamptz not null,
    at             timestamptz not null,
    settled_at     timestamptz,
    settled_by     text,
    note           text,

    check ((settled_at is null) = (settled_by is null and note is null))
);
create index doubt_open on wechatpay.doubt (at) where settled_at is null;
create index doubt_order on wechatpay.doubt (pay_order);
