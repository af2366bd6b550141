-- One row per driver in the qualifying of a race.
create table qualifying (
    qualifyId integer primary key,
    raceId integer not null references races (raceId),
    driverId integer not null references drivers (driverId),
    constructorId integer not null references constructors (constructorId),
    number integer,
    position integer check (position > 0),
    q1 varchar,
    q2 varchar,
    q3 varchar
);
