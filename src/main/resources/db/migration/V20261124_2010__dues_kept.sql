-- Finance looked at money that pays for nothing and left it as the unit's credit; when more comes free it asks again.
create table dues.kept (
    id         bigint      generated always as identity primary key,
    payment    uuid        not null,
    fen        bigint      not null check (fen > 0),
    at         timestamptz not null,
    actor_id   uuid        not null,
    actor_name text        not null
);
create index kept_payment on dues.kept (payment);
