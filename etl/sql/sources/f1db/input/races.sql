-- One row per race, whether it has been run or not. Times are in UTC, without seconds.
create table races (
    id integer primary key,
    year integer not null check (year between 1700 and 2999),
    round integer not null check (round > 0),
    date date not null check (date between date '1700-01-01' and date '2999-12-31'),
    time varchar default null check (regexp_full_match(time, '([01][0-9]|2[0-3]):[0-5][0-9]')),
    grandPrixId varchar not null references grands_prix (id),
    circuitId varchar not null references circuits (id),
    circuitLayoutId varchar default null,
    qualifyingFormat varchar default null,
    freePractice1Date date default null check (freePractice1Date between date '1700-01-01' and date '2999-12-31'),
    freePractice1Time varchar default null check (
        regexp_full_match(freePractice1Time, '([01][0-9]|2[0-3]):[0-5][0-9]')
    ),
    freePractice2Date date default null check (freePractice2Date between date '1700-01-01' and date '2999-12-31'),
    freePractice2Time varchar default null check (
        regexp_full_match(freePractice2Time, '([01][0-9]|2[0-3]):[0-5][0-9]')
    ),
    freePractice3Date date default null check (freePractice3Date between date '1700-01-01' and date '2999-12-31'),
    freePractice3Time varchar default null check (
        regexp_full_match(freePractice3Time, '([01][0-9]|2[0-3]):[0-5][0-9]')
    ),
    qualifyingDate date default null check (qualifyingDate between date '1700-01-01' and date '2999-12-31'),
    qualifyingTime varchar default null check (
        regexp_full_match(qualifyingTime, '([01][0-9]|2[0-3]):[0-5][0-9]')
    ),
    sprintQualifyingDate date default null check (sprintQualifyingDate between date '1700-01-01' and date '2999-12-31'),
    sprintQualifyingTime varchar default null check (
        regexp_full_match(sprintQualifyingTime, '([01][0-9]|2[0-3]):[0-5][0-9]')
    ),
    sprintRaceDate date default null check (sprintRaceDate between date '1700-01-01' and date '2999-12-31'),
    sprintRaceTime varchar default null check (
        regexp_full_match(sprintRaceTime, '([01][0-9]|2[0-3]):[0-5][0-9]')
    ),
    unique (year, round),
    unique (year, grandPrixId)
);
