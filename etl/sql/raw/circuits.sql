-- One row per circuit. Layouts of one circuit are not told apart.
create table circuits (
    circuitId integer primary key,
    circuitRef varchar not null unique,
    name varchar not null,
    location varchar not null,
    country varchar not null,
    lat double check (lat between -90 and 90),
    lng double check (lng between -180 and 180),
    alt integer
);
