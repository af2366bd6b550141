-- One row per race that the source and the supplement have: of the same season and round.
select
    ours.raceId as our_id,
    theirs.raceId as their_id
from raw.races as ours
inner join supplement.races as theirs on ours.year = theirs.year and ours.round = theirs.round
