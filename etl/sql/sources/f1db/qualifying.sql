-- One row per driver in the qualifying of a race. Any other than knockout qualifying has one time, the first.
with times as (
    select
        races.year,
        races.round,
        results.positionDisplayOrder,
        race_numbers.number as raceId,
        driver_numbers.number as driverId,
        constructor_numbers.number as constructorId,
        try_cast(results.driverNumber as integer) as number,
        results.positionNumber as position,
        coalesce(results.q1Millis, results.timeMillis) as first_time,
        results.q2Millis as second_time,
        results.q3Millis as third_time
    from raw.races_qualifying_results as results
    inner join raw.races on results.raceId = races.id
    inner join ids.races as race_numbers on races.id = race_numbers.id
    inner join ids.drivers as driver_numbers on results.driverId = driver_numbers.id
    inner join ids.constructors as constructor_numbers on results.constructorId = constructor_numbers.id
)

select
    row_number() over (order by year, round, positionDisplayOrder) as qualifyId,
    raceId,
    driverId,
    constructorId,
    number,
    position,
    format('{}:{:02d}.{:03d}', first_time // 60000, first_time // 1000 % 60, first_time % 1000) as q1,
    format('{}:{:02d}.{:03d}', second_time // 60000, second_time // 1000 % 60, second_time % 1000) as q2,
    format('{}:{:02d}.{:03d}', third_time // 60000, third_time // 1000 % 60, third_time % 1000) as q3
from times
order by qualifyId
