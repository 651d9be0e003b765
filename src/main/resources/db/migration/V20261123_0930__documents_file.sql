create schema if not exists documents;

create table documents.file (
    id           uuid        primary key,
    sha256       text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    type         text        not null check (type in ('JPEG', 'PDF', 'OFD', 'XML')),
    bytes        bigint      not null check (bytes > 0),
    name         text        not null check (name <> ''),
    note         text        not null,
    width        integer     check (width > 0),
    height       integer     check (height > 0),
    thumb_sha256 text        check (thumb_sha256 ~ '^[0-9a-f]{64}$'),
    own          boolean     not null,
    at           timestamptz not null,
    check ((type = 'JPEG') = (thumb_sha256 is not null)),
    check ((width is null) = (height is null)),
    check (not own or type = 'PDF')
);

-- Whoever clears the folder asks whether some row still needs the bytes.
create index file_sha256 on documents.file (sha256);
create index file_thumb_sha256 on documents.file (thumb_sha256);
