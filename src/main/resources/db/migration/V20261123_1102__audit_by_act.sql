create index on audit.entry (act, at desc);
