-- One row per driver and race with a fastest lap. None is faster than the lap in position 1: such laps are of cars that
-- were disqualified.
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
    min(laps.timeMillis) as milliseconds,
    arg_min(laps.lap, laps.timeMillis) as lap,
    min(laps.positionNumber) as rank
from raw.races_fastest_laps as laps
inner join firsts on laps.raceId = firsts.raceId and laps.timeMillis >= firsts.milliseconds
inner join raw.races on laps.raceId = races.id
inner join ids.races as race_numbers on races.id = race_numbers.id
inner join ids.drivers as driver_numbers on laps.driverId = driver_numbers.id
group by race_numbers.number, driver_numbers.number
