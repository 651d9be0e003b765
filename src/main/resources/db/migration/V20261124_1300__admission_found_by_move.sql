-- A frequent pair of characters finds thousands of cases, and the last moved fifty are shown: they are met soonest here.
create index found_case_by_move on admission.found_case (moved_at desc);
