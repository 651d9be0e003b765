create schema notifications;

-- One row for each message owed to somebody on one channel. It holds facts, never a secret: codes, passwords and
-- links are made at the moment of sending, from the reference in `secret`.
create table notifications.message (
    id          uuid        primary key,
    event       text        not null,
    kind        text        not null,
    channel     text        not null check (channel in ('SMS', 'EMAIL', 'INSITE')),
    recipient   text        not null,
    owner       uuid,
    lang        text        not null check (lang in ('ZH', 'EN')),
    case_id     uuid,
    facts       jsonb       not null,
    link        text        not null,
    secret_use  text,
    secret      uuid,
    urgency     smallint    not null,
    state       text        not null
        check (state in ('PLANNED', 'SENDING', 'SENT', 'FAILED', 'UNKNOWN', 'OFF', 'DROPPED')),
    tries       int         not null default 0,
    round       int         not null default 1,
    planned_at  timestamptz not null,
    due_at      timestamptz not null,
    claimed_at  timestamptz,
    sent_at     timestamptz,
    read_at     timestamptz,
    why         text,
    provider_id text,
    archived    text,

    constraint told_once unique (event, kind, channel, recipient),
    constraint box_has_owner check ((channel = 'INSITE') = (owner is not null)),
    constraint claimed_while_sending check ((state = 'SENDING') = (claimed_at is not null)),
    constraint secret_is_whole check ((secret is null) = (secret_use is null))
);
create index message_due on notifications.message (channel, urgency, due_at) where state = 'PLANNED';
create index message_claimed on notifications.message (channel, claimed_at) where state = 'SENDING';
create index message_unread on notifications.message (owner) where owner is not null and read_at is null;
create index message_box on notifications.message (owner, planned_at desc) where owner is not null;
create index message_log on notifications.message (planned_at desc);
create index message_case on notifications.message (case_id);
create index message_secret on notifications.message (secret) where secret is not null;
