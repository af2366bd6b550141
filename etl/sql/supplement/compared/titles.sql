-- One row per driver and side with a title in a season that is complete in the source.
with last_races as (
    select
        races.year,
        max_by(races.raceId, races.round) as race_id
    from raw.races
    left join (select distinct raceId from raw.results) as runs on races.raceId = runs.raceId
    group by races.year
    having count(*) = count(runs.raceId)
),

champions as (
    select
        'ours' as side,
        standings.driverId as driver_id
    from raw.driver_standings as standings
    inner join last_races on standings.raceId = last_races.race_id
    where standings.positionText = '1'
    union all
    select
        'theirs' as side,
        drivers.our_id as driver_id
    from supplement.driver_standings as standings
    inner join matches.races on standings.raceId = races.their_id
    inner join last_races on races.our_id = last_races.race_id
    inner join matches.drivers on standings.driverId = drivers.their_id
    where standings.positionText = '1'
)

select
    side,
    driver_id,
    cast(count(*) as double) as titles
from champions
group by side, driver_id
