-- One row per result.
select
    result_id as resultId,
    race_id as raceId,
    driving_id as driverId,
    constructor_id as constructorId,
    number,
    grid,
    position,
    coalesce(cast(position as varchar), outcome) as positionText,
    cast(row_number() over (partition by race_id order by result_id) as integer) as positionOrder,
    cast(points as double) as points,
    laps_done as laps,
    case
        when position = 1 then lap_text(milliseconds)
        when position is not null then gap_text(milliseconds - winner_milliseconds)
    end as time,
    case when position is not null then milliseconds end as milliseconds,
    case when season >= 4 and laps_done > 0 then cast(1 + list_position([
        elapsed(lap, lap_milliseconds, pace, grid, race_id, driver_id)
        - elapsed(lap - 1, lap_milliseconds, pace, grid, race_id, driver_id)
        for lap in range(1, laps_done + 1)
    ], fastest_milliseconds) - 1 as integer) end as fastestLap,
    case when season >= 4 and laps_done > 0 then fastest_rank end as rank,
    case when season >= 4 then lap_text(fastest_milliseconds) end as fastestLapTime,
    case when season >= 4 then round(5000 * 3600 / fastest_milliseconds, 3) end as fastestLapSpeed,
    cast(case outcome
        when 'D' then 2
        when 'R' then 3 + (race_id + driver_id) % 6
        when 'F' then 9
        when 'W' then 10
        when 'N' then 11
        when 'E' then 12
        else 1
    end as integer) as statusId
from sample.result_rows
order by result_id
