-- One row per driver in the qualifying for a race or a sprint. Any other than knockout qualifying has one time; an
-- aggregate of two laps is no time of a lap.
with qualified as (
    select
        'race' as event,
        *
    from raw.races_qualifying_results
    union all by name
    select
        'sprint' as event,
        *
    from raw.races_sprint_qualifying_results
),

times as (
    select
        qualified.event,
        races.year,
        races.round,
        qualified.positionDisplayOrder,
        race_numbers.number as raceId,
        driver_numbers.number as driverId,
        constructor_numbers.number as constructorId,
        try_cast(qualified.driverNumber as integer) as number,
        qualified.positionNumber as position,
        coalesce(
            qualified.q1Millis,
            case when races.qualifyingFormat is distinct from 'AGGREGATE' then qualified.timeMillis end
        ) as first_time,
        qualified.q2Millis as second_time,
        qualified.q3Millis as third_time
    from qualified
    inner join raw.races on qualified.raceId = races.id
    inner join ids.races as race_numbers on races.id = race_numbers.id
    inner join ids.drivers as driver_numbers on qualified.driverId = driver_numbers.id
    inner join ids.constructors as constructor_numbers on qualified.constructorId = constructor_numbers.id
)

select
    event,
    row_number() over (partition by event order by year, round, positionDisplayOrder) as place,
    raceId,
    driverId,
    constructorId,
    number,
    position,
    format('{}:{:02d}.{:03d}', first_time // 60000, first_time // 1000 % 60, first_time % 1000) as q1,
    format('{}:{:02d}.{:03d}', second_time // 60000, second_time // 1000 % 60, second_time % 1000) as q2,
    format('{}:{:02d}.{:03d}', third_time // 60000, third_time // 1000 % 60, third_time % 1000) as q3
from times
