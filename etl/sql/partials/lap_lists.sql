-- One row per driver and race with timed laps: the laps as lists. A stint in the lead begins with a lap that the driver
-- leads after one that another has led.
with laps as (
    select
        raceId as race_id,
        driverId as driver_id,
        lap,
        position,
        milliseconds,
        lag(position) over (partition by raceId, driverId order by lap) as position_before
    from raw.lap_times
)

select
    race_id,
    driver_id,
    list(lap order by lap) as laps,
    list(position order by lap) as positions,
    list(milliseconds order by lap) as milliseconds,
    count(*) filter (where position = 1 and position_before is distinct from 1) as stints_led
from laps
group by race_id, driver_id
