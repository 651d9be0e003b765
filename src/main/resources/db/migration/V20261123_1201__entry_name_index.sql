-- A list of entries not yet sorted in would be read at every look for similar names.
alter index entry.application_by_name set (fastupdate = off);
