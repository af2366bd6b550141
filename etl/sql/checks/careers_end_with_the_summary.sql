-- A driver's career after the last race is what the summary says.
with last_moments as (
    select
        careers.driver_id,
        max(careers.races_entered) as races_entered,
        max(careers.races_started) as races_started,
        max(careers.wins) as wins,
        max(careers.podiums) as podiums,
        max(careers.poles) as poles,
        max(careers.fastest_laps) as fastest_laps,
        max(careers.championships) as championships,
        min(careers.best_finish) as best_finish
    from summaries.driver_careers as careers
    group by careers.driver_id
)

select
    drivers."driverId",
    drivers.name
from summaries.drivers_summary as drivers
left join last_moments on drivers."driverId" = last_moments.driver_id
where
    drivers.races_entered <> coalesce(last_moments.races_entered, 0)
    or drivers.races_started <> coalesce(last_moments.races_started, 0)
    or drivers.wins <> coalesce(last_moments.wins, 0)
    or drivers.podiums <> coalesce(last_moments.podiums, 0)
    or drivers.poles <> coalesce(last_moments.poles, 0)
    or drivers.fastest_laps <> coalesce(last_moments.fastest_laps, 0)
    or coalesce(drivers.championships, 0) <> coalesce(last_moments.championships, 0)
    or drivers.best_finish is distinct from last_moments.best_finish
