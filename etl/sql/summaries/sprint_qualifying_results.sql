-- One row per driver in the qualifying for a sprint; times in milliseconds.
select
    id as sprint_qualifying_id,
    race_id,
    driver_id,
    constructor_id,
    number,
    position,
    first_time,
    second_time,
    third_time,
    source
from facts.qualified
where event = 'sprint'
