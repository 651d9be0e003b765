-- The arrangement of each year as in calendar/holidays.json, which names its sources; a test holds the two together.

insert into calendar.year (year, status)
values
    (2024, 'official'),
    (2025, 'official'),
    (2026, 'official'),
    (2027, 'statutory');

insert into calendar.day (day, works, name)
select generate_series(first, last, interval '1 day')::date, works, name
  from (values
    (date '2024-01-01', date '2024-01-01', false, '元旦'),
    (date '2024-02-10', date '2024-02-17', false, '春节'),
    (date '2024-04-04', date '2024-04-06', false, '清明节'),
    (date '2024-05-01', date '2024-05-05', false, '劳动节'),
    (date '2024-06-10', date '2024-06-10', false, '端午节'),
    (date '2024-09-15', date '2024-09-17', false, '中秋节'),
    (date '2024-10-01', date '2024-10-07', false, '国庆节'),
    (date '2024-02-04', date '2024-02-04', true, '春节'),
    (date '2024-02-18', date '2024-02-18', true, '春节'),
    (date '2024-04-07', date '2024-04-07', true, '清明节'),
    (date '2024-04-28', date '2024-04-28', true, '劳动节'),
    (date '2024-05-11', date '2024-05-11', true, '劳动节'),
    (date '2024-09-14', date '2024-09-14', true, '中秋节'),
    (date '2024-09-29', date '2024-09-29', true, '国庆节'),
    (date '2024-10-12', date '2024-10-12', true, '国庆节'),
    (date '2025-01-01', date '2025-01-01', false, '元旦'),
    (date '2025-01-28', date '2025-02-04', false, '春节'),
    (date '2025-04-04', date '2025-04-06', false, '清明节'),
    (date '2025-05-01', date '2025-05-05', false, '劳动节'),
    (date '2025-05-31', date '2025-06-02', false, '端午节'),
    (date '2025-10-01', date '2025-10-08', false, '国庆节、中秋节'),
    (date '2025-01-26', date '2025-01-26', true, '春节'),
    (date '2025-02-08', date '2025-02-08', true, '春节'),
    (date '2025-04-27', date '2025-04-27', true, '劳动节'),
    (date '2025-09-28', date '2025-09-28', true, '国庆节、中秋节'),
    (date '2025-10-11', date '2025-10-11', true, '国庆节、中秋节'),
    (date '2026-01-01', date '2026-01-03', false, '元旦'),
    (date '2026-02-15', date '2026-02-23', false, '春节'),
    (date '2026-04-04', date '2026-04-06', false, '清明节'),
    (date '2026-05-01', date '2026-05-05', false, '劳动节'),
    (date '2026-06-19', date '2026-06-21', false, '端午节'),
    (date '2026-09-25', date '2026-09-27', false, '中秋节'),
    (date '2026-10-01', date '2026-10-07', false, '国庆节'),
    (date '2026-01-04', date '2026-01-04', true, '元旦'),
    (date '2026-02-14', date '2026-02-14', true, '春节'),
    (date '2026-02-28', date '2026-02-28', true, '春节'),
    (date '2026-05-09', date '2026-05-09', true, '劳动节'),
    (date '2026-09-20', date '2026-09-20', true, '国庆节'),
    (date '2026-10-10', date '2026-10-10', true, '国庆节'),
    (date '2027-01-01', date '2027-01-01', false, '元旦'),
    (date '2027-02-05', date '2027-02-08', false, '春节'),
    (date '2027-04-05', date '2027-04-05', false, '清明节'),
    (date '2027-05-01', date '2027-05-02', false, '劳动节'),
    (date '2027-06-09', date '2027-06-09', false, '端午节'),
    (date '2027-09-15', date '2027-09-15', false, '中秋节'),
    (date '2027-10-01', date '2027-10-03', false, '国庆节')
  ) as period (first, last, works, name);
