-- One row per constructor in the standings after a race.
create table constructor_standings (
    constructorStandingsId integer primary key,
    raceId integer not null references races (raceId),
    constructorId integer not null references constructors (constructorId),
    points decimal(9, 4) not null,
    position integer,
    wins integer
);
