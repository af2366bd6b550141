-- One row per race, whether it has been run or not.
create table races (
    raceId integer primary key,
    year integer not null check (year between 1700 and 2999) references seasons (year),
    round integer not null check (round > 0),
    circuitId integer not null references circuits (circuitId),
    name varchar not null,
    date date not null check (date between date '1700-01-01' and date '2999-12-31'),
    time varchar default null check (
        regexp_full_match(time, '([01]?[0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]Z?')
    ),
    url varchar default null,
    fp1_date date default null check (fp1_date between date '1700-01-01' and date '2999-12-31'),
    fp1_time varchar default null check (
        regexp_full_match(fp1_time, '([01]?[0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]Z?')
    ),
    fp2_date date default null check (fp2_date between date '1700-01-01' and date '2999-12-31'),
    fp2_time varchar default null check (
        regexp_full_match(fp2_time, '([01]?[0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]Z?')
    ),
    fp3_date date default null check (fp3_date between date '1700-01-01' and date '2999-12-31'),
    fp3_time varchar default null check (
        regexp_full_match(fp3_time, '([01]?[0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]Z?')
    ),
    quali_date date default null check (quali_date between date '1700-01-01' and date '2999-12-31'),
    quali_time varchar default null check (
        regexp_full_match(quali_time, '([01]?[0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]Z?')
    ),
    sprint_date date default null check (sprint_date between date '1700-01-01' and date '2999-12-31'),
    sprint_time varchar default null check (
        regexp_full_match(sprint_time, '([01]?[0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]Z?')
    ),
    layoutId integer default null references layouts (layoutId),
    sessionsSource varchar default null,
    unique (year, round)
);
