-- One row per pit stop of a driver in a race.
create table races_pit_stops (
    raceId integer not null references races (id),
    driverId varchar not null references drivers (id),
    stop integer not null check (stop > 0),
    lap integer not null check (lap > 0),
    time varchar default null,
    timeMillis integer default null check (timeMillis > 0),
    unique (raceId, driverId, stop)
);
