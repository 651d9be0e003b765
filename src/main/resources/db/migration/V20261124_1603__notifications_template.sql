-- The words of messages as the administrator changed them, version by version; the last one holds. Without words of
-- its own a version says that the built-in text holds again.
create table notifications.template (
    id       uuid        primary key,
    kind     text        not null,
    lang     text        not null check (lang in ('ZH', 'EN')),
    version  int         not null check (version > 0),
    subject  text,
    body     text,
    sms      text,
    at       timestamptz not null,
    by_name  text        not null,

    unique (kind, lang, version),
    constraint whole_or_built_in check ((subject is null) = (body is null) and (subject is not null or sms is null))
);
