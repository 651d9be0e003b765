create schema audit;

create table audit.entry (
    id         uuid        primary key,
    at         timestamptz not null,
    actor_kind text        not null check (actor_kind in ('person', 'unit', 'staff', 'system')),
    actor_id   uuid,
    actor_name text        not null,
    act        text        not null,
    object     text        not null,
    detail     jsonb       not null
);
create index on audit.entry (at desc, id desc);
create index on audit.entry (actor_id, at desc);
create index on audit.entry (object, at desc);

create function audit.refuse() returns trigger
    language plpgsql as
$$
begin
    raise exception 'audit.entry is only ever added to';
end
$$;

create trigger entry_stays
    before update or delete
    on audit.entry
    for each row
execute function audit.refuse();

create trigger entry_is_not_emptied
    before truncate
    on audit.entry
execute function audit.refuse();
