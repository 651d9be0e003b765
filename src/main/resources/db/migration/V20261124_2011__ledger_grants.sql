-- Where the application works under another role than the owner of the tables, that role may add and read, and nothing
-- else: whatever it was granted with all other tables is taken back here.
do $$
declare
    given record;
begin
    for given in select distinct grantee, table_name
                   from information_schema.role_table_grants
                  where table_schema = 'ledger'
                    and grantee <> current_user
                    and privilege_type in ('UPDATE', 'DELETE', 'TRUNCATE') loop
        execute format('revoke update, delete, truncate on ledger.%I from %s', given.table_name,
                       case given.grantee when 'PUBLIC' then 'public' else quote_ident(given.grantee) end);
    end loop;
end
$$;
