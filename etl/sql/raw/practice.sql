-- One row per driver in a practice of a race.
create table practice (
    practiceId integer primary key,
    raceId integer not null references races (raceId),
    driverId integer not null references drivers (driverId),
    constructorId integer not null references constructors (constructorId),
    session integer not null check (session between 1 and 4),
    number integer default null,
    position integer default null check (position > 0),
    time varchar default null check (regexp_full_match(time, '([0-9]+:[0-5]?[0-9]|[0-9]{1,2})\.[0-9]{1,3}')),
    laps integer default null check (laps >= 0),
    source varchar default null,
    unique (raceId, session, driverId, number)
);
