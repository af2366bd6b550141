-- One row per car that a driver entered in a race.
create table races_race_results (
    raceId integer not null references races (id),
    year integer default null,
    round integer default null,
    positionDisplayOrder integer not null check (positionDisplayOrder > 0),
    positionText varchar not null check (
        regexp_full_match(positionText, '[1-9][0-9]*|DNF|DNS|DSQ|DNQ|DNPQ|DNP|NC|EX')
    ),
    driverNumber varchar default null,
    driverId varchar not null references drivers (id),
    constructorId varchar not null references constructors (id),
    laps integer default null check (laps >= 0),
    time varchar default null,
    timeMillis bigint default null check (timeMillis > 0),
    gap varchar default null,
    gapLaps integer default null check (gapLaps > 0),
    reasonRetired varchar default null,
    points decimal(20, 10) check (points >= 0),
    gridPositionNumber integer default null check (gridPositionNumber > 0),
    unique (raceId, positionDisplayOrder)
);
