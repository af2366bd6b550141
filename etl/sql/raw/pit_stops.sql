-- One row per pit stop of a driver in a race.
create table pit_stops (
    raceId integer not null references races (raceId),
    driverId integer not null references drivers (driverId),
    stop integer not null check (stop > 0),
    lap integer not null check (lap > 0),
    time varchar default null,
    duration varchar default null,
    milliseconds integer default null check (milliseconds > 0),
    source varchar default null,
    primary key (raceId, driverId, stop)
);
