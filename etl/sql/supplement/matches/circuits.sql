-- One row per circuit that both have: more than half of the races at either were held at the other, in the same season
-- and round.
with pairs as (
    select
        ours.circuitId as our_id,
        theirs.circuitId as their_id,
        count(*) as races
    from raw.races as ours
    inner join supplement.races as theirs on ours.year = theirs.year and ours.round = theirs.round
    group by ours.circuitId, theirs.circuitId
)

select
    our_id,
    their_id
from pairs
qualify
    2 * races > sum(races) over (partition by our_id)
    and 2 * races > sum(races) over (partition by their_id)
