-- One row per season.
create table seasons (
    year integer primary key,
    url varchar default null
);
