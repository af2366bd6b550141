-- One row per driver in practice 3 of a race.
create table races_free_practice_3_results (
    raceId integer not null references races (id),
    positionDisplayOrder integer not null,
    positionNumber integer default null check (positionNumber > 0),
    driverNumber varchar default null,
    driverId varchar not null references drivers (id),
    constructorId varchar not null references constructors (id),
    timeMillis integer default null check (timeMillis > 0),
    laps integer default null check (laps >= 0),
    unique (raceId, positionDisplayOrder),
    unique (raceId, driverId, driverNumber)
);
