-- What is no longer to be sent, because the payment it was for was taken back. Whoever pays again gets another mailing,
-- with the same certificate when it counts again.
alter table dispatch.mailing
    add column stopped_at timestamptz,
    drop constraint mailing_certificate_key;
create unique index mailing_certificate on dispatch.mailing (certificate) where stopped_at is null;
drop index dispatch.mailing_open;
create index mailing_open on dispatch.mailing (due_on, id) where stage <> 'Sent' and stopped_at is null;
