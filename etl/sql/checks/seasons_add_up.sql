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
inner join seasons on drivers."driverId" = seasons.driver_id
inner join circuits on drivers."driverId" = circuits.driver_id
where
    drivers.races_entered <> seasons.races_entered
    or drivers.races_entered <> circuits.races_entered
    or drivers.wins <> seasons.wins
    or drivers.wins <> circuits.wins
    or drivers.podiums <> seasons.podiums
    or abs(drivers.points - seasons.points) > 0.001
