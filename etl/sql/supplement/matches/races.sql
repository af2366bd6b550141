-- One row per race that both have: of the same season and round, at the same circuit.
select
    ours.raceId as our_id,
    theirs.raceId as their_id
from raw.races as ours
inner join supplement.races as theirs on ours.year = theirs.year and ours.round = theirs.round
inner join matches.circuits on ours.circuitId = circuits.our_id and theirs.circuitId = circuits.their_id
