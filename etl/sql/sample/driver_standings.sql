-- One row per driver in the standings after a race.
with sums as (
    select
        standings_after.race_id,
        awards.driver_id,
        sum(awards.points) as points,
        sum(awards.wins) as wins
    from sample.standings_after
    inner join sample.awards
        on standings_after.season = awards.season
        and standings_after.division = awards.division
        and awards.round <= standings_after.round
    group by standings_after.race_id, awards.driver_id
),

ranked as (
    select
        *,
        cast(row_number() over (partition by race_id order by points desc, wins desc, driver_id) as integer) as position
    from sums
)

select
    cast(row_number() over (order by race_id, position) as integer) as driverStandingsId,
    race_id as raceId,
    driver_id as driverId,
    cast(points as double) as points,
    position,
    cast(position as varchar) as positionText,
    cast(coalesce(wins, 0) as integer) as wins
from ranked
order by driverStandingsId
