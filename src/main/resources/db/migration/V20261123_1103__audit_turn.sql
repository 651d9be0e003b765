-- The order of writing, where many acts fall into one moment.
alter table audit.entry
    add column turn bigint generated always as identity unique;
