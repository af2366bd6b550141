-- One row per driver, side and figure of the driver, in races that both have.
with counted as (
    select
        side,
        driver_id,
        cast(count(distinct race_id) as double) as entries,
        cast(count(distinct race_id) filter (where position_text not in ('F', 'W')) as double) as starts,
        cast(count(distinct race_id) filter (where position = 1) as double) as wins,
        cast(count(distinct race_id) filter (where position <= 3) as double) as podiums,
        cast(count(distinct race_id) filter (where grid = 1) as double) as poles,
        cast(sum(points) as double) as race_points
    from compared.cars
    where driver_id in (select our_id from matches.drivers)
    group by side, driver_id
)

select
    side,
    driver_id,
    unnest(['entries', 'starts', 'wins', 'podiums', 'poles', 'race points']) as figure,
    unnest([entries, starts, wins, podiums, poles, race_points]) as value
from counted
