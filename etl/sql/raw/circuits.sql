-- One row per circuit, which may have several layouts.
create table circuits (
    circuitId integer primary key,
    circuitRef varchar not null unique,
    name varchar not null,
    location varchar not null default '',
    country varchar not null default '',
    lat double default null check (lat between -90 and 90),
    lng double default null check (lng between -180 and 180),
    alt integer default null,
    url varchar default null
);
