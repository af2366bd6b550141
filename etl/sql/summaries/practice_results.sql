-- One row per driver in a practice of a race; the time in milliseconds.
select
    practiceId as practice_id,
    raceId as race_id,
    driverId as driver_id,
    constructorId as constructor_id,
    session,
    number,
    position,
    cast(1000 * (
        cast(nullif(split_part(time, ':', -1), '') as decimal(9, 3))
        + 60 * coalesce(try_cast(split_part(time, ':', -2) as integer), 0)
    ) as integer) as fastest_lap,
    laps,
    source
from raw.practice
