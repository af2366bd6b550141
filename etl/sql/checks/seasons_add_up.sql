-- A driver's seasons add up to the career, and so do the circuits.
with seasons as (
    select
        driver_id,
        sum(races_entered) as races_entered,
        sum(wins) as wins,
        sum(podiums) as podiums,
        sum(points) as points
    from summaries.driver_seasons
    group by driver_id
),

circuits as (
    select
        driver_id,
        sum(races_entered) as races_entered,
        sum(wins) as wins
    from summaries.driver_circuits
    group by driver_id
)

select
    drivers."driverId",
    drivers.name
from summaries.drivers_summary as drivers
left join seasons on drivers."driverId" = seasons.driver_id
left join circuits on drivers."driverId" = circuits.driver_id
where
    drivers.races_entered <> coalesce(seasons.races_entered, 0)
    or drivers.races_entered <> coalesce(circuits.races_entered, 0)
    or drivers.wins <> coalesce(seasons.wins, 0)
    or drivers.wins <> coalesce(circuits.wins, 0)
    or drivers.podiums <> coalesce(seasons.podiums, 0)
    or abs(drivers.points - coalesce(seasons.points, 0)) > 0.001
