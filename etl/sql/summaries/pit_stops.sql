-- One row per pit stop. Cars that stand in the pit lane for more than ten minutes wait there for a restart.
select
    raceId as race_id,
    driverId as driver_id,
    stop,
    lap,
    time as time_of_day,
    duration,
    milliseconds,
    coalesce(milliseconds > 600000, false) as is_red_flag,
    source
from raw.pit_stops
