-- One row per race, whether it has been run or not.
create table races (
    raceId integer primary key,
    year integer not null references seasons (year),
    round integer not null check (round > 0),
    circuitId integer not null references circuits (circuitId),
    name varchar not null,
    date date not null,
    time varchar default null check (
        regexp_full_match(time, '([01]?[0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]Z?')
    ),
    url varchar default null,
    fp1_date date default null,
    fp1_time varchar default null check (
        regexp_full_match(fp1_time, '([01]?[0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]Z?')
    ),
    fp2_date date default null,
    fp2_time varchar default null check (
        regexp_full_match(fp2_time, '([01]?[0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]Z?')
    ),
    fp3_date date default null,
    fp3_time varchar default null check (
        regexp_full_match(fp3_time, '([01]?[0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]Z?')
    ),
    quali_date date default null,
    quali_time varchar default null check (
        regexp_full_match(quali_time, '([01]?[0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]Z?')
    ),
    sprint_date date default null,
    sprint_time varchar default null check (
        regexp_full_match(sprint_time, '([01]?[0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]Z?')
    ),
    layoutId integer default null references layouts (layoutId),
    sessionsSource varchar default null,
    unique (year, round)
);
