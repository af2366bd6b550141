-- One row per driver in a practice of a race.
with practices as (
    select
        1 as session,
        *
    from raw.races_free_practice_1_results
    union all by name
    select
        2 as session,
        *
    from raw.races_free_practice_2_results
    union all by name
    select
        3 as session,
        *
    from raw.races_free_practice_3_results
    union all by name
    select
        4 as session,
        *
    from raw.races_free_practice_4_results
)

select
    row_number() over (
        order by races.year, races.round, practices.session, practices.positionDisplayOrder
    ) as practiceId,
    race_numbers.number as raceId,
    driver_numbers.number as driverId,
    constructor_numbers.number as constructorId,
    practices.session,
    try_cast(practices.driverNumber as integer) as number,
    practices.positionNumber as position,
    format(
        '{}:{:02d}.{:03d}',
        practices.timeMillis // 60000,
        practices.timeMillis // 1000 % 60,
        practices.timeMillis % 1000
    ) as time,
    practices.laps
from practices
inner join raw.races on practices.raceId = races.id
inner join ids.races as race_numbers on races.id = race_numbers.id
inner join ids.drivers as driver_numbers on practices.driverId = driver_numbers.id
inner join ids.constructors as constructor_numbers on practices.constructorId = constructor_numbers.id
order by practiceId
