-- One row per constructor of the supplement and season in which more than half of its cars are of one constructor of
-- the source: the same driver with the same number in the same race.
with pairs as (
    select
        our_races.year,
        ours.constructorId as our_id,
        theirs.constructorId as their_id,
        count(*) as cars
    from supplement.results as theirs
    inner join matches.races on theirs.raceId = races.their_id
    inner join matches.drivers on theirs.driverId = drivers.their_id
    inner join raw.results as ours
        on
            races.our_id = ours.raceId
            and drivers.our_id = ours.driverId
            and ours.number is not distinct from theirs.number
    inner join raw.races as our_races on ours.raceId = our_races.raceId
    group by our_races.year, ours.constructorId, theirs.constructorId
)

select
    year,
    our_id,
    their_id
from pairs
qualify 2 * cars > sum(cars) over (partition by year, their_id)
