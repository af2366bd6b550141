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
        max(careers.fastest_lap_races) as fastest_lap_races,
        max_by(careers.points, (races.year, races.round)) as points,
        max(careers.championships) as championships,
        min(careers.best_finish) as best_finish
    from summaries.driver_careers as careers
    inner join summaries.races_summary as races on careers.race_id = races.race_id
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
    or drivers.fastest_laps is distinct from case
        when last_moments.driver_id is null then 0 else last_moments.fastest_laps
    end
    or drivers.fastest_lap_races <> coalesce(last_moments.fastest_lap_races, 0)
    or abs(drivers.points - coalesce(last_moments.points, 0)) > 0.001
    or coalesce(drivers.championships, 0) <> coalesce(last_moments.championships, 0)
    or drivers.best_finish is distinct from last_moments.best_finish
