-- A part of a name was sought through every row. Now every pair of neighbours in it is indexed: 北方热力 → 北方, 方热, 热力.
create function entry.grams(name text) returns text[]
    language sql immutable parallel safe
    return (select coalesce(array_agg(distinct substr(dense.name, i, 2)), '{}')
              from (select regexp_replace(lower(normalize(coalesce(grams.name, ''), NFKC)), '\s', '', 'g')) as dense (name),
                   generate_series(1, char_length(dense.name) - 1) as i);

alter table entry.application
    add column name_grams text[] generated always as (entry.grams(profile ->> 'unitName')) stored;

-- As with the traces of names: a list not yet sorted in would be read at every search.
create index application_by_grams on entry.application using gin (name_grams) with (fastupdate = off);
