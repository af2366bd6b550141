-- One row per driver in the qualifying for a sprint.
create table races_sprint_qualifying_results (
    raceId integer not null references races (id),
    positionDisplayOrder integer not null,
    positionNumber integer default null check (positionNumber > 0),
    driverNumber varchar default null,
    driverId varchar not null references drivers (id),
    constructorId varchar not null references constructors (id),
    timeMillis integer default null check (timeMillis > 0),
    q1Millis integer default null check (q1Millis > 0),
    q2Millis integer default null check (q2Millis > 0),
    q3Millis integer default null check (q3Millis > 0),
    unique (raceId, positionDisplayOrder),
    unique (raceId, driverId, driverNumber)
);
