-- One row per circuit that both have: each of the two circuits holds the races that the other does.
with pairs as (
    select distinct
        ours.circuitId as our_id,
        theirs.circuitId as their_id
    from matches.races
    inner join raw.races as ours on races.our_id = ours.raceId
    inner join supplement.races as theirs on races.their_id = theirs.raceId
),

counted as (
    select
        our_id,
        their_id,
        count(*) over (partition by our_id) as theirs,
        count(*) over (partition by their_id) as ours
    from pairs
)

select
    our_id,
    their_id
from counted
where theirs = 1 and ours = 1
