-- One row per race and side: the fastest lap in milliseconds, official where there is one.
with official as (
    select
        'ours' as side,
        raceId as race_id,
        driverId as driver_id,
        fastestLapTime as lap_time
    from raw.results
    where fastestLapTime is not null
    union all
    select
        'theirs' as side,
        races.our_id as race_id,
        results.driverId as driver_id,
        results.fastestLapTime as lap_time
    from supplement.results
    inner join matches.races on results.raceId = races.their_id
    where results.fastestLapTime is not null
),

laps as (
    select
        side,
        race_id,
        driver_id,
        cast(
            1000 * (
                cast(split_part(lap_time, ':', -1) as decimal(9, 3))
                + 60 * coalesce(try_cast(split_part(lap_time, ':', -2) as integer), 0)
                + 3600 * coalesce(try_cast(split_part(lap_time, ':', -3) as integer), 0)
            ) as integer
        ) as milliseconds
    from official
    union all
    select
        'ours' as side,
        timed.race_id,
        timed.driver_id,
        timed.fastest_lap as milliseconds
    from partials.timed_laps as timed
    anti join official
        on official.side = 'ours' and timed.race_id = official.race_id and timed.driver_id = official.driver_id
)

select
    side,
    race_id,
    min(milliseconds) as fastest_lap
from laps
group by side, race_id
