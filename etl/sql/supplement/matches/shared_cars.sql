-- One row per car that both sources have: the same driver with the same number in the same race.
select
    ours.raceId as race_id,
    our_races.year,
    ours.constructorId as our_id,
    theirs.constructorId as their_id
from supplement.results as theirs
inner join matches.races on theirs.raceId = races.their_id
inner join matches.drivers on theirs.driverId = drivers.their_id
inner join raw.results as ours
    on
        races.our_id = ours.raceId
        and drivers.our_id = ours.driverId
        and ours.number is not distinct from theirs.number
inner join raw.races as our_races on ours.raceId = our_races.raceId
