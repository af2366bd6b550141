-- One row per driver in the qualifying for a sprint.
create table sprint_qualifying (
    sprintQualifyId integer primary key,
    raceId integer not null references races (raceId),
    driverId integer not null references drivers (driverId),
    constructorId integer not null references constructors (constructorId),
    number integer default null,
    position integer check (position > 0),
    q1 varchar check (regexp_full_match(q1, '([0-9]+:[0-5]?[0-9]|[0-9]{1,2})\.[0-9]{1,3}')),
    q2 varchar check (regexp_full_match(q2, '([0-9]+:[0-5]?[0-9]|[0-9]{1,2})\.[0-9]{1,3}')),
    q3 varchar check (regexp_full_match(q3, '([0-9]+:[0-5]?[0-9]|[0-9]{1,2})\.[0-9]{1,3}')),
    source varchar default null,
    unique (raceId, driverId, number)
);
