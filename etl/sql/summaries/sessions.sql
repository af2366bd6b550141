-- One row per session of a race weekend. In a sprint weekend of 2023 and later the second practice of the file is the
-- session that decides the sprint's grid.
with listed as (
    select
        raceId as race_id,
        1 as place,
        'Practice 1' as name,
        fp1_date as date,
        fp1_time as time,
        sessionsSource as source
    from raw.races
    where fp1_date is not null
    union all
    select
        raceId as race_id,
        2 as place,
        case
            when sprint_date is null or year < 2023 then 'Practice 2'
            when year = 2023 then 'Sprint shootout'
            else 'Sprint qualifying'
        end as name,
        fp2_date as date,
        fp2_time as time,
        sessionsSource as source
    from raw.races
    where fp2_date is not null
    union all
    select
        raceId as race_id,
        3 as place,
        'Practice 3' as name,
        fp3_date as date,
        fp3_time as time,
        sessionsSource as source
    from raw.races
    where fp3_date is not null
    union all
    select
        raceId as race_id,
        4 as place,
        'Qualifying' as name,
        quali_date as date,
        quali_time as time,
        sessionsSource as source
    from raw.races
    where quali_date is not null
    union all
    select
        raceId as race_id,
        5 as place,
        'Sprint' as name,
        sprint_date as date,
        sprint_time as time,
        sessionsSource as source
    from raw.races
    where sprint_date is not null
    union all
    select
        raceId as race_id,
        6 as place,
        'Race' as name,
        date,
        time,
        null as source
    from raw.races
),

timed as (
    select
        *,
        concat(cast(date as varchar), 'T', lpad(replace(time, 'Z', ''), 8, '0'), 'Z') as started
    from listed
)

select
    race_id,
    cast(row_number() over (partition by race_id order by date, coalesce(time, ''), place) as integer) as number,
    name,
    date,
    case when time is not null then started end as starts_at,
    source
from timed
