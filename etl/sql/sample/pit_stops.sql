-- One row per pit stop of a driver in a race: one or two each.
with stops as (
    select
        entrants.*,
        stop
    from sample.entrants
    cross join range(1, 3) as stops (stop)
    where season >= 4 and laps_done >= 18 * stop and (stop = 1 or driver_id % 2 = 0)
),

timed as (
    select
        *,
        cast(12 * stop + 5 * chance('pit lap', race_id, driver_id, stop) as integer) as lap,
        cast(21000 + 4000 * chance('pit stop', race_id, driver_id, stop) as integer) as milliseconds
    from stops
)

select
    race_id as raceId,
    driver_id as driverId,
    cast(stop as integer) as stop,
    lap,
    make_time(14, 10 + 15 * stop, driver_id % 60) as time,
    format('{:.3f}', milliseconds / 1000) as duration,
    milliseconds
from timed
order by race_id, lap, driver_id
