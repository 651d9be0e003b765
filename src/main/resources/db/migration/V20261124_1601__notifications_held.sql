-- News of a review decision waits a minute: so long the reviewer may take it back.
alter table notifications.message add column held boolean not null default false;
