-- One row per driver in the qualifying for a race or a sprint; times in milliseconds.
with qualified as (
    select
        'race' as event,
        qualifyId as id,
        raceId,
        driverId,
        constructorId,
        number,
        position,
        q1,
        q2,
        q3,
        source
    from raw.qualifying
    union all
    select
        'sprint' as event,
        sprintQualifyId as id,
        raceId,
        driverId,
        constructorId,
        number,
        position,
        q1,
        q2,
        q3,
        source
    from raw.sprint_qualifying
)

select
    event,
    id,
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
from qualified
