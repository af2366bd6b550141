-- One row per driver in the qualifying of a race. Knockout qualifying has times in q1 to q3, any other in time.
create table races_qualifying_results (
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
