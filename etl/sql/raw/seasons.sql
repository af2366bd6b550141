-- One row per season.
create table seasons (
    year integer primary key check (year between 1700 and 2999),
    url varchar default null
);
