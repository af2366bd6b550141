-- One row per car in a sprint.
with typed as (
    select
        *,
        cast(
            1000 * (
                cast(nullif(split_part(fastestLapTime, ':', -1), '') as decimal(9, 3))
                + 60 * coalesce(try_cast(split_part(fastestLapTime, ':', -2) as integer), 0)
                + 3600 * coalesce(try_cast(split_part(fastestLapTime, ':', -3) as integer), 0)
            ) as integer
        ) as fastest_lap
    from raw.sprint_results
)

select
    typed.resultId as result_id,
    typed.raceId as race_id,
    typed.driverId as driver_id,
    typed.constructorId as constructor_id,
    typed.number,
    typed.grid,
    try_cast(typed.positionText as integer) as position,
    typed.positionText as position_text,
    typed.positionOrder as position_order,
    cast(typed.points as double) as points,
    typed.laps,
    typed.time,
    typed.milliseconds,
    typed.fastest_lap,
    typed.fastestLap as fastest_lap_number,
    nullif(typed.rank, 0) as fastest_lap_rank,
    cast(null as double) as fastest_lap_speed,
    typed.statusId as status_id,
    status.status
from typed
left join raw.status on typed.statusId = status.statusId
