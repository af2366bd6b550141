-- One row per race, whether it has been run or not. Times are in UTC, without seconds.
create table races (
    id integer primary key,
    year integer not null,
    round integer not null check (round > 0),
    date date not null,
    time varchar default null check (regexp_full_match(time, '([01][0-9]|2[0-3]):[0-5][0-9]')),
    grandPrixId varchar not null references grands_prix (id),
    circuitId varchar not null references circuits (id),
    circuitLayoutId varchar default null,
    freePractice1Date date default null,
    freePractice1Time varchar default null check (
        regexp_full_match(freePractice1Time, '([01][0-9]|2[0-3]):[0-5][0-9]')
    ),
    freePractice2Date date default null,
    freePractice2Time varchar default null check (
        regexp_full_match(freePractice2Time, '([01][0-9]|2[0-3]):[0-5][0-9]')
    ),
    freePractice3Date date default null,
    freePractice3Time varchar default null check (
        regexp_full_match(freePractice3Time, '([01][0-9]|2[0-3]):[0-5][0-9]')
    ),
    qualifyingDate date default null,
    qualifyingTime varchar default null check (
        regexp_full_match(qualifyingTime, '([01][0-9]|2[0-3]):[0-5][0-9]')
    ),
    sprintQualifyingDate date default null,
    sprintQualifyingTime varchar default null check (
        regexp_full_match(sprintQualifyingTime, '([01][0-9]|2[0-3]):[0-5][0-9]')
    ),
    sprintRaceDate date default null,
    sprintRaceTime varchar default null check (
        regexp_full_match(sprintRaceTime, '([01][0-9]|2[0-3]):[0-5][0-9]')
    ),
    unique (year, round),
    unique (year, grandPrixId)
);
