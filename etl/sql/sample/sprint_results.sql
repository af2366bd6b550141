-- One row per car in a sprint.
select
    cast(row_number() over (order by race_id, position) as integer) as resultId,
    race_id as raceId,
    driver_id as driverId,
    constructor_id as constructorId,
    number,
    qualifying_position as grid,
    position,
    cast(position as varchar) as positionText,
    position as positionOrder,
    greatest(0, 9 - position) as points,
    sprint_laps as laps,
    case
        when position = 1 then lap_text(sprint_laps * lap_milliseconds)
        else gap_text(1100 * (position - 1))
    end as time,
    sprint_laps * lap_milliseconds + 1100 * (position - 1) as milliseconds,
    cast(1 + driver_id % 8 as integer) as fastestLap,
    lap_text(lap_milliseconds + 37 * position) as fastestLapTime,
    1 as statusId,
    position as rank
from sample.sprints
order by resultId
