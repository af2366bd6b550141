-- One row per constructor in the standings after a race; those with several engines have a row for each.
create table races_constructor_standings (
    raceId integer not null references races (id),
    positionDisplayOrder integer not null check (positionDisplayOrder > 0),
    positionText varchar not null check (regexp_full_match(positionText, '[1-9][0-9]*|DSQ|EX')),
    constructorId varchar not null references constructors (id),
    points decimal(20, 10) not null check (points >= 0),
    unique (raceId, positionDisplayOrder)
);
