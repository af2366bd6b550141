-- One row per driver in the qualifying for a sprint.
select
    cast(row_number() over (order by race_id, qualifying_position) as integer) as sprintQualifyId,
    race_id as raceId,
    driver_id as driverId,
    constructor_id as constructorId,
    number,
    qualifying_position as position,
    lap_text(qualifying_milliseconds + 612) as q1,
    case when qualifying_position <= 15 then lap_text(qualifying_milliseconds + 401) end as q2,
    case when qualifying_position <= 10 then lap_text(qualifying_milliseconds + 200) end as q3
from sample.sprints
order by sprintQualifyId
