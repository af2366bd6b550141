-- One row per driver in the standings after a race.
create table races_driver_standings (
    raceId integer not null references races (id),
    positionDisplayOrder integer not null check (positionDisplayOrder > 0),
    positionText varchar not null check (regexp_full_match(positionText, '[1-9][0-9]*|DSQ|EX')),
    driverId varchar not null references drivers (id),
    points decimal(20, 10) not null check (points >= 0),
    unique (raceId, positionDisplayOrder)
);
