-- One row per driver and race with timed laps: the laps as lists.
select
    race_id,
    driver_id,
    laps,
    positions,
    milliseconds
from partials.lap_lists
