-- How often the provider was asked what became of a text, and when to ask again.
alter table notifications.message add column asks int not null default 0;
alter table notifications.message add column ask_at timestamptz;
create index message_to_ask on notifications.message (ask_at) where ask_at is not null;
