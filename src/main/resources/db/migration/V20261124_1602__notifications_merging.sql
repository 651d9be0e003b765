-- What waited long goes out as one with the newest of its case; receipts tell what arrived.
alter table notifications.message drop constraint message_state_check;
alter table notifications.message add constraint message_state_check check (state in
    ('PLANNED', 'SENDING', 'SENT', 'DELIVERED', 'FAILED', 'UNKNOWN', 'OFF', 'DROPPED', 'MERGED'));
alter table notifications.message add column merged_into uuid;
alter table notifications.message add constraint merged_into_one check ((state = 'MERGED') = (merged_into is not null));
create index message_merged on notifications.message (merged_into) where merged_into is not null;

-- While a channel answers nobody it is tried ever more rarely.
create table notifications.channel (
    channel  text        primary key check (channel in ('SMS', 'EMAIL')),
    since    timestamptz not null,
    failures int         not null,
    next_try timestamptz not null,
    why      text        not null
);
