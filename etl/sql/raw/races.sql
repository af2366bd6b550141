-- One row per race, whether it has been run or not.
create table races (
    raceId integer primary key,
    year integer not null references seasons (year),
    round integer not null check (round > 0),
    circuitId integer not null references circuits (circuitId),
    name varchar not null,
    date date not null,
    time time default null,
    unique (year, round)
);
