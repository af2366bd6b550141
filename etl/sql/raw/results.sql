-- One row per car that a driver entered in a race: two rows where drivers changed cars.
create table results (
    resultId integer primary key,
    raceId integer not null references races (raceId),
    driverId integer not null references drivers (driverId),
    constructorId integer not null references constructors (constructorId),
    number integer default null,
    grid integer check (grid >= 0),
    positionText varchar not null check (regexp_full_match(positionText, '[1-9][0-9]*|[RWDNFE]')),
    positionOrder integer not null check (positionOrder > 0),
    points decimal(20, 10) not null check (points >= 0),
    laps integer default null check (laps >= 0),
    time varchar default null,
    milliseconds bigint default null check (milliseconds > 0),
    fastestLap integer default null check (fastestLap > 0),
    fastestLapTime varchar check (
        regexp_full_match(fastestLapTime, '([0-9]+:[0-5][0-9]:[0-5][0-9]|[0-9]+:[0-5]?[0-9]|[0-9]{1,2})\.[0-9]{1,3}')
    ),
    rank integer default null check (rank >= 0),
    fastestLapSpeed decimal(9, 3) default null check (fastestLapSpeed > 0),
    statusId integer default null references status (statusId),
    fastestLapSource varchar default null,
    unique (raceId, driverId, number, positionOrder)
);
