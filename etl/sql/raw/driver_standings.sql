-- One row per driver in the standings after a race.
create table driver_standings (
    driverStandingsId integer primary key,
    raceId integer not null references races (raceId),
    driverId integer not null references drivers (driverId),
    points decimal(9, 4) not null,
    position integer,
    wins integer
);
