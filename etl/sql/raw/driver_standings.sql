-- One row per driver in the standings after a race. D is disqualified, E excluded, - not eligible.
create table driver_standings (
    driverStandingsId integer primary key,
    raceId integer not null references races (raceId),
    driverId integer not null references drivers (driverId),
    points decimal(20, 10) not null check (points >= 0),
    positionText varchar not null check (regexp_full_match(positionText, '[1-9][0-9]*|[DE-]')),
    wins integer default null,
    unique (raceId, driverId)
);
