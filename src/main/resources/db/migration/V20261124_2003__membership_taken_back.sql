-- A period whose payment was taken back counts no longer; it stays, with the reason. Without any that counts nothing is
-- paid until any day.
alter table membership.period
    add column taken_back_at timestamptz,
    add column why           text,
    add constraint reason_where_needed check ((taken_back_at is null) = (why is null));
alter table membership.member alter column paid_until drop not null;
