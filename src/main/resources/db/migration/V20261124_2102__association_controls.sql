create table association.controls (
    one               boolean primary key default true check (one),
    second_person_fen bigint  not null check (second_person_fen > 0)
);
