-- One row per result row: a driver who shared a car can have two in a race. A position is a number in the text.
with results as (
    select * from raw.results
),

races as (
    select * from raw.races
),

lap_times as (
    select
        resultId as result_id,
        cast(
            1000 * (
                cast(split_part(fastestLapTime, ':', -1) as decimal(9, 3))
                + 60 * coalesce(try_cast(split_part(fastestLapTime, ':', -2) as integer), 0)
                + 3600 * coalesce(try_cast(split_part(fastestLapTime, ':', -3) as integer), 0)
            ) as integer
        ) as fastest_lap
    from results
    where fastestLapTime is not null
),

typed as (
    select
        results.resultId as result_id,
        results.raceId as race_id,
        races.year,
        races.round,
        races.circuitId as circuit_id,
        races.layoutId as layout_id,
        results.driverId as driver_id,
        results.constructorId as constructor_id,
        results.number,
        results.grid,
        try_cast(results.positionText as integer) as position,
        results.positionText as position_text,
        results.positionOrder as position_order,
        results.positionText not in ('F', 'W') as is_start,
        results.points,
        results.laps,
        results.time,
        results.milliseconds,
        results.fastestLap as fastest_lap_number,
        nullif(results.rank, 0) as fastest_lap_rank,
        cast(results.fastestLapSpeed as double) as fastest_lap_speed,
        lap_times.fastest_lap,
        results.fastestLapSource as fastest_lap_source,
        results.statusId as status_id
    from results
    inner join races on results.raceId = races.raceId
    left join lap_times on results.resultId = lap_times.result_id
)

select * from typed
