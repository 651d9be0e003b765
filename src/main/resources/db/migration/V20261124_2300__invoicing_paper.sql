-- Every receipt and invoice finance issued outside and brought in, whatever it is for. Nothing is ever taken out: a row
-- noted by mistake is struck, which frees its number; a wrong paper gets a red one beside it, and a new one after that.
create table invoicing.paper (
    id            uuid        primary key,
    case_id       uuid        not null,
    kind          text        not null check (kind in ('FISCAL_RECEIPT', 'VAT_ORDINARY', 'VAT_SPECIAL')),
    subject       uuid        not null,
    number        text        not null check (number ~ '^[A-Z0-9-]{4,40}$'),
    check_code    text        not null,
    issued_on     date        not null,
    fen           bigint      check (fen <> 0),
    buyer         text        not null,
    buyer_code    text        not null,
    seller        text        not null,
    file          uuid        not null,
    unread        text[]      not null,
    differences   jsonb       not null,
    reason        text        not null,
    red_of        uuid        references invoicing.paper,
    replaces      uuid        references invoicing.paper,
    at            timestamptz not null,
    actor_name    text        not null,
    struck_at     timestamptz,
    struck_by     text,
    struck_reason text,
    closed_at     timestamptz,
    closed_by     text,
    closed_reason text,

    check (jsonb_typeof(differences) = 'array'),
    check (red_of is null and jsonb_array_length(differences) = 0 or reason <> ''),
    check (red_of is null or fen is null or fen < 0),
    check (red_of is not null or fen is null or fen > 0),
    check (num_nonnulls(red_of, replaces) < 2),
    check (num_nulls(struck_at, struck_by, struck_reason) in (0, 3)),
    check (num_nulls(closed_at, closed_by, closed_reason) in (0, 3))
);
create unique index paper_number on invoicing.paper (number) where struck_at is null;
create unique index paper_red on invoicing.paper (red_of) where struck_at is null;
create unique index paper_replaced on invoicing.paper (replaces) where struck_at is null;
create index paper_subject on invoicing.paper (subject);
create index paper_case on invoicing.paper (case_id);

alter table invoicing.application drop constraint application_kind_check;
update invoicing.application set kind = 'VAT_' || kind;
alter table invoicing.application add constraint application_kind_check check (kind in ('VAT_ORDINARY', 'VAT_SPECIAL'));
alter table invoicing.application drop constraint application_check;
alter table invoicing.application add constraint special_needs_code check (kind <> 'VAT_SPECIAL' or title_tax_code <> '');

insert into invoicing.paper
       (id, case_id, kind, subject, number, check_code, issued_on, fen, buyer, buyer_code, seller, file, unread,
        differences, reason, at, actor_name)
select gen_random_uuid(), case_id, kind, id, invoice_number, '', issued_on, fen, title_name, title_tax_code, '', file,
       '{}', '[]', '', decided_at, decided_by
  from invoicing.application
 where stage = 'Issued';

alter table invoicing.application add column paper uuid references invoicing.paper;
update invoicing.application a
   set paper = p.id
  from invoicing.paper p
 where p.subject = a.id;

alter table invoicing.application drop column invoice_number;
alter table invoicing.application drop column issued_on;
alter table invoicing.application drop column file;
alter table invoicing.application drop constraint application_stage_check;
alter table invoicing.application add constraint application_stage_check
      check (stage in ('Applied', 'Issued', 'Reddened', 'Returned', 'Withdrawn'));
alter table invoicing.application add constraint paper_where_issued
      check ((stage in ('Issued', 'Reddened')) = (paper is not null));

-- What is prepared may also be a receipt for dues or a red paper.
alter table invoicing.prepared drop constraint prepared_application_fkey;
alter table invoicing.prepared rename column application to subject;
alter table invoicing.prepared add column check_code text not null default '';
