-- One row per driver in the qualifying of a race; times in milliseconds.
select
    qualifyId as qualifying_id,
    raceId as race_id,
    driverId as driver_id,
    constructorId as constructor_id,
    number,
    position,
    cast(1000 * (
        cast(nullif(split_part(q1, ':', -1), '') as decimal(9, 3))
        + 60 * coalesce(try_cast(split_part(q1, ':', -2) as integer), 0)
    ) as integer) as first_time,
    cast(1000 * (
        cast(nullif(split_part(q2, ':', -1), '') as decimal(9, 3))
        + 60 * coalesce(try_cast(split_part(q2, ':', -2) as integer), 0)
    ) as integer) as second_time,
    cast(1000 * (
        cast(nullif(split_part(q3, ':', -1), '') as decimal(9, 3))
        + 60 * coalesce(try_cast(split_part(q3, ':', -2) as integer), 0)
    ) as integer) as third_time,
    source
from raw.qualifying
