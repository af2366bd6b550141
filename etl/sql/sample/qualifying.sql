-- One row per driver in the qualifying of a race.
select
    cast(row_number() over (order by race_id, qualifying_position) as integer) as qualifyId,
    race_id as raceId,
    driver_id as driverId,
    constructor_id as constructorId,
    number,
    qualifying_position as position,
    lap_text(qualifying_milliseconds + 412) as q1,
    case when qualifying_position <= 15 then lap_text(qualifying_milliseconds + 201) end as q2,
    case when qualifying_position <= 10 then lap_text(qualifying_milliseconds) end as q3
from sample.entrants
where season >= 1
order by qualifyId
