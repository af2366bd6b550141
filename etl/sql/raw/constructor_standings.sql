-- One row per constructor in the standings after a race. D is disqualified, E excluded, - not eligible.
create table constructor_standings (
    constructorStandingsId integer primary key,
    raceId integer not null references races (raceId),
    constructorId integer not null references constructors (constructorId),
    points decimal(20, 10) not null check (points >= 0),
    positionText varchar not null check (regexp_full_match(positionText, '[1-9][0-9]*|[DE-]')),
    wins integer default null,
    unique (raceId, constructorId)
);
