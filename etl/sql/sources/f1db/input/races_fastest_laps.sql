-- One row per driver and race: the fastest lap of the driver.
create table races_fastest_laps (
    raceId integer not null references races (id),
    positionDisplayOrder integer not null,
    positionNumber integer default null check (positionNumber > 0),
    driverNumber varchar default null,
    driverId varchar not null references drivers (id),
    lap integer default null check (lap > 0),
    timeMillis integer not null check (timeMillis > 0),
    unique (raceId, positionDisplayOrder)
);
