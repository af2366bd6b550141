-- One row per driver and race with a fastest lap, with the number of the car. None is faster than the lap in position
-- 1: such laps are of cars that were disqualified.
with firsts as (
    select
        raceId,
        min(timeMillis) as milliseconds
    from raw.races_fastest_laps
    where positionNumber = 1
    group by raceId
)

select
    race_numbers.number as raceId,
    driver_numbers.number as driverId,
    try_cast(laps.driverNumber as integer) as number,
    laps.timeMillis as milliseconds,
    laps.lap,
    laps.positionNumber as rank
from raw.races_fastest_laps as laps
inner join firsts on laps.raceId = firsts.raceId and laps.timeMillis >= firsts.milliseconds
inner join raw.races on laps.raceId = races.id
inner join ids.races as race_numbers on races.id = race_numbers.id
inner join ids.drivers as driver_numbers on laps.driverId = driver_numbers.id
qualify row_number() over (
    partition by laps.raceId, laps.driverId order by laps.timeMillis, laps.positionDisplayOrder
) = 1
