-- One row per pit stop.
select
    race_numbers.number as raceId,
    driver_numbers.number as driverId,
    stops.stop,
    stops.lap,
    stops.time as duration,
    stops.timeMillis as milliseconds
from raw.races_pit_stops as stops
inner join raw.races on stops.raceId = races.id
inner join ids.races as race_numbers on races.id = race_numbers.id
inner join ids.drivers as driver_numbers on stops.driverId = driver_numbers.id
order by raceId, driverId, stop
